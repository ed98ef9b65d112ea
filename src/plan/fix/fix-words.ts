import { roundMm } from '../../geometry/messages.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { Changed } from './candidates.ts'
import type { FixKind } from './fix-types.ts'

/** A part of a move smaller than this share of it goes without saying. */
const TOLD_SHARE = 0.4

/** `up and back`, `towards the midline`: a move on the face in at most two words, the larger part first. */
export function directionWords(by: Vec3, from: Vec3): string {
  const away = from[0] < 0 ? -by[0] : by[0]
  const parts = [
    { mm: Math.abs(by[1]), word: by[1] > 0 ? 'up' : 'down' },
    { mm: Math.abs(by[2]), word: by[2] > 0 ? 'forward' : 'back' },
    { mm: Math.abs(away), word: away > 0 ? 'outward' : 'towards the midline' },
  ].toSorted((a, b) => b.mm - a.mm)
  const whole = Math.hypot(...by)
  return parts
    .filter(({ mm }, i) => i === 0 || (i === 1 && mm >= TOLD_SHARE * whole))
    .map(({ word }) => word)
    .join(' and ')
}

/** What a change asks of the doctor, in one imperative sentence without a full stop. */
export function fixSentence(kind: FixKind, { size, by, from, stretch }: Changed): string {
  if (kind === 'depth' || by === null || from === null) {
    const where =
      stretch === null ? '' : `, ${roundMm(stretch.fromMm)} to ${roundMm(stretch.toMm)} mm from the entry`
    return `Pass ${quarterMm(Math.abs(size))} mm ${size > 0 ? 'deeper' : 'shallower'}${where}`
  }
  const direction = directionWords(by, from)
  switch (kind) {
    case 'entry':
      return `Move the entry ${roundMm(size)} mm ${direction}`
    case 'end':
      return `Move the end ${roundMm(size)} mm ${direction}`
    case 'angle':
      return `Turn the thread ${size}° ${direction} about its entry`
  }
}

/** Depths are told to a quarter of a millimetre: half of one is most of a thin layer. */
const quarterMm = (mm: number): string => `${Math.round(mm * 4) / 4}`

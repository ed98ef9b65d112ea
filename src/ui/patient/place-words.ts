import type { Head } from '../../head/types.ts'
import { isLandmarkPoint, resolvePoint, type PlanPoint } from '../../plan/index.ts'
import { idWords, mmWords } from '../../report/index.ts'
import { PATIENT_TEXTS } from '../texts/patient.ts'

const T = PATIENT_TEXTS.ultrasound

/** Where a sounding lies: `cheilion, patient's left, 10 mm up`, or the region of the skin. */
export function placeWords(at: PlanPoint, head: Head | null): string {
  if (isLandmarkPoint(at)) {
    const offsets = (['lateral', 'superior', 'anterior'] as const).flatMap((axis) => {
      const mm = at.mm?.[axis]
      return mm === undefined ? [] : [T.offset[axis](mmWords(Math.abs(mm)), mm < 0)]
    })
    const side = at.side === undefined ? [] : [T.sides[at.side].toLowerCase()]
    return [idWords(at.landmark), ...side, ...offsets].join(', ')
  }
  const place = head === null ? null : resolvePoint(head, at)
  if (head === null || place === null || !place.ok) return T.onSkin
  const { region } = head.zonesAt(place.value)
  const side = head.positionOf(place.value)[0] < 0 ? 'right' : 'left'
  const name = region === null ? T.onSkin : PATIENT_TEXTS.history.regionNames[region]
  return `${name}, ${T.sides[side].toLowerCase()}`
}

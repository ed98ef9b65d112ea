import type { ThreadResult } from '../../geometry/check-types.ts'
import type { Head } from '../../head/types.ts'
import type { PlanThread, PointRef } from '../../plan/index.ts'
import { mmWords } from '../../report/index.ts'
import {
  angleOfRun,
  landmarkPlace,
  type LandmarkPlace,
  type OffsetAxis,
} from '../../state/tools/point-values.ts'
import { landmarkName } from '../../state/tools/snap.ts'
import { isBlind } from '../../state/sandbox-store.ts'
import { pickOf } from '../../state/tools/typed-run.ts'
import { lower } from '../texts/words.ts'

/** What is told beside one handle; null where it has no such value. */
export interface PointValue {
  readonly place: LandmarkPlace | null
  /** Of the last point of a pass: length of the pass under the skin, mm. */
  readonly lengthMm: number | null
  /** … and direction of its last run on the skin, degrees; see `angleOfRun`. */
  readonly angleDeg: number | null
  /** Depth of the axis under this point, mm. */
  readonly depthMm: number | null
}

export function pointValue(
  thread: PlanThread,
  ref: PointRef,
  head: Head,
  result: ThreadResult | undefined,
): PointValue {
  const pick = pickOf(head, thread, ref)
  const samples = result?.passes[ref.pass]?.samples ?? []
  const last = (thread.passes[ref.pass]?.length ?? 0) - 1
  const before = ref.point === last ? pickOf(head, thread, { pass: ref.pass, point: ref.point - 1 }) : null
  const under =
    pick === null
      ? undefined
      : samples
          .filter(({ transit }) => !transit)
          .toSorted((a, b) => distanceTo(a.at, pick.at) - distanceTo(b.at, pick.at))[0]
  return {
    place: pick === null ? null : landmarkPlace(head, pick, thread.passes[ref.pass]![ref.point]!),
    lengthMm: before === null ? null : (samples.at(-1)?.sMm ?? null),
    angleDeg: before === null || pick === null ? null : angleOfRun(head, before, pick),
    depthMm: under?.depthMm ?? null,
  }
}

const distanceTo = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((value, k) => value - b[k]!))

const WAYS: Readonly<Record<OffsetAxis, readonly [above: string, below: string]>> = {
  anterior: ['in front of', 'behind'],
  superior: ['above', 'below'],
  lateral: ['lateral to', 'medial to'],
}

/** `84.5 mm · 32° down · 4 mm deep` for an end; `10 mm above, 4 mm in front of gonion` for any other point. */
export function valueWords(
  thread: PlanThread,
  ref: PointRef,
  head: Head,
  result: ThreadResult | undefined,
): string {
  const { place, lengthMm, angleDeg, depthMm } = pointValue(thread, ref, head, result)
  // How deep a layer lies is not told to whoever is examined.
  const deep = depthMm === null || isBlind() ? [] : [`${mmWords(depthMm)} deep`]
  if (lengthMm !== null && angleDeg !== null)
    return [mmWords(lengthMm), angleWords(angleDeg), ...deep].join(' · ')
  return [...(place === null ? [] : [placeWords(place)]), ...deep].join(' · ')
}

export const angleWords = (deg: number): string => {
  const whole = Math.round(Math.abs(deg))
  return whole === 0 ? '0°' : `${whole}° ${deg > 0 ? 'up' : 'down'}`
}

/** Offsets nearer to the landmark than this are not told, mm. */
const AT_MM = 0.25

function placeWords({ landmark, offsets }: LandmarkPlace): string {
  const told = offsets.filter(({ mm }) => Math.abs(mm) >= AT_MM)
  const name = lower(landmarkName(landmark))
  if (told.length === 0) return name
  const ways = told.map(({ axis, mm }) => `${mmWords(Math.abs(mm))} ${WAYS[axis][mm > 0 ? 0 : 1]}`)
  return `${ways.join(', ')} ${name}`
}

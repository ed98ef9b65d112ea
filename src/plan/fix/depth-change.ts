import type { Finding, PathSample } from '../../geometry/check-types.ts'
import { deepLimitMm, shallowLimitMm } from '../../geometry/depth-limits.ts'
import { DEPTH_TOLERANCE_MM } from '../../geometry/limits.ts'
import type { Plane } from '../../geometry/planes.ts'
import { skinThicknessMm, type LayerStack } from '../../geometry/skin.ts'
import type { PassRun, ThreadRun } from '../../geometry/thread-run.ts'
import { distance } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { PlanPoint, PlanThread } from '../document.ts'
import { unaccepted } from '../edits/threads.ts'
import { DEPTH_LEAD_MM, DEPTH_POINT_SPACING_MM } from './fix-limits.ts'
import { placeOf } from './moves.ts'

/** The stretch of a pass that a change in depth is for, mm from the entry. */
export interface Stretch {
  readonly pass: number
  readonly fromMm: number
  readonly toMm: number
}

export const stretchOf = ({ pass, fromMm, toMm }: Finding): Stretch => ({ pass, fromMm, toMm })

/** A point of a pass, and how far along it stands. */
interface Stop {
  readonly alongMm: number
  readonly point: PlanPoint
}

/**
 * The thread with points put on its course that hold a stretch deeper (negative: shallower) than it ran. Before and
 * after them it returns to its plane. Where a pass had points of its own in the stretch they take the depth, too.
 * @returns null where the stretch lies wholly on the way in or out
 */
export function withDepth(
  head: Head,
  thread: PlanThread,
  run: ThreadRun,
  stretch: Stretch,
  deeperMm: number,
): PlanThread | null {
  const pass = run.passes.find(({ index }) => index === stretch.pass)
  const points = thread.passes[stretch.pass]
  if (pass === undefined || points === undefined) return null
  const { samples } = pass.path
  const settled = samples.filter(({ transit }) => !transit)
  const [first, last] = [settled[0]?.sMm, settled.at(-1)?.sMm]
  if (first === undefined || last === undefined) return null
  const fromMm = Math.max(first, stretch.fromMm - DEPTH_LEAD_MM)
  const toMm = Math.min(last, stretch.toMm + DEPTH_LEAD_MM)
  if (toMm < fromMm) return null
  const pieces = Math.max(1, Math.ceil((toMm - fromMm) / DEPTH_POINT_SPACING_MM))
  const held = Array.from({ length: pieces + 1 }, (_, k): Stop => {
    const sample = sampleAt(settled, fromMm + ((toMm - fromMm) * k) / pieces)
    const { tri, bary } = sample.skin
    const plane = sample.plane === thread.plane ? {} : { plane: sample.plane }
    const depthMm = Math.round((sample.depthMm + deeperMm) / TYPED_STEP_MM) * TYPED_STEP_MM
    return { alongMm: sample.sMm, point: { tri, bary, ...plane, depthMm: Number(depthMm.toFixed(2)) } }
  })
  const own = points.flatMap((point): Stop[] => {
    const alongMm = alongOf(head, point, settled)
    if (alongMm === null) return []
    const near = held.findIndex((stop) => Math.abs(stop.alongMm - alongMm) < SAME_STOP_MM)
    if (near < 0) return [{ alongMm, point }]
    const [{ point: changed }] = held.splice(near, 1) as [Stop]
    return [{ alongMm, point: { ...point, depthMm: changed.depthMm } }]
  })
  if (own.length !== points.length) return null
  const all = [...own, ...held].toSorted((a, b) => a.alongMm - b.alongMm).map(({ point }) => point)
  return unaccepted({ ...thread, passes: thread.passes.with(stretch.pass, all) })
}

/** Depths are typed no finer than this, mm. */
const TYPED_STEP_MM = 0.05

/** Two points nearer than this along the course are one, mm. */
const SAME_STOP_MM = 2.5

const sampleAt = (samples: readonly PathSample[], alongMm: number): PathSample =>
  samples.reduce((a, b) => (Math.abs(b.sMm - alongMm) < Math.abs(a.sMm - alongMm) ? b : a))

/** How far along a pass one of its points stands, mm: by the sample that hangs under the skin nearest to it. */
function alongOf(head: Head, point: PlanPoint, samples: readonly PathSample[]): number | null {
  const place = placeOf(head, point)
  if (place === null) return null
  const at = head.positionOf(place)
  const away = ({ skin }: PathSample): number => distance(head.positionOf(skin), at)
  return samples.reduce((a, b) => (away(b) < away(a) ? b : a)).sMm
}

/** Whether a run keeps to its planes all along: no fix takes a thread from one layer into another. */
export const keepsItsPlane = (run: ThreadRun, before: ThreadRun): boolean =>
  run.passes.every((pass) => {
    const was = before.passes.find(({ index }) => index === pass.index)
    return (
      outOfPlaneMm(pass, run.radiusMm) <= (was ? outOfPlaneMm(was, run.radiusMm) : 0) + DEPTH_TOLERANCE_MM
    )
  })

/** How far a pass leaves the layer of its plane at worst, mm; 0 where it keeps to it. */
function outOfPlaneMm({ path, stacks }: PassRun, radiusMm: number): number {
  return path.samples.reduce((most, { transit, depthMm, plane }, i) => {
    const layers = stacks[i]
    if (transit || !layers) return most
    const [shallow, deep] = bandOf(plane, layers, radiusMm)
    return Math.max(most, shallow - depthMm, deep === null ? 0 : depthMm - deep)
  }, 0)
}

/** Depths between which an axis lies in its plane, mm. A thread on the SMAS lies in the deeper half of the fat. */
function bandOf(plane: Plane, layers: LayerStack, radiusMm: number): readonly [number, number | null] {
  const deep = deepLimitMm(plane, layers, radiusMm)
  const skinMm = skinThicknessMm(layers)
  switch (plane) {
    case 'dermis':
      return [layers.epidermisMm, deep]
    case 'subcutis':
      return [shallowLimitMm(layers), deep]
    case 'smas':
      return [Math.min((skinMm + layers.smasTopMm) / 2, layers.smasTopMm - radiusMm), deep]
    default:
      return [layers.smasBottomMm, deep]
  }
}

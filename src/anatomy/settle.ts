import type { LayerCode } from '../geometry/anatomy-types.ts'
import { addScaled, type Vec3 } from '../geometry/vec3.ts'
import { interpolate, runningLengths, smoothCurve } from './curve.ts'
import { planDepths, slopedRanges } from './depth-plan.ts'
import { easeBends, polish } from './ease.ts'
import { waysOfEnds } from './end-ways.ts'
import type { CourseKnot } from './knots.ts'
import { clampTo, type DepthRange } from './layer-bounds.ts'
import { layerOf, leadOfSkin, rangeOf, samplesAlong } from './samples.ts'
import { probe, probeAlong, type Probe, type SidedHead } from './sided.ts'

/** A course laid through the head, one entry per point. */
export interface SettledCourse {
  readonly points: readonly Vec3[]
  readonly radiiMm: readonly number[]
  readonly layers: readonly LayerCode[]
  readonly probes: readonly Probe[]
  readonly ranges: readonly DepthRange[]
  /** Length from the start, mm. */
  readonly runMm: readonly number[]
  readonly knotAt: readonly number[]
  /** Near a waypoint under the auricle. */
  readonly hidden: readonly boolean[]
}

/** Distance between samples, mm. */
const STEP_MM = 2
/** Turns of measuring and moving; bends are eased before the last two. */
const TURNS = 3
/** Turns in which what smoothing pushed out of its layer goes back into it. */
const CLAMP_TURNS = 3
/** Smallest distance of a wall from the midline plane, mm: paired structures never touch their partner. */
export const MIDLINE_GAP_MM = 0.15
/** Deeper than this the closest skin no longer leads: a course keeps its straight way, and only what is over it counts, mm. */
const FREE_BELOW_MM = 13

/**
 * Lays a smooth course through knots so that every sample lies in its layer: a curve through the knots, then turns of
 * measuring the depth, planning a smooth one within the layers, moving each sample along the way to the skin, and
 * easing tight bends.
 */
export function settleCourse(sided: SidedHead, knots: readonly CourseKnot[]): SettledCourse {
  const { points: start, knotAt } = smoothCurve(
    knots.map((k) => k.at),
    STEP_MM,
    waysOfEnds(knots),
  )
  const samples = samplesAlong(knots, knotAt)
  const fixed = (i: number) => samples[i]!.knot >= 0 && knots[samples[i]!.knot]!.waypoints.length === 0
  const run = runningLengths(start)
  const along = (value: (k: CourseKnot) => number) => {
    const stations = knots.map((k, i) => ({ at: run[knotAt[i]!]!, value: value(k) }))
    return run.map((s) => interpolate(stations, s))
  }
  const radii = along((k) => k.radiusMm)
  const targets = along((k) => k.depthMm)
  const onOwnSide = (p: Vec3, i: number) => offMidline(sided, p, radii[i]!)
  const skinLeads = leadOfSkin(knots, knotAt, run)
  let points: readonly Vec3[] = start.map((p, i) => (fixed(i) ? p : onOwnSide(p, i)))
  let probes = probeAlong(sided.head, points, (i) => skinLeads[i]! < 1)
  const rangesOf = (over: readonly Probe[]) =>
    over.map((p, i) => rangeOf(p, samples[i]!, radii[i]!, skinLeads[i]! < 1))
  for (let turn = 0; turn < TURNS; turn++) {
    const ranges = rangesOf(probes)
    const plan = planDepths(targets, ranges, (i) => samples[i]!.knot >= 0, STEP_MM)
    points = points.map((p, i) => {
      const { depthMm, outward } = probes[i]!
      if (fixed(i) || (isFree(probes[i]!, ranges[i]!) && plan[i]! > FREE_BELOW_MM)) return p
      const share = depthMm >= ranges[i]!.leastMm ? skinLeads[i]! : 1
      return onOwnSide(addScaled(p, outward, share * (depthMm - plan[i]!)), i)
    })
    points = easeBends(points, samples, knots, onOwnSide)
    if (turn === TURNS - 1) points = polish(points, samples, knots, onOwnSide)
    probes = points.map((p, i) =>
      probe(sided.head, p, probes[i]!.hit.point.tri, skinLeads[i]! < 1 ? 'searched' : 'walked'),
    )
  }
  for (let turn = 0; turn < CLAMP_TURNS; turn++) {
    const planned = slopedRanges(targets, rangesOf(probes), STEP_MM)
    const off = probes.map((p, i) => p.depthMm - clampTo(planned[i]!, p.depthMm))
    points = points.map((p, i) => {
      if (fixed(i) || isFree(probes[i]!, planned[i]!) || off[i] === 0) return p
      return onOwnSide(addScaled(p, probes[i]!.outward, off[i]!), i)
    })
    probes = points.map((p, i) =>
      turn === 0 || off[i] !== 0 ? probe(sided.head, p, probes[i]!.hit.point.tri, 'searched') : probes[i]!,
    )
  }
  const ranges = rangesOf(probes)
  const hidden = skinLeads.map((share) => share < 1)
  const layers = probes.map((p, i) => layerOf(p, samples[i]!, ranges[i]!, radii[i]!))
  return { points, radiiMm: radii, layers, probes, ranges, runMm: runningLengths(points), knotAt, hidden }
}

/** Deep under enough cover: the closest skin no longer leads. */
const isFree = (p: Probe, range: DepthRange): boolean =>
  p.depthMm > FREE_BELOW_MM && p.depthMm >= range.leastMm

/** Keeps a wall on its own side. */
function offMidline(sided: SidedHead, p: Vec3, radiusMm: number): Vec3 {
  const least = radiusMm + MIDLINE_GAP_MM
  return sided.sign * p[0] >= least ? p : [sided.sign * least, p[1], p[2]]
}

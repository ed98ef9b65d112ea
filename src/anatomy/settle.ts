import type { LayerCode } from '../geometry/anatomy-types.ts'
import { add, addScaled, length, lerp, normalize, scale, sub, type Vec3 } from '../geometry/vec3.ts'
import { interpolate, runningLengths, smoothCurve, turnAt } from './curve.ts'
import { planDepths, slopedRanges } from './depth-plan.ts'
import { clampTo, depthRange, eitherRange, layerAt, type DepthRange } from './layer-bounds.ts'
import { probe, probeAlong, type Probe, type SidedHead } from './sided.ts'

/** A place a course runs through. */
export interface CourseKnot {
  readonly at: Vec3
  readonly depthMm: number
  readonly layer: LayerCode
  readonly radiusMm: number
  /** Numbers of the waypoints it stands for; none where it joins another structure. */
  readonly waypoints: readonly number[]
  /** Under the auricle: the skin there says nothing about the layers over it. */
  readonly hidden: boolean
}

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
const POLISHING_PASSES = 4
/** Turns in which what smoothing pushed out of its layer goes back into it. */
const CLAMP_TURNS = 3
/** A code holds this share of a piece on either side of its waypoint; between lies the passage to the next code. */
const CODE_HOLDS = 0.12
/** Smallest distance of a wall from the midline plane, mm: paired structures never touch their partner. */
export const MIDLINE_GAP_MM = 0.15
/** Near a waypoint under the auricle a course keeps its straight way; from here to there the skin takes over, mm. */
const SKIN_LEADS_FROM_MM = 5
const SKIN_LEADS_FULLY_MM = 18

/** Deeper than this the closest skin no longer leads: a course keeps its straight way, and only what is over it counts, mm. */
const FREE_BELOW_MM = 13

/** A sharper turn from one sample to the next than this is eased (a tube bends no tighter than about 4 mm radius). */
const EASY_TURN_DEG = 25
const EASING_SWEEPS = 150
/** How far easing may carry a waypoint, mm: inside the 2 mm that need no reason of anatomy, unless the turn stays sharp. */
const KNOT_PLAY_MM = 1.9
const SHARP_TURN_DEG = 40
const SHARP_PLAY_MM = 3.5

interface Sample {
  readonly codes: readonly LayerCode[]
  /** That of the nearer waypoint. */
  readonly nearer: LayerCode
  /** Index of its knot, or -1. */
  readonly knot: number
}

/**
 * Lays a smooth course through knots so that every sample lies in its layer: a curve through the knots, then turns of
 * measuring the depth, planning a smooth one within the layers, moving each sample along the way to the skin, and
 * easing tight bends.
 */
export function settleCourse(sided: SidedHead, knots: readonly CourseKnot[]): SettledCourse {
  const { points: start, knotAt } = smoothCurve(
    knots.map((k) => k.at),
    STEP_MM,
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
    if (turn === TURNS - 1) points = polish(points, holdKnots(samples, knots, onOwnSide, SHARP_PLAY_MM))
    probes = points.map((p, i) =>
      probe(sided.head, p, skinLeads[i]! < 1 ? undefined : probes[i]!.hit.point.tri),
    )
  }
  for (let turn = 0; turn < CLAMP_TURNS; turn++) {
    const planned = slopedRanges(targets, rangesOf(probes), STEP_MM)
    const off = probes.map((p, i) => p.depthMm - clampTo(planned[i]!, p.depthMm))
    points = points.map((p, i) => {
      if (fixed(i) || isFree(probes[i]!, planned[i]!) || off[i] === 0) return p
      return onOwnSide(addScaled(p, probes[i]!.outward, off[i]!), i)
    })
    probes = points.map((p, i) => (turn === 0 || off[i] !== 0 ? probe(sided.head, p) : probes[i]!))
  }
  const ranges = rangesOf(probes)
  const hidden = skinLeads.map((share) => share < 1)
  const layers = probes.map((p, i) => layerOf(p, samples[i]!, ranges[i]!, radii[i]!))
  return { points, radiiMm: radii, layers, probes, ranges, runMm: runningLengths(points), knotAt, hidden }
}

/** Keeps a moved point: a waypoint within its play, a joint where it is, a wall on its own side. */
type Hold = (p: Vec3, index: number) => Vec3

/** Takes the facets of the skin out of a course. */
function polish(points: readonly Vec3[], hold: Hold): readonly Vec3[] {
  let out = points
  for (let pass = 0; pass < POLISHING_PASSES; pass++) {
    const here = out
    out = here.map((p, i) => {
      const before = here[i - 1]
      const after = here[i + 1]
      return before && after ? hold(lerp(p, scale(add(before, after), 0.5), 0.5), i) : p
    })
  }
  return out
}

/** Deep under enough cover: the closest skin no longer leads. */
const isFree = (p: Probe, range: DepthRange): boolean =>
  p.depthMm > FREE_BELOW_MM && p.depthMm >= range.leastMm

/** The codes of each sample; two between waypoints of different codes. */
function samplesAlong(knots: readonly CourseKnot[], knotAt: readonly number[]): Sample[] {
  const out: Sample[] = []
  for (let k = 0; k + 1 < knots.length; k++) {
    const a = knots[k]!
    const b = knots[k + 1]!
    const count = knotAt[k + 1]! - knotAt[k]!
    for (let i = 0; i < count; i++) {
      const share = i / count
      const same = a.layer === b.layer || share < CODE_HOLDS
      const codes = same ? [a.layer] : share > 1 - CODE_HOLDS ? [b.layer] : [a.layer, b.layer]
      const nearer = share < 0.5 ? a : b
      out.push({ codes, nearer: nearer.layer, knot: i === 0 ? k : -1 })
    }
  }
  const last = knots.at(-1)!
  out.push({ codes: [last.layer], nearer: last.layer, knot: knots.length - 1 })
  return out
}

/** How far the skin decides the depth of each sample, 0..1: not beside a waypoint under the auricle. */
function leadOfSkin(
  knots: readonly CourseKnot[],
  knotAt: readonly number[],
  run: readonly number[],
): number[] {
  const hiddenAt = knots.flatMap((knot, k) => (knot.hidden ? [run[knotAt[k]!]!] : []))
  return run.map((s) => {
    const away = Math.min(...hiddenAt.map((at) => Math.abs(at - s)))
    return Math.min(1, Math.max(0, (away - SKIN_LEADS_FROM_MM) / (SKIN_LEADS_FULLY_MM - SKIN_LEADS_FROM_MM)))
  })
}

/** Near the auricle only the roof counts: bone known from the skin beside it lies in front of what runs behind it. */
function rangeOf(p: Probe, sample: Sample, radiusMm: number, hidden: boolean): DepthRange {
  const range = sample.codes.map((code) => depthRange(p.layers, code, radiusMm)).reduce(eitherRange)
  return hidden ? { ...range, mostMm: Infinity, above: 'nothing', tight: false } : range
}

/** Its code, unless it is on its way from one layer to the next. */
function layerOf(p: Probe, sample: Sample, range: DepthRange, radiusMm: number): LayerCode {
  const crossesFascia = range.above === 'deep fascia' && p.depthMm > range.mostMm && !range.tight
  const onItsWay = sample.codes.length > 1 || crossesFascia
  return onItsWay ? layerAt(p.layers, p.depthMm, radiusMm, sample.nearer) : sample.nearer
}

/** Rounds bends tighter than a vessel or nerve runs: points move to the middle of their neighbours, knots a little. */
function easeBends(
  points: readonly Vec3[],
  samples: readonly Sample[],
  knots: readonly CourseKnot[],
  onOwnSide: Hold,
): readonly Vec3[] {
  const hold = (playMm: number) => holdKnots(samples, knots, onOwnSide, playMm)
  const eased = ease(points, hold(KNOT_PLAY_MM))
  return eased.some((_, i) => turnAt(eased, i) > SHARP_TURN_DEG) ? ease(eased, hold(SHARP_PLAY_MM)) : eased
}

function holdKnots(
  samples: readonly Sample[],
  knots: readonly CourseKnot[],
  onOwnSide: Hold,
  playMm: number,
): Hold {
  return (p, i) => {
    const { knot } = samples[i]!
    return onOwnSide(knot < 0 ? p : held(p, knots[knot]!, playMm), i)
  }
}

function ease(points: readonly Vec3[], hold: Hold): readonly Vec3[] {
  let eased = points
  for (let sweep = 0; sweep < EASING_SWEEPS; sweep++) {
    const here = eased
    const tight = here.map((_, i) => turnAt(here, i) > EASY_TURN_DEG)
    if (!tight.includes(true)) break
    eased = here.map((p, i) => {
      const before = here[i - 1]
      const after = here[i + 1]
      if (!before || !after || !(tight[i] || tight[i - 1] || tight[i + 1])) return p
      return hold(addScaled(p, sub(scale(add(before, after), 0.5), p), 0.5), i)
    })
  }
  return eased
}

/** A waypoint within its play; a joint stays. */
function held(p: Vec3, knot: CourseKnot, playMm: number): Vec3 {
  if (knot.waypoints.length === 0) return knot.at
  const away = sub(p, knot.at)
  return length(away) <= playMm ? p : addScaled(knot.at, normalize(away), playMm)
}

/** Keeps a wall on its own side. */
function offMidline(sided: SidedHead, p: Vec3, radiusMm: number): Vec3 {
  const least = radiusMm + MIDLINE_GAP_MM
  return sided.sign * p[0] >= least ? p : [sided.sign * least, p[1], p[2]]
}

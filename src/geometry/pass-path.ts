import type { Entry, PassPath, PathSample, ThreadInput } from './check-types.ts'
import { layOutPass, type TrackSample } from './leg.ts'
import { EXIT_ANGLE_DEG, FLATTEST_EXCUSED_RAMP_DEG, SAMPLE_STEP_MM } from './limits.ts'
import type { SkinSurface } from './skin.ts'
import { measureDepth, sinkTrack, type MeasuredDepth } from './sink.ts'
import { bendRadiusMm, stiffen } from './stiffen.ts'
import { positionAt } from './surface.ts'
import { distance, dot, lerp, normalize, sub, type Vec3 } from './vec3.ts'

/** A pass ready for judgement: its samples and, beside each, what the planner aimed at. */
export interface BuiltPass {
  readonly path: PassPath
  /** One per sample of `path.samples`. */
  readonly aims: readonly PassAim[]
}

export interface PassAim {
  readonly otherPlane: TrackSample['otherPlane']
  readonly fixedMm: boolean
  readonly notAssessed: string | null
}

export type PassResult =
  { readonly ok: true; readonly pass: BuiltPass } | { readonly ok: false; readonly message: string }

/** A point moved by less keeps the skin it was measured to, mm … */
const HARDLY_MOVED_MM = 0.1
/** … where that is farther off than this, mm: nearer, a small step may already cross the skin. */
const WELL_UNDER_SKIN_MM = 0.5
/** Deviations below this are no other path, mm. */
const SAME_PATH_MM = 0.05

/** The 3D run of each pass of a thread: track, sink, stab, way out, and the same held to the bend radius. */
export function buildPasses(thread: ThreadInput, skin: SkinSurface): PassResult[] {
  const radiusMm = thread.product.outerDiameterMm / 2
  return thread.passes.map((points, index) => {
    const laid = layOutPass(skin, points, thread.plane, radiusMm)
    if (!laid.ok) return { ok: false, message: laid.message }
    const last = index === thread.passes.length - 1
    return {
      ok: true,
      pass: build(thread, skin, withRamps(laid.samples, thread.entry, last && thread.endExits)),
    }
  })
}

/** Samples still on the way down or up: how deep the way lets them be, or null for the run itself. */
interface RampSample extends TrackSample {
  readonly transit: boolean
}

/**
 * A ramp lowers the depth from 0 at the stated angle; the perpendicular stab is added after sinking. What a flat ramp
 * takes longer than a steeper one would is no transit any more.
 */
function withRamps(samples: readonly TrackSample[], entry: Entry, exits: boolean): RampSample[] {
  const entryAngle = entry.technique === 'ramp' ? entry.angleDeg : 90
  const rise = (angleDeg: number): number => Math.tan((angleDeg * Math.PI) / 180)
  const travelled = runningLength(samples.map((s) => s.at))
  const total = travelled.at(-1)!
  return samples.map((sample, i) => {
    const downAt = (angleDeg: number): number => (angleDeg >= 90 ? Infinity : travelled[i]! * rise(angleDeg))
    const up = exits ? (total - travelled[i]!) * rise(EXIT_ANGLE_DEG) : Infinity
    const allowed = Math.min(downAt(entryAngle), up)
    if (allowed >= sample.targetMm) return { ...sample, transit: false }
    const excused = Math.min(downAt(Math.max(entryAngle, FLATTEST_EXCUSED_RAMP_DEG)), up)
    return { ...sample, targetMm: allowed, transit: excused < sample.targetMm }
  })
}

function build(thread: ThreadInput, skin: SkinSurface, run: readonly RampSample[]): BuiltPass {
  const sunk = sinkTrack(skin, run)
  const stab = thread.entry.technique === 'perpendicular' ? stabTo(run[0]!, sunk[0]!.at) : []
  const points = [...stab, ...sunk.map(({ at }) => at)]
  const transit = [...stab.map(() => true), ...run.map((s) => s.transit)]
  const sources = [...stab.map(() => run[0]!), ...run]
  const depths = points.map((at, i) => sunk[i - stab.length]?.measured ?? depthUnder(skin, at, sources[i]!))
  const samples = asSamples(points, depths, sources, transit)
  const stiff = stiffenRun(points, transit, bendRadiusMm(thread.product.outerDiameterMm))
  const deviationMm = stiff.reduce((most, p, i) => Math.max(most, distance(p, points[i]!)), 0)
  return {
    path: {
      samples,
      stiffened: deviationMm < SAME_PATH_MM ? null : { samples: stiffSamples(), deviationMm },
    },
    aims: sources.map(({ otherPlane, fixedMm, notAssessed }) => ({ otherPlane, fixedMm, notAssessed })),
  }

  /** What the stiffness hardly moved is not measured again. */
  function stiffSamples(): PathSample[] {
    const own = stiff.map((at, i) =>
      distance(at, points[i]!) < HARDLY_MOVED_MM && Math.abs(depths[i]!.depthMm) > WELL_UNDER_SKIN_MM
        ? movedDepth(skin, at, points[i]!, depths[i]!)
        : depthUnder(skin, at, sources[i]!),
    )
    return asSamples(stiff, own, sources, transit)
  }
}

/** Straight down from the skin to the first point of the run, that point left out. */
function stabTo(entry: TrackSample, first: Vec3): Vec3[] {
  const depth = distance(entry.at, first)
  const pieces = Math.max(1, Math.round(depth / SAMPLE_STEP_MM))
  return Array.from({ length: pieces }, (_, k) => lerp(entry.at, first, k / pieces))
}

/** Stab and ramps keep their place; the run between is held to the radius. */
function stiffenRun(points: readonly Vec3[], transit: readonly boolean[], radiusMm: number): readonly Vec3[] {
  const from = transit.indexOf(false)
  const to = transit.lastIndexOf(false)
  if (from < 0) return points
  return [...points.slice(0, from), ...stiffen(points.slice(from, to + 1), radiusMm), ...points.slice(to + 1)]
}

/**
 * Depth of a point from that of one a hair beside it: by how far it moved along the line to the skin. Right to
 * moved² / (2 depth): 0.01 mm at most.
 */
function movedDepth(skin: SkinSurface, at: Vec3, from: Vec3, depth: MeasuredDepth): MeasuredDepth {
  const outwards = normalize(sub(positionAt(skin, depth.skin), from), depth.normal)
  const towards = depth.depthMm < 0 ? -1 : 1
  return { ...depth, depthMm: depth.depthMm - towards * dot(sub(at, from), outwards) }
}

/** Depth as measured, or as wanted where there is no skin to measure to. */
function depthUnder(skin: SkinSurface, at: Vec3, source: TrackSample): MeasuredDepth {
  const wanted = { depthMm: source.targetMm, skin: source.skin, normal: source.normal }
  return measureDepth(skin, at, source.at) ?? wanted
}

function asSamples(
  points: readonly Vec3[],
  depths: readonly MeasuredDepth[],
  sources: readonly TrackSample[],
  transit: readonly boolean[],
): PathSample[] {
  const along = runningLength(points)
  return points.map((at, i) => ({
    sMm: along[i]!,
    at,
    plane: sources[i]!.plane,
    transit: transit[i]!,
    ...depths[i]!,
  }))
}

/** Distance travelled at each point of a polyline, mm. */
export function runningLength(points: readonly Vec3[]): number[] {
  let travelled = 0
  return points.map((point, i) => (travelled += i === 0 ? 0 : distance(points[i - 1]!, point)))
}

import type { Entry, PassPath, PathSample, ThreadInput } from './check-types.ts'
import { layOutPass, type TrackSample } from './leg.ts'
import { EXIT_ANGLE_DEG, SAMPLE_STEP_MM } from './limits.ts'
import type { SkinSurface } from './skin.ts'
import { measureDepth, sinkTrack } from './sink.ts'
import { bendRadiusMm, stiffen } from './stiffen.ts'
import { distance, lerp, type Vec3 } from './vec3.ts'

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

/** A ramp lowers the depth from 0 at the stated angle; the perpendicular stab is added after sinking. */
function withRamps(samples: readonly TrackSample[], entry: Entry, exits: boolean): RampSample[] {
  const entryAngle = entry.technique === 'ramp' ? entry.angleDeg : 90
  const travelled = runningLength(samples.map((s) => s.at))
  const total = travelled.at(-1)!
  return samples.map((sample, i) => {
    const down = entryAngle >= 90 ? Infinity : travelled[i]! * Math.tan((entryAngle * Math.PI) / 180)
    const up = exits ? (total - travelled[i]!) * Math.tan((EXIT_ANGLE_DEG * Math.PI) / 180) : Infinity
    const allowed = Math.min(down, up)
    return allowed < sample.targetMm
      ? { ...sample, targetMm: allowed, transit: true }
      : { ...sample, transit: false }
  })
}

function build(thread: ThreadInput, skin: SkinSurface, run: readonly RampSample[]): BuiltPass {
  const sunk = sinkTrack(skin, run)
  const stab = thread.entry.technique === 'perpendicular' ? stabTo(run[0]!, sunk[0]!) : []
  const points = [...stab, ...sunk]
  const transit = [...stab.map(() => true), ...run.map((s) => s.transit)]
  const sources = [...stab.map(() => run[0]!), ...run]
  const samples = measured(skin, points, sources, transit)
  const stiff = stiffenRun(points, transit, bendRadiusMm(thread.product.outerDiameterMm))
  const deviationMm = Math.max(0, ...stiff.map((p, i) => distance(p, points[i]!)))
  return {
    path: {
      samples,
      stiffened:
        deviationMm < SAME_PATH_MM ? null : { samples: measured(skin, stiff, sources, transit), deviationMm },
    },
    aims: sources.map(({ otherPlane, fixedMm, notAssessed }) => ({ otherPlane, fixedMm, notAssessed })),
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

function measured(
  skin: SkinSurface,
  points: readonly Vec3[],
  sources: readonly TrackSample[],
  transit: readonly boolean[],
): PathSample[] {
  const along = runningLength(points)
  return points.map((at, i) => {
    const source = sources[i]!
    const depth = measureDepth(skin, at, source.at) ?? {
      depthMm: source.targetMm,
      skin: source.skin,
      normal: source.normal,
    }
    return { sMm: along[i]!, at, plane: source.plane, transit: transit[i]!, ...depth }
  })
}

/** Distance travelled at each point of a polyline, mm. */
export function runningLength(points: readonly Vec3[]): number[] {
  let travelled = 0
  return points.map((point, i) => (travelled += i === 0 ? 0 : distance(points[i - 1]!, point)))
}

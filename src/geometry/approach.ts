import type { Evidence, LayerCode, Structure } from './anatomy-types.ts'
import type { CheckSettings, PathSample } from './check-types.ts'
import type { ChunkedLine } from './box.ts'
import {
  contactProbability,
  largestShiftMm,
  densify,
  lineIntervals,
  simplify,
  type ContactErrors,
  type RiseInterval,
  type UnrolledPoint,
} from './contact-probability.ts'
import { LAYER_DEPTH_SD_MM } from './limits.ts'
import { meshClearances } from './mesh-clearance.ts'
import { meshIntervals, type UnrolledTriangle } from './mesh-intervals.ts'
import { prepareStructures, type PreparedPath, type PreparedStructure } from './prepared-structure.ts'
import type { LayerStack, SkinSurface } from './skin.ts'
import { tubeClearances, type SegmentClearance } from './tube-clearance.ts'
import { acrossInPlan, frameAt, unroll, windowOf, type LocalFrame } from './unroll.ts'
import { add, addScaled, dot, normalize, scale, sub, type Vec3 } from './vec3.ts'

/** One geometry of a pass: as followed, or held to the bend radius. */
export interface Curve {
  readonly samples: readonly PathSample[]
  readonly stacks: readonly (LayerStack | null)[]
  readonly line: ChunkedLine
}

/** One geometry of a structure: a course of a tube, or a gland. Everything asked at a closest approach. */
export interface Obstacle {
  readonly variant: string
  readonly prevalence: number | null
  readonly largestSdMm: number
  clearances(curve: Curve, radiusMm: number, reachMm: number): SegmentClearance[]
  /** Least clearance when bounds lift the structure as far as they allow; null where none does. */
  raisedClearanceMm(curve: Curve, radiusMm: number, reachMm: number): number | null
  placeAt(near: SegmentClearance): ObstaclePlace
  intervals(
    thread: readonly UnrolledPoint[],
    frame: LocalFrame,
    reachMm: number,
  ): (du: number, dv: number) => RiseInterval[]
}

/** What is known of the structure at a closest approach. */
export interface ObstaclePlace {
  readonly layer: LayerCode
  readonly evidence: Evidence
  readonly acrossSdMm: number
  readonly depthSdMm: number
  /** Depths of its shallow and deep wall, mm; null where not held (glands rise and fall as a whole). */
  readonly shallowWallMm: number
  readonly deepWallMm: number
  readonly layerNeverProtects: boolean
  /** Along its course; null for glands, which vary every way. */
  readonly tangent: Vec3 | null
}

/** A structure with all its geometries, made once per head and kept for every check. */
export interface CheckedStructure {
  readonly structure: Structure
  readonly obstacles: readonly Obstacle[]
}

export function readyStructures(structures: readonly Structure[], skin: SkinSurface): CheckedStructure[] {
  return prepareStructures(structures, skin).map((prepared) => ({
    structure: prepared.structure,
    obstacles: prepared.kind === 'tube' ? prepared.paths.map(tubeObstacle) : [glandObstacle(prepared)],
  }))
}

function tubeObstacle(prepared: PreparedPath): Obstacle {
  const { path, line, raised } = prepared
  return {
    variant: path.variant,
    prevalence: path.prevalence,
    largestSdMm: prepared.largestSdMm,
    clearances: (curve, radiusMm, reachMm) =>
      tubeClearances(curve.line, radiusMm, line, path.radiiMm, reachMm),
    raisedClearanceMm: (curve, radiusMm, reachMm) =>
      raised && least(tubeClearances(curve.line, radiusMm, raised, path.radiiMm, reachMm)),
    placeAt: (near) => {
      const i = near.tubeShare < 0.5 ? near.tubeSegment : near.tubeSegment + 1
      const [a, b] = [near.tubeSegment, near.tubeSegment + 1]
      return {
        layer: path.layers[i]!,
        evidence: path.evidence[i]!,
        acrossSdMm: path.acrossSdMm[i]!,
        depthSdMm: path.depthSdMm[i]!,
        shallowWallMm: path.depthsMm[i]! - path.radiiMm[i]!,
        deepWallMm: path.depthsMm[i]! + path.radiiMm[i]!,
        layerNeverProtects: path.layerNeverProtects[i]!,
        tangent: normalize(sub(path.points[b]!, path.points[a]!)),
      }
    },
    intervals: (thread, frame, reachMm) => {
      const all = path.points.map((p, i) => unroll(frame, p, path.depthsMm[i]!, path.radiiMm[i]!))
      const structure = simplify(windowOf(all, reachMm), PLAN_TOLERANCE_MM)
      return (du, dv) => lineIntervals(thread, structure, du, dv)
    },
  }
}

function glandObstacle(prepared: Extract<PreparedStructure, { kind: 'gland' }>): Obstacle {
  const { structure, mesh, vertices } = prepared
  const depths = vertices.map((v) => v.depthMm)
  return {
    variant: 'nominal',
    prevalence: structure.prevalence,
    largestSdMm: Math.max(structure.acrossSdMm, structure.depthSdMm),
    clearances: (curve, radiusMm, reachMm) => meshClearances(curve.line, radiusMm, mesh, reachMm),
    raisedClearanceMm: () => null,
    placeAt: () => ({
      layer: structure.layer,
      evidence: structure.evidence,
      acrossSdMm: structure.acrossSdMm,
      depthSdMm: structure.depthSdMm,
      shallowWallMm: Math.min(...depths),
      deepWallMm: Math.max(...depths),
      layerNeverProtects: false,
      tangent: null,
    }),
    intervals: (thread, frame) => {
      const flat = vertices.map((v) => unroll(frame, v.at, v.depthMm, 0))
      const surface: UnrolledTriangle[] = []
      const { triangles } = structure.mesh
      for (let t = 0; t < triangles.length; t += 3) {
        surface.push([flat[triangles[t]!]!, flat[triangles[t + 1]!]!, flat[triangles[t + 2]!]!])
      }
      const dense = densify(thread, GLAND_STEP_MM)
      return (du, dv) => meshIntervals(dense, surface, du, dv)
    },
  }
}

const least = (all: readonly SegmentClearance[]): number | null =>
  all.length === 0 ? null : Math.min(...all.map((near) => near.clearanceMm))

/** Lines are thinned to this before the quadrature, mm. */
const PLAN_TOLERANCE_MM = 0.1

/** Points of a thread over a gland are no farther apart than this, mm. */
const GLAND_STEP_MM = 2

/** Errors that matter at one closest approach, in the frame of that place. */
export function errorsAt(
  frame: LocalFrame,
  place: ObstaclePlace,
  layers: LayerStack | null,
  settings: CheckSettings,
  fixedMm: boolean,
): ContactErrors {
  const lateral = [
    ...(place.tangent
      ? [{ direction: acrossInPlan(frame, place.tangent), sdMm: place.acrossSdMm }]
      : [
          { direction: [1, 0] as const, sdMm: place.acrossSdMm },
          { direction: [0, 1] as const, sdMm: place.acrossSdMm },
        ]),
    { direction: [0, 1] as const, sdMm: settings.operatorLateralMm },
  ]
  const held = layers !== null && layers.smas === 'present'
  const outside = place.layer === 'dermis' || place.layer === 'subcutis'
  const ceiling = !held || outside ? null : place.layer === 'smas' ? layers.smasTopMm : layers.smasBottomMm
  const floor = !held
    ? null
    : outside
      ? layers.smasTopMm
      : place.layer === 'smas'
        ? layers.smasBottomMm
        : null
  return {
    lateral,
    modelMm: settings.modelMm,
    operatorDepthMm: Math.hypot(settings.operatorDepthMm, fixedMm ? LAYER_DEPTH_SD_MM : 0),
    structureDepthMm: place.depthSdMm,
    riseLimitMm: ceiling === null ? Infinity : Math.max(0, place.shallowWallMm - ceiling),
    fallLimitMm: floor === null ? Infinity : Math.max(0, floor - place.deepWallMm),
  }
}

/** 1 SD of the distance between thread and structure in the direction from one to the other, mm. */
export function directionalSdMm(frame: LocalFrame, near: SegmentClearance, errors: ContactErrors): number {
  const towards = normalize(sub(near.at, near.witness), frame.normal)
  const inDepth = dot(towards, frame.normal)
  const inPlan = errors.lateral.map(({ direction, sdMm }) => {
    const along = add(scale(frame.u, direction[0]), scale(frame.v, direction[1]))
    return sdMm * dot(towards, along)
  })
  return Math.hypot(
    ...inPlan,
    errors.modelMm,
    inDepth * errors.structureDepthMm,
    inDepth * errors.operatorDepthMm,
  )
}

/** Contact probability round one closest approach. */
export function probabilityAt(
  curve: Curve,
  radiusMm: number,
  frame: LocalFrame,
  obstacle: Obstacle,
  errors: ContactErrors,
): number {
  const reachMm = largestShiftMm(errors) + WINDOW_SPARE_MM
  const all = curve.samples.map((sample) => unroll(frame, sample.at, sample.depthMm, radiusMm))
  const thread = simplify(windowOf(all, reachMm), PLAN_TOLERANCE_MM)
  return contactProbability(errors, obstacle.intervals(thread, frame, reachMm))
}

/** Room beyond the largest shift, mm: wider than any structure and cannula. */
const WINDOW_SPARE_MM = 6

/** Frame at a closest approach. */
export const frameOf = (curve: Curve, near: SegmentClearance): LocalFrame =>
  frameAt(curve.samples, near.share < 0.5 ? near.segment : near.segment + 1, near.at)

/** Distance from thread to structure along the skin only, wall to wall is not taken off, mm. */
export function gapInPlanMm(frame: LocalFrame, near: SegmentClearance): number {
  const off = sub(near.at, near.witness)
  const flat = addScaled(off, frame.normal, -dot(off, frame.normal))
  return Math.sqrt(dot(flat, flat))
}

import type { Evidence, LayerCode, Structure } from './anatomy-types.ts'
import type { PathSample } from './check-types.ts'
import type { ChunkedLine } from './box.ts'
import type { LargestShift, Touching } from './contact-probability.ts'
import { addFieldRanges, heightField, nearSurface, surfaceBox } from './height-field.ts'
import { addLineRanges, nearNumbers, pairBounds, planLine, readyPairs } from './line-ranges.ts'
import { meshClearances } from './mesh-clearance.ts'
import { prepareStructures, type PreparedPath, type PreparedStructure } from './prepared-structure.ts'
import type { LayerStack, SkinSurface } from './skin.ts'
import { tubeClearances, type SegmentClearance } from './tube-clearance.ts'
import { unroll, unrollNear, type LocalFrame } from './unroll.ts'
import { densify, simplify, type UnrolledLine } from './unrolled-line.ts'
import { dot, normalize, sub, type Vec3 } from './vec3.ts'

/** One geometry of a pass: as followed, or held to the bend radius. */
export interface Curve {
  readonly samples: readonly PathSample[]
  readonly stacks: readonly (LayerStack | null)[]
  readonly line: ChunkedLine
}

/** One geometry of a structure: a course of a tube, or a gland. Everything asked at a closest approach. */
export interface Obstacle {
  readonly variant: string
  /** For people; null where the structure has but one course. */
  readonly variantName: string | null
  readonly prevalence: number | null
  readonly largestSdMm: number
  clearances(curve: Curve, radiusMm: number, reachMm: number): SegmentClearance[]
  /** Least clearance when bounds lift the structure as far as they allow; null where none does. */
  raisedClearanceMm(curve: Curve, radiusMm: number, reachMm: number): number | null
  /** Layer of the structure there, and whether a layer over it protects. */
  layerAt(near: SegmentClearance): LayerPlace
  placeAt(near: SegmentClearance): ObstaclePlace
  /**
   * Which rises touch when the structure is shifted along the skin, at most `most` either way, against an unrolled
   * thread; null where none can.
   */
  touching(
    thread: readonly UnrolledLine[],
    frame: LocalFrame,
    reachMm: number,
    most: LargestShift,
  ): Touching | null
}

/** In which layer a structure lies at some place. */
export interface LayerPlace {
  readonly layer: LayerCode
  readonly layerNeverProtects: boolean
}

/** What is known of the structure at a closest approach. */
export interface ObstaclePlace extends LayerPlace {
  readonly evidence: Evidence
  readonly acrossSdMm: number
  readonly depthSdMm: number
  /** How far its depth was measured from the skin and does not follow its layer, 0..1. */
  readonly depthOwn: number
  /** Depths of its shallow and deep wall here, mm. */
  readonly shallowWallMm: number
  readonly deepWallMm: number
  /** A gland rises as a whole: how far, mm, before it meets the SMAS somewhere; null for tubes. */
  readonly riseRoomMm: number | null
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
  const { path, line, raised, hung } = prepared
  const places = path.layers.map((layer, i): LayerPlace => ({
    layer,
    layerNeverProtects: path.layerNeverProtects[i]!,
  }))
  return {
    variant: path.variant,
    variantName: path.variantName ?? null,
    prevalence: path.prevalence,
    largestSdMm: prepared.largestSdMm,
    clearances: (curve, radiusMm, reachMm) =>
      tubeClearances(curve.line, radiusMm, line, path.radiiMm, reachMm),
    raisedClearanceMm: (curve, radiusMm, reachMm) =>
      raised && least(tubeClearances(curve.line, radiusMm, raised, path.radiiMm, reachMm)),
    layerAt: (near) => places[nearestPoint(near)]!,
    placeAt: (near) => {
      const i = nearestPoint(near)
      const a = near.tubeSegment
      const { layer, layerNeverProtects } = places[i]!
      return {
        layer,
        layerNeverProtects,
        evidence: path.evidence[i]!,
        acrossSdMm: path.acrossSdMm[i]!,
        depthSdMm: path.depthSdMm[i]!,
        depthOwn: path.depthOwn?.[i] ?? 0,
        shallowWallMm: path.depthsMm[i]! - path.radiiMm[i]!,
        deepWallMm: path.depthsMm[i]! + path.radiiMm[i]!,
        riseRoomMm: null,
        tangent: normalize(sub(path.points[a + 1]!, path.points[a]!)),
      }
    },
    touching: (thread, frame, reachMm, most) => {
      const course = unrollNear(frame, hung, (i) => path.radiiMm[i]!, reachMm)
      const structure = planLine(...course.map((stretch) => simplify(stretch, PLAN_TOLERANCE_MM)))
      const own = planLine(...thread)
      const numbers = nearNumbers(own, structure, most.u, most.v)
      const bounds = pairBounds(own, structure, numbers)
      return (
        bounds && {
          bounds,
          ready: () => {
            const pairs = readyPairs(own, structure, numbers)
            return (du, dv, ranges) => addLineRanges(pairs, du, dv, ranges)
          },
        }
      )
    },
  }
}

/** Number of the point of a tube nearest to an approach. */
const nearestPoint = (near: SegmentClearance): number =>
  near.tubeShare < 0.5 ? near.tubeSegment : near.tubeSegment + 1

function glandObstacle(prepared: Extract<PreparedStructure, { kind: 'gland' }>): Obstacle {
  const { structure, mesh, vertices } = prepared
  const place: LayerPlace = { layer: structure.layer, layerNeverProtects: false }
  const shallowWallMm = vertices.reduce((least, v) => Math.min(least, v.hung.depthMm), Infinity)
  const deepWallMm = vertices.reduce((most, v) => Math.max(most, v.hung.depthMm), -Infinity)
  return {
    variant: 'nominal',
    variantName: null,
    prevalence: structure.prevalence,
    largestSdMm: Math.max(structure.acrossSdMm, structure.depthSdMm),
    clearances: (curve, radiusMm, reachMm) => meshClearances(curve.line, radiusMm, mesh, reachMm),
    raisedClearanceMm: () => null,
    layerAt: () => place,
    placeAt: () => ({
      ...place,
      evidence: structure.evidence,
      acrossSdMm: structure.acrossSdMm,
      depthSdMm: structure.depthSdMm,
      depthOwn: 0,
      shallowWallMm,
      deepWallMm,
      riseRoomMm: prepared.riseRoomMm,
      tangent: null,
    }),
    touching: (thread, frame, _reachMm, most) => {
      // the gland is widened by the thread, which then needs no width
      const widerMm = thread[0]?.[3] ?? 0
      const surface = new Float64Array(3 * vertices.length).fill(Number.NaN)
      vertices.forEach(({ hung, normal }, i) => {
        if (!unroll(frame, hung, surface, 3 * i)) return
        surface[3 * i]! += widerMm * dot(normal, frame.u)
        surface[3 * i + 1]! += widerMm * dot(normal, frame.v)
        surface[3 * i + 2]! += widerMm * dot(normal, frame.normal)
      })
      const box = surfaceBox(surface)
      if (box === null) return null
      const near = nearSurface(
        thread.map((stretch) => densify(stretch, GLAND_STEP_MM)),
        box,
        most.u,
        most.v,
      )
      return (
        near && {
          bounds: near.bounds,
          ready: () => {
            const field = heightField(surface, structure.mesh.triangles)
            return (du, dv, ranges) => addFieldRanges(near.points, field, du, dv, ranges)
          },
        }
      )
    },
  }
}

const least = (all: readonly SegmentClearance[]): number | null =>
  all.length === 0 ? null : Math.min(...all.map((near) => near.clearanceMm))

/** Lines are thinned to this before the quadrature, mm. */
export const PLAN_TOLERANCE_MM = 0.1

/** Points of a thread over a gland are no farther apart than this, mm. */
const GLAND_STEP_MM = 1

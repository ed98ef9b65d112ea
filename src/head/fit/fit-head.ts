import type { Side } from '../../geometry/anatomy-types.ts'
import type { SurfacePoint } from '../../geometry/skin.ts'
import { mirrorX, type Vec3 } from '../../geometry/vec3.ts'
import type { HeadAsset } from '../asset.ts'
import { assembleBasis, buildGeneric, spreadNormals, type GenericHead } from '../build-head.ts'
import { headFrame, moveAll } from '../frame.ts'
import { BONY_LANDMARKS } from '../landmark-rules.ts'
import { SKIN_LANDMARKS } from '../landmark-table.ts'
import { twinPlaces, type SidedPlaces } from '../landmarks.ts'
import { placeLandmarks, type BonyPlace } from '../place-landmarks.ts'
import { prepare, type PreparedAsset } from '../prepared.ts'
import { skinQueries, type SkinQueries } from '../skin-queries.ts'
import { diffuseNormals, halfSurface, type HalfSurface } from '../smooth-normals.ts'
import { interpolate, interpolateUnit } from '../surface-points.ts'
import type { HeadTemplate } from '../template.ts'
import { HeadError, type HeadBasis, type HeadFit, type HeadSpec } from '../types.ts'
import { carryEyes } from './carried-eyes.ts'
import { fitDistances, measure, type Fittable } from './fit-distances.ts'
import { isMirrorImage, mirrorQueries, mirrorSkin } from './mirrored.ts'
import { fullHeadFrame, moveRigidly } from './rigid-motion.ts'

/**
 * Builds a head that is fitted to a patient: the skin of preset and morphs moved as the fit says, brought into its
 * own head frame, and landmarks, normals and eyes found on it. The two sides may differ.
 * @throws HeadError `unknown-preset`, `unknown-morph`, `bad-fit`
 */
export function fitHead(asset: HeadAsset, spec: HeadSpec & { readonly fit: HeadFit }): HeadBasis {
  const shared = prepare(asset)
  const generic = genericOf(asset, spec)
  const bonyPoints = bonyPointsOf(generic.basis)
  const displacement = displacementOf(spec.fit, generic, bonyPoints, shared)
  const skin = generic.skin.map((value, i) => value + displacement[i]!)
  const symmetric = isMirrorImage(skin, shared.template.mirrorVertex)
  const eyes = carryEyes(generic.leftEye, displacement, shared, symmetric)
  pose(skin, [eyes.left, eyes.right], bonyPoints, shared, symmetric)

  const { outerVertexCount, outerTriangles } = shared.template
  const positions = skin.slice(0, outerVertexCount * 3)
  const queries = skinQueries(positions, outerTriangles)
  const smoothNormals = symmetric
    ? spreadNormals(positions, shared)
    : diffuseNormals(positions, ...wholeSurface(shared), generic.basis.smoothNormals)
  const bones = (side: Side): ReadonlyMap<string, BonyPlace> =>
    new Map(
      [...bonyPoints].map(([id, points]): [string, BonyPlace] => [
        id,
        {
          at: interpolate(positions, outerTriangles, points[side]),
          normal: interpolateUnit(smoothNormals, outerTriangles, points[side]),
        },
      ]),
    )
  const places = findPlaces(positions, queries, bones, shared, symmetric)
  const shape = { skin, positions, queries, smoothNormals, places, eyes }
  const head = assembleBasis(shared, spec, shape, null)
  const distances = (spec.fit.measurements ?? []).map((one) => ({ ...one, builtMm: measure(head, one) }))
  return { ...head, fitted: { fit: spec.fit, distances } }
}

/** The last generic head per asset: while one patient is fitted, it stays the same. */
const lastGeneric = new WeakMap<HeadAsset, { key: string; head: GenericHead }>()

function genericOf(asset: HeadAsset, { preset, morphs = {} }: HeadSpec): GenericHead {
  const key = JSON.stringify([preset, Object.entries(morphs).toSorted()])
  const last = lastGeneric.get(asset)
  if (last?.key === key) return last.head
  const head = buildGeneric(asset, { preset, morphs })
  lastGeneric.set(asset, { key, head })
  return head
}

/** Of every vertex of the picture, from the generic head, in its frame: the scan's, then that of typed distances. */
function displacementOf(
  fit: HeadFit,
  generic: GenericHead,
  bonyPoints: ReadonlyMap<string, SidedPoint>,
  shared: PreparedAsset,
): ArrayLike<number> {
  const { template } = shared
  const scanned = fit.kind === 'scan' ? checkScan(fit.displacement, template) : null
  const measurements = fit.measurements ?? []
  if (measurements.length === 0) return scanned ?? new Float64Array(template.vertexCount * 3)
  const skin = scanned ? generic.skin.map((value, i) => value + scanned[i]!) : generic.skin
  const { basis } = generic
  const head: Fittable = {
    skin,
    symmetric: isMirrorImage(skin, template.mirrorVertex),
    eyes: basis.picture.eyes.map(({ centre }) => centre),
    landmark(id, side) {
      const bony = bonyPoints.get(id)
      const point = bony ? bony[side ?? 'left'] : basis.closestPoint(basis.landmark(id, side))!.point
      return interpolate(skin, template.outerTriangles, point)
    },
  }
  const offsets = fitDistances(head, measurements, template)
  return scanned ? offsets.map((value, i) => value + scanned[i]!) : offsets
}

function checkScan(displacement: Float32Array, { vertexCount }: HeadTemplate): Float32Array {
  if (displacement.length !== vertexCount * 3)
    throw new HeadError(
      'bad-fit',
      `The fitted face has ${displacement.length} numbers, expected ${vertexCount * 3}: it belongs to another template`,
    )
  const bad = displacement.findIndex((value) => !Number.isFinite(value))
  if (bad >= 0)
    throw new HeadError('bad-fit', `The fitted face is broken: vertex ${Math.floor(bad / 3)} has no place`)
  return displacement
}

type SidedPoint = Readonly<Record<Side, SurfacePoint>>

/** Skin over the bony landmarks: a fit moves bone and skin together, so the same skin lies over them after it. */
function bonyPointsOf(basis: HeadBasis): ReadonlyMap<string, SidedPoint> {
  const pointOf = (id: string, side: Side): SurfacePoint =>
    basis.closestPoint(basis.landmark(id, side))!.point
  return new Map(
    BONY_LANDMARKS.map((id) => {
      const left = pointOf(id, 'left')
      return [id, { left, right: basis.isPaired(id) ? basis.mirrorPoint(left) : left }]
    }),
  )
}

/** Brings skin and eyes into the head frame, in place; a symmetric head stays exactly so. */
function pose(
  skin: Float64Array,
  eyes: readonly Float64Array[],
  bonyPoints: ReadonlyMap<string, SidedPoint>,
  { template }: PreparedAsset,
  symmetric: boolean,
): void {
  const tragion = SKIN_LANDMARKS.find(({ id }) => id === 'tragion')!
  const half = template.outerTriangles.length / 6
  const tragia: SidedPoint = {
    left: tragion,
    right: { tri: tragion.tri + half, bary: [tragion.bary[0], tragion.bary[2], tragion.bary[1]] },
  }
  const place = (points: SidedPoint): Readonly<Record<Side, Vec3>> => ({
    left: interpolate(skin, template.outerTriangles, points.left),
    right: interpolate(skin, template.outerTriangles, points.right),
  })
  const [ears, orbits] = [place(tragia), place(bonyPoints.get('orbitale')!)]
  if (symmetric) {
    const motion = headFrame(ears.left, orbits.left)
    for (const points of [skin, ...eyes]) moveAll(points, motion)
  } else {
    const motion = fullHeadFrame(ears, orbits)
    for (const points of [skin, ...eyes]) moveRigidly(points, motion)
  }
}

/** Landmarks of both sides, each found on its own skin. */
function findPlaces(
  positions: Float64Array,
  queries: SkinQueries,
  bones: (side: Side) => ReadonlyMap<string, BonyPlace>,
  { template, extrema }: PreparedAsset,
  symmetric: boolean,
): SidedPlaces {
  const triangles = template.outerTriangles
  const left = placeLandmarks(positions, triangles, queries, extrema, bones('left'))
  if (symmetric) return twinPlaces(left)
  const mirroredBones = new Map(
    [...bones('right')].map(([id, { at, normal }]) => [id, { at: mirrorX(at), normal: mirrorX(normal) }]),
  )
  const right = placeLandmarks(
    mirrorSkin(positions, template.mirrorVertex),
    triangles,
    mirrorQueries(queries, triangles.length / 3),
    extrema,
    mirroredBones,
  )
  return new Map(
    SKIN_LANDMARKS.map(({ id, paired }) => {
      const at = left.get(id)!
      return [id, { left: at, right: paired ? mirrorX(right.get(id)!) : at }]
    }),
  )
}

const whole = new WeakMap<PreparedAsset, readonly [HalfSurface, Float64Array]>()

/** The outer skin of both sides as one surface, and how much each of its vertices is fold. */
function wholeSurface(shared: PreparedAsset): readonly [HalfSurface, Float64Array] {
  const known = whole.get(shared)
  if (known) return known
  const { outerTriangles, outerVertexCount, mirrorVertex } = shared.template
  const fold = new Float64Array(outerVertexCount)
  for (const [vertex, share] of shared.fold.entries()) {
    const twin = mirrorVertex[vertex]!
    fold[vertex] = share
    fold[twin] = share
  }
  const made = [halfSurface(outerTriangles, outerVertexCount, 0), fold] as const
  whole.set(shared, made)
  return made
}

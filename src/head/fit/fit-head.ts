import type { Side } from '../../geometry/anatomy-types.ts'
import type { SurfacePoint } from '../../geometry/skin.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { HeadAsset } from '../asset.ts'
import { assembleBasis, buildGeneric, spreadNormals, type GenericHead } from '../build-head.ts'
import type { BonyPlace } from '../place-landmarks.ts'
import { prepare, type PreparedAsset } from '../prepared.ts'
import { skinQueries } from '../skin-queries.ts'
import { diffuseNormals, halfSurface, type HalfSurface } from '../smooth-normals.ts'
import { interpolate, interpolateUnit } from '../surface-points.ts'
import type { HeadTemplate } from '../template.ts'
import { HeadError, type HeadBasis, type HeadFit, type HeadSpec } from '../types.ts'
import { bonyPointsOf, type SidedPoint } from './bony-points.ts'
import { carryEyes } from './carried-eyes.ts'
import { findPlaces } from './find-places.ts'
import { fitDistances, type Fittable } from './fit-distances.ts'
import { measure } from './measure.ts'
import { isMirrorImage } from './mirrored.ts'
import { pose } from './pose.ts'
import { presetWays } from './preset-ways.ts'
import { questionDistance } from './question-distance.ts'

/**
 * Builds a head that is fitted to a patient: the skin of preset and morphs moved as the fit says, brought into its
 * own head frame, and landmarks, normals and eyes found on it. The two sides may differ.
 * @throws HeadError `unknown-preset`, `unknown-morph`, `bad-fit`
 */
export function fitHead(asset: HeadAsset, spec: HeadSpec & { readonly fit: HeadFit }): HeadBasis {
  const shared = prepare(asset)
  const generic = genericOf(asset, spec)
  const bonyPoints = bonyPointsOf(generic.basis)
  const before = fittableOf(asset, spec.fit, generic, bonyPoints)
  const typed = spec.fit.measurements ?? []
  const offsets = typed.length === 0 ? null : fitDistances(before, typed, shared.template)
  const skin = offsets ? before.skin.map((value, i) => value + offsets[i]!) : before.skin.slice()
  const symmetric = isMirrorImage(skin, shared.template.mirrorVertex)
  const eyes = carryEyes(generic, skin, shared, symmetric)
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
  const distances = typed.map((one) => {
    const ownMm = measure(before, one)
    const question = questionDistance(one.id, one.mm, head.sex, ownMm)
    return { ...one, ownMm, question, builtMm: measure(head, one) }
  })
  return { ...head, ...guessesOf(spec.fit, outerTriangles), fitted: { fit: spec.fit, distances } }
}

/** Where a scan had no data at any corner, and the template was carried on. */
function guessesOf(fit: HeadFit, triangles: Uint32Array): Pick<HeadBasis, 'guessedAt'> {
  const seen = fit.kind === 'scan' ? fit.seen : null
  if (seen === null) return {}
  return { guessedAt: ({ tri }) => [0, 1, 2].every((corner) => seen[triangles[tri * 3 + corner]!] === 0) }
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

/** The generic head as a scan has moved it, if one has: what distances are fitted on. */
function fittableOf(
  asset: HeadAsset,
  fit: HeadFit,
  { basis, skin: genericSkin }: GenericHead,
  bonyPoints: ReadonlyMap<string, SidedPoint>,
): Fittable {
  const { template } = prepare(asset)
  const scanned = fit.kind === 'scan' ? checkScan(fit.displacement, template) : null
  const skin = scanned ? genericSkin.map((value, i) => value + scanned[i]!) : genericSkin
  const ways = fit.measurements?.length ? presetWays(asset) : []
  const pointOf = (id: string, side: Side | undefined): SurfacePoint =>
    bonyPoints.get(id)?.[side ?? 'left'] ?? basis.closestPoint(basis.landmark(id, side))!.point
  const at = (values: Float64Array, point: SurfacePoint): Vec3 =>
    interpolate(values, template.outerTriangles, point)
  return {
    skin,
    symmetric: isMirrorImage(skin, template.mirrorVertex),
    eyes: basis.picture.eyes.map(({ centre }) => centre),
    presetWays: ways,
    landmark: (id, side) => at(skin, pointOf(id, side)),
    place(id, side) {
      const point = pointOf(id, side)
      return { at: at(skin, point), ways: ways.map((way) => at(way, point)) }
    },
  }
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

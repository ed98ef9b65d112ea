import type { Side } from '../geometry/anatomy-types.ts'
import type { SurfacePoint } from '../geometry/skin.ts'
import type { HeadAsset } from './asset.ts'
import { bonyPlacesOf, moveBonyPlaces } from './bony-places.ts'
import { eyeBall, eyeMeshes, twinEyes, type EyePositions } from './eyes.ts'
import { createLandmarks, twinPlaces, type SidedPlaces } from './landmarks.ts'
import { areaNormals, normalizeAll } from './normals.ts'
import { placeLandmarks, type BonyPlace } from './place-landmarks.ts'
import { poseHead } from './pose-head.ts'
import { prepare, type PreparedAsset } from './prepared.ts'
import { checkMorphs, presetOf } from './presets.ts'
import { skinQueries, type SkinQueries } from './skin-queries.ts'
import { diffuseNormals } from './smooth-normals.ts'
import { interpolate, interpolateUnit, mirrorSurfacePoint } from './surface-points.ts'
import { HeadError, TEMPLATE_ID, type Fitted, type HeadBasis, type HeadFit, type HeadSpec } from './types.ts'

/** Makes the head of a spec that has a fit; loaded on demand, as most heads have none. */
export type Fitter = (asset: HeadAsset, spec: HeadSpec & { readonly fit: HeadFit }) => HeadBasis

/**
 * Builds the geometry of a head: skin, landmarks, queries; layers and zones come on top in `buildHead`.
 * @throws HeadError `unknown-preset`, `unknown-morph`, `bad-fit`
 */
export function buildHeadBasis(asset: HeadAsset, spec: HeadSpec, fitter: Fitter | null = null): HeadBasis {
  const { fit } = spec
  if (fit === undefined) return buildGeneric(asset, spec).basis
  if (fitter) return fitter(asset, { ...spec, fit })
  throw new HeadError('bad-fit', 'The head is fitted to a patient, and nothing was given that can fit it')
}

/** A generic head with what a fit starts from: all vertices of skin and left eye, flat xyz, head frame, mm. */
export interface GenericHead {
  readonly basis: HeadBasis
  readonly skin: Float64Array
  readonly leftEye: Float64Array
}

/** The head of a spec, its fit left out. */
export function buildGeneric(asset: HeadAsset, spec: HeadSpec): GenericHead {
  const preset = presetOf(spec.preset)
  const morphs = checkMorphs(spec)
  const shared = prepare(asset)
  const { template } = shared
  const bonesOfPreset = (): ReadonlyMap<string, BonyPlace> =>
    bonyPlacesOf(asset, preset.id, () => buildGeneric(asset, { preset: preset.id }).basis)
  const { skin, leftEye, fromPreset } = poseHead(asset, preset.id, morphs, () =>
    bonesOfPreset().get('orbitale')!,
  )
  const positions = skin.slice(0, template.outerVertexCount * 3)
  const queries = skinQueries(positions, template.outerTriangles)
  const bones = fromPreset ? moveBonyPlaces(bonesOfPreset(), fromPreset) : new Map<string, BonyPlace>()
  const places = placeLandmarks(positions, template.outerTriangles, queries, shared.extrema, bones)
  const shape: HeadShape = {
    skin,
    positions,
    queries,
    smoothNormals: spreadNormals(positions, shared),
    places: twinPlaces(places),
    eyes: twinEyes(leftEye),
  }
  return { basis: assembleBasis(shared, spec, shape, null), skin, leftEye }
}

/** One head's own shape, head frame, mm. */
export interface HeadShape {
  /** All vertices of the picture; `positions` are those of the outer skin, the first of them. */
  readonly skin: Float64Array
  readonly positions: Float64Array
  readonly queries: SkinQueries
  readonly smoothNormals: Float64Array
  readonly places: SidedPlaces
  readonly eyes: EyePositions
}

export function assembleBasis(
  shared: PreparedAsset,
  spec: HeadSpec,
  shape: HeadShape,
  fitted: Fitted | null,
): HeadBasis {
  const { template, neighbours, masks } = shared
  const { skin, positions, queries, smoothNormals, eyes } = shape
  const triangles = template.outerTriangles
  const preset = presetOf(spec.preset)
  const landmarks = createLandmarks(shape.places, { left: eyeBall(eyes.left), right: eyeBall(eyes.right) })
  return {
    template: TEMPLATE_ID,
    preset: preset.id,
    sex: preset.sex,
    layerSetting: spec.layers ?? 'average',
    morphs: checkMorphs(spec),
    fitted,
    positions,
    triangles,
    neighbours,
    smoothNormals,
    picture: {
      positions: Float32Array.from(skin),
      normals: Float32Array.from(
        normalizeAll(areaNormals(skin, template.pictureTriangles, template.vertexCount)),
      ),
      triangles: template.pictureTriangles,
      masks,
      eyes: eyeMeshes(eyes, template.eyeTriangles),
    },
    landmarkIds: landmarks.ids,
    isPaired: landmarks.isPaired,
    landmark: (id: string, side?: Side) => landmarks.place(id, side),
    closestPoint: queries.closestPoint,
    castToSkin: queries.castToSkin,
    positionOf: (point: SurfacePoint) => interpolate(positions, triangles, point),
    normalOf: (point: SurfacePoint) => interpolateUnit(smoothNormals, triangles, point),
    mirrorPoint: (point: SurfacePoint) => mirrorSurfacePoint(point, triangles.length / 3),
  }
}

/** Smoothed normals of the left half, mirrored to the right. */
export function spreadNormals(positions: Float64Array, shared: PreparedAsset): Float64Array {
  const { half, fold, template } = shared
  const left = diffuseNormals(positions, half, fold, shared.referenceNormals)
  const whole = new Float64Array(positions.length)
  whole.set(left)
  for (let vertex = half.midCount; vertex < half.vertexCount; vertex++) {
    const twin = template.mirrorVertex[vertex]! * 3
    whole[twin] = -left[vertex * 3]!
    whole[twin + 1] = left[vertex * 3 + 1]!
    whole[twin + 2] = left[vertex * 3 + 2]!
  }
  return whole
}

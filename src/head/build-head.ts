import type { Side } from '../geometry/anatomy-types.ts'
import type { SurfacePoint } from '../geometry/skin.ts'
import type { HeadAsset } from './asset.ts'
import { bonyPlacesOf, moveBonyPlaces } from './bony-places.ts'
import { eyesOf } from './eyes.ts'
import { createLandmarks } from './landmarks.ts'
import { areaNormals, normalizeAll } from './normals.ts'
import { placeLandmarks, type BonyPlace } from './place-landmarks.ts'
import { poseHead } from './pose-head.ts'
import { prepare, type PreparedAsset } from './prepared.ts'
import { checkMorphs, presetOf } from './presets.ts'
import { skinQueries } from './skin-queries.ts'
import { diffuseNormals } from './smooth-normals.ts'
import { interpolate, interpolateUnit, mirrorSurfacePoint } from './surface-points.ts'
import { TEMPLATE_ID, type HeadBasis, type HeadSpec } from './types.ts'

/**
 * Builds the geometry of a head: skin, landmarks, queries; layers and zones come on top in `buildHead`.
 * @throws HeadError `unknown-preset`, `unknown-morph`
 */
export function buildHeadBasis(asset: HeadAsset, spec: HeadSpec): HeadBasis {
  const preset = presetOf(spec.preset)
  const morphs = checkMorphs(spec)
  const shared = prepare(asset)
  const { template, neighbours, masks } = shared
  const triangles = template.outerTriangles
  const bonesOfPreset = (): ReadonlyMap<string, BonyPlace> =>
    bonyPlacesOf(asset, preset.id, () => buildHeadBasis(asset, { preset: preset.id }))
  const { skin, leftEye, fromPreset } = poseHead(asset, preset.id, morphs, () =>
    bonesOfPreset().get('orbitale')!,
  )
  const positions = skin.slice(0, template.outerVertexCount * 3)
  const queries = skinQueries(positions, triangles)
  const smoothNormals = spreadNormals(positions, shared)
  const bones = fromPreset ? moveBonyPlaces(bonesOfPreset(), fromPreset) : new Map<string, BonyPlace>()
  const places = placeLandmarks(positions, triangles, queries, shared.extrema, bones)
  const eyes = eyesOf(leftEye, template.eyeTriangles)
  const landmarks = createLandmarks((id) => places.get(id)!, eyes.left)

  return {
    template: TEMPLATE_ID,
    preset: preset.id,
    sex: preset.sex,
    layerSetting: spec.layers ?? 'average',
    morphs,
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
      eyes: eyes.meshes,
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
function spreadNormals(positions: Float64Array, shared: PreparedAsset): Float64Array {
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

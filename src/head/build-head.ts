import type { Side } from '../geometry/anatomy-types.ts'
import type { SurfacePoint } from '../geometry/skin.ts'
import type { Vec3 } from '../geometry/vec3.ts'
import type { HeadAsset } from './asset.ts'
import { eyesOf } from './eyes.ts'
import { headFrame, moveAll } from './frame.ts'
import { createLandmarks } from './landmarks.ts'
import { SKIN_LANDMARKS } from './landmark-table.ts'
import { areaNormals, normalizeAll } from './normals.ts'
import { prepare, type PreparedAsset } from './prepared.ts'
import { checkMorphs, presetOf } from './presets.ts'
import { cageOf } from './shape.ts'
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
  const { skin, leftEye } = template.refine(cageOf(asset, preset.id, morphs))
  const triangles = template.outerTriangles
  const skinPoint = (id: string): Vec3 =>
    interpolate(
      skin,
      triangles,
      SKIN_LANDMARKS.find((entry) => entry.id === id)!,
    )
  const motion = headFrame(skinPoint('tragion'), skinPoint('orbitale'))
  moveAll(skin, motion)
  moveAll(leftEye, motion)

  const positions = skin.slice(0, template.outerVertexCount * 3)
  const smoothNormals = spreadNormals(positions, shared)
  const eyes = eyesOf(leftEye, template.eyeTriangles)
  const landmarks = createLandmarks(positions, triangles, eyes.left)
  const queries = skinQueries(positions, triangles)
  const pictureNormals = normalizeAll(
    Float32Array.from(areaNormals(skin, template.pictureTriangles, template.vertexCount)),
  )

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
      normals: pictureNormals,
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
function spreadNormals(positions: Float64Array, { half, fold, template }: PreparedAsset): Float64Array {
  const left = diffuseNormals(positions, half, fold)
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

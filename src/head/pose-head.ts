import { vertexAt, type Vec3 } from '../geometry/vec3.ts'
import type { HeadAsset } from './asset.ts'
import { headFrame, moveAll, type SagittalMotion } from './frame.ts'
import { SKIN_LANDMARKS } from './landmark-table.ts'
import { lineTriangle } from './line-triangle.ts'
import { BONY_REACH_MM, type BonyPlace } from './place-landmarks.ts'
import { prepare } from './prepared.ts'
import { cageOf } from './shape.ts'
import { interpolate } from './surface-points.ts'
import type { MorphWeights } from './types.ts'

/** All vertices of a head in the head frame, flat xyz, mm. */
export interface PosedHead {
  readonly skin: Float64Array
  readonly leftEye: Float64Array
  /** From the head frame of the preset to that of this head; null when no morph is on. */
  readonly fromPreset: SagittalMotion | null
}

const placeOf = (id: string, skin: Float64Array, triangles: Uint32Array): Vec3 =>
  interpolate(
    skin,
    triangles,
    SKIN_LANDMARKS.find((entry) => entry.id === id)!,
  )

/**
 * Shapes a head and brings it into the head frame. Orbitale lies over bone: a morph that slides the cheek does not
 * take it along, else the Frankfort horizontal would tilt with the fat.
 *
 * @param orbitaleOfPreset where the preset without morphs has it, in its own head frame; asked for only with morphs on
 */
export function poseHead(
  asset: HeadAsset,
  preset: string,
  morphs: MorphWeights,
  orbitaleOfPreset: () => BonyPlace,
): PosedHead {
  const { template } = prepare(asset)
  const triangles = template.outerTriangles
  const plain = template.refine(cageOf(asset, preset, {}))
  const motion = headFrame(
    placeOf('tragion', plain.skin, triangles),
    placeOf('orbitale', plain.skin, triangles),
  )
  if (!Object.values(morphs).some((weight) => weight > 0)) {
    moveAll(plain.skin, motion)
    moveAll(plain.leftEye, motion)
    return { ...plain, fromPreset: null }
  }
  const { skin, leftEye } = template.refine(cageOf(asset, preset, morphs))
  moveAll(skin, motion)
  const { at, normal } = orbitaleOfPreset()
  const left = triangles.subarray(0, triangles.length / 2)
  const orbitale = crossing(skin, left, at, normal) ?? placeOf('orbitale', skin, triangles)
  const fromPreset = headFrame(placeOf('tragion', skin, triangles), orbitale)
  moveAll(skin, fromPreset)
  moveAll(leftEye, motion)
  moveAll(leftEye, fromPreset)
  return { skin, leftEye, fromPreset }
}

/** Where the line through `at` along the unit vector `along` crosses the triangles nearest to `at`; null if nowhere near. */
function crossing(positions: Float64Array, triangles: Uint32Array, at: Vec3, along: Vec3): Vec3 | null {
  let best: number | null = null
  for (let t = 0; t < triangles.length; t += 3) {
    const distance = lineTriangle(
      at,
      along,
      vertexAt(positions, triangles[t]!),
      vertexAt(positions, triangles[t + 1]!),
      vertexAt(positions, triangles[t + 2]!),
    )
    if (distance === null || Math.abs(distance) > BONY_REACH_MM) continue
    if (best === null || Math.abs(distance) < Math.abs(best)) best = distance
  }
  return best === null ? null : [at[0] + along[0] * best, at[1] + along[1] * best, at[2] + along[2] * best]
}

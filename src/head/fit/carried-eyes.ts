import type { Side } from '../../geometry/anatomy-types.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { GenericHead } from '../build-head.ts'
import type { PreparedAsset } from '../prepared.ts'
import { twinEyes, type EyePositions } from '../eyes.ts'

/**
 * The eyeballs, each shifted as the lids round it were: they keep their size, and their gaze.
 *
 * @param before the head before the fit
 * @param skin all vertices of the picture after it, in the same frame
 * @param symmetric whether that skin is its own mirror image
 */
export function carryEyes(
  before: GenericHead,
  skin: Float64Array,
  shared: PreparedAsset,
  symmetric: boolean,
): EyePositions {
  const twins = twinEyes(before.leftEye)
  const left = shifted(twins.left, lidShift(before.skin, skin, shared, 'left'))
  if (symmetric) return twinEyes(left)
  return { left, right: shifted(twins.right, lidShift(before.skin, skin, shared, 'right')) }
}

/** How far the lids of one side have moved in the mean. */
function lidShift(
  before: Float64Array,
  after: Float64Array,
  { half, template, masks }: PreparedAsset,
  side: Side,
): Vec3 {
  const sum = [0, 0, 0]
  let total = 0
  for (let left = half.midCount; left < half.vertexCount; left++) {
    const vertex = side === 'left' ? left : template.mirrorVertex[left]!
    const weight = masks.lids[vertex]!
    if (weight === 0) continue
    total += weight
    for (let axis = 0; axis < 3; axis++)
      sum[axis]! += weight * (after[vertex * 3 + axis]! - before[vertex * 3 + axis]!)
  }
  return total === 0 ? [0, 0, 0] : [sum[0]! / total, sum[1]! / total, sum[2]! / total]
}

const shifted = (points: Float64Array, by: Vec3): Float64Array => points.map((value, i) => value + by[i % 3]!)

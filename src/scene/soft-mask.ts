/** Rounds of averaging: hair thins out over about 15 mm of skin. Appearance only. */
const ROUNDS = 16

const softened = new WeakMap<Float32Array, Float32Array>()

/**
 * A mask with a soft edge: each vertex averaged with its neighbours, several times over. Masks are shared by all
 * morphs of a preset, so that this is done once for them.
 * @param mask per vertex, 0..1
 * @param triangles three vertex numbers each
 * @param rounds of averaging; the first call for a mask decides
 */
export function softMask(mask: Float32Array, triangles: ArrayLike<number>, rounds = ROUNDS): Float32Array {
  const known = softened.get(mask)
  if (known !== undefined) return known
  let now = mask
  for (let round = 0; round < rounds; round++) now = averaged(now, triangles)
  softened.set(mask, now)
  return now
}

function averaged(mask: Float32Array, triangles: ArrayLike<number>): Float32Array {
  const sum = Float32Array.from(mask)
  const weight = new Float32Array(mask.length).fill(1)
  for (let t = 0; t < triangles.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const a = triangles[t + k]!
      const b = triangles[t + ((k + 1) % 3)]!
      sum[a]! += mask[b]!
      sum[b]! += mask[a]!
      weight[a]!++
      weight[b]!++
    }
  for (let v = 0; v < sum.length; v++) sum[v]! /= weight[v]!
  return sum
}

import { cross, length, sub, vertexAt, type Vec3 } from '../geometry/vec3.ts'

/** Area-weighted vertex normals, not yet of unit length; their length is a third of twice the area round the vertex. */
export function areaNormals(
  positions: ArrayLike<number>,
  triangles: Uint32Array,
  vertexCount: number,
): Float64Array {
  const out = new Float64Array(vertexCount * 3)
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]! * 3, triangles[t + 1]! * 3, triangles[t + 2]! * 3]
    const [ux, uy, uz] = [
      positions[b]! - positions[a]!,
      positions[b + 1]! - positions[a + 1]!,
      positions[b + 2]! - positions[a + 2]!,
    ]
    const [vx, vy, vz] = [
      positions[c]! - positions[a]!,
      positions[c + 1]! - positions[a + 1]!,
      positions[c + 2]! - positions[a + 2]!,
    ]
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
    for (const at of [a, b, c]) {
      out[at]! += nx
      out[at + 1]! += ny
      out[at + 2]! += nz
    }
  }
  return out
}

/** A third of the area of the triangles round each vertex, mm2. */
export function vertexAreas(
  positions: ArrayLike<number>,
  triangles: Uint32Array,
  vertexCount: number,
): Float64Array {
  const out = new Float64Array(vertexCount)
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((corner) => vertexAt(positions, triangles[t + corner]!)) as [
      Vec3,
      Vec3,
      Vec3,
    ]
    const area = length(cross(sub(b, a), sub(c, a))) / 2
    for (let corner = 0; corner < 3; corner++) out[triangles[t + corner]!]! += area / 3
  }
  return out
}

/** Scales every vector of a flat xyz array to length 1, in place. */
export function normalizeAll<T extends Float64Array | Float32Array>(vectors: T): T {
  for (let i = 0; i < vectors.length; i += 3) {
    const size = Math.hypot(vectors[i]!, vectors[i + 1]!, vectors[i + 2]!) || 1
    vectors[i]! /= size
    vectors[i + 1]! /= size
    vectors[i + 2]! /= size
  }
  return vectors
}

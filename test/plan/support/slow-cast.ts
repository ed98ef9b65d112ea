import { cross, dot, sub, vertexAt, type Vec3 } from '../../../src/geometry/vec3.ts'

/** Every crossing of a line with a triangle mesh, as distances along `direction`: the slow obvious method. */
export function crossings(
  mesh: { readonly positions: Float64Array; readonly triangles: Uint32Array },
  origin: Vec3,
  direction: Vec3,
): number[] {
  const found: number[] = []
  for (let tri = 0; tri < mesh.triangles.length; tri += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => vertexAt(mesh.positions, mesh.triangles[tri + k]!)) as [
      Vec3,
      Vec3,
      Vec3,
    ]
    const [ab, ac, ao] = [sub(b, a), sub(c, a), sub(origin, a)]
    const normal = cross(direction, ac)
    const scale = dot(ab, normal)
    if (Math.abs(scale) < 1e-12) continue
    const u = dot(ao, normal) / scale
    const q = cross(ao, ab)
    const v = dot(direction, q) / scale
    if (u >= -1e-9 && v >= -1e-9 && u + v <= 1 + 1e-9) found.push(dot(ac, q) / scale)
  }
  return found
}

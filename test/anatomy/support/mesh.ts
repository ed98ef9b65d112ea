import type { GlandMesh } from '../../../src/geometry/anatomy-types.ts'
import { cross, dot, vertexAt, type Vec3 } from '../../../src/geometry/vec3.ts'

/** Volume of a closed surface, mm³: positive when its triangles face outward. */
export function volumeMm3(mesh: GlandMesh): number {
  let six = 0
  for (let t = 0; t < mesh.triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => vertexAt(mesh.positions, mesh.triangles[t + k]!)) as [
      Vec3,
      Vec3,
      Vec3,
    ]
    six += dot(a, cross(b, c))
  }
  return six / 6
}

/** Edges that are not run through exactly once each way. */
export function openEdges(mesh: GlandMesh): number {
  const runs = new Map<string, number>()
  for (let t = 0; t < mesh.triangles.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const key = `${mesh.triangles[t + k]!} ${mesh.triangles[t + ((k + 1) % 3)]!}`
      runs.set(key, (runs.get(key) ?? 0) + 1)
    }
  }
  return [...runs].filter(
    ([key, count]) => count !== 1 || runs.get(key.split(' ').toReversed().join(' ')) !== 1,
  ).length
}

export const verticesOf = (mesh: GlandMesh): Vec3[] =>
  Array.from({ length: mesh.positions.length / 3 }, (_, i) => vertexAt(mesh.positions, i))

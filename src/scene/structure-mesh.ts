import { LAYER_CODES, type GlandStructure, type Structure } from '../geometry/anatomy-types.ts'
import { vertexAt } from '../geometry/vec3.ts'
import { MeshWriter, type MergedMesh } from './mesh-writer.ts'
import { writeTube } from './tube-mesh.ts'

/**
 * One mesh of all courses and gland bodies given, exactly as they are checked: nothing is thickened.
 * @param structures what to merge, as drawn (`drawnStructures`); `indexOf` gives each its number
 */
export function mergeStructures(
  structures: readonly Structure[],
  indexOf: (structure: Structure) => number,
): MergedMesh {
  const mesh = new MeshWriter()
  for (const structure of structures) {
    mesh.begin(indexOf(structure))
    if (structure.kind === 'gland') writeGland(mesh, structure)
    else for (const path of structure.paths) writeTube(mesh, path)
  }
  return mesh.done()
}

function writeGland(mesh: MeshWriter, { mesh: body, layer }: GlandStructure): void {
  const { positions, triangles } = body
  const normals = vertexNormals(positions, triangles)
  const place = { alongMm: 0, turn: 0, layer: LAYER_CODES.indexOf(layer) }
  const vertices = Array.from({ length: positions.length / 3 }, (_, v) =>
    mesh.vertex(vertexAt(positions, v), vertexAt(normals, v), place),
  )
  for (let t = 0; t < triangles.length; t += 3)
    mesh.triangle(vertices[triangles[t]!]!, vertices[triangles[t + 1]!]!, vertices[triangles[t + 2]!]!)
}

/** Area-weighted unit normals of a closed mesh, flat xyz. */
export function vertexNormals(positions: ArrayLike<number>, triangles: ArrayLike<number>): Float32Array {
  const normals = new Float32Array(positions.length)
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t]! * 3
    const b = triangles[t + 1]! * 3
    const c = triangles[t + 2]! * 3
    const ux = positions[b]! - positions[a]!
    const uy = positions[b + 1]! - positions[a + 1]!
    const uz = positions[b + 2]! - positions[a + 2]!
    const vx = positions[c]! - positions[a]!
    const vy = positions[c + 1]! - positions[a + 1]!
    const vz = positions[c + 2]! - positions[a + 2]!
    const nx = uy * vz - uz * vy
    const ny = uz * vx - ux * vz
    const nz = ux * vy - uy * vx
    for (const v of [a, b, c]) {
      normals[v]! += nx
      normals[v + 1]! += ny
      normals[v + 2]! += nz
    }
  }
  for (let v = 0; v < normals.length; v += 3) {
    const size = Math.hypot(normals[v]!, normals[v + 1]!, normals[v + 2]!) || 1
    normals[v]! /= size
    normals[v + 1]! /= size
    normals[v + 2]! /= size
  }
  return normals
}

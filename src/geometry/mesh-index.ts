import { findClosestTriangle, type ClosestTriangle } from './closest-triangle.ts'
import type { SkinHit } from './skin.ts'
import { positionAt } from './surface.ts'
import { triangleTree, type TriangleTree } from './triangle-tree.ts'
import type { Vec3 } from './vec3.ts'

/**
 * Closest points of a mesh, exact. Placing anatomy and checking ask many thousand times, mostly for a place a few mm
 * away: flat arrays answer that several times faster than a general tree. The index is made when first asked.
 * @param positions flat xyz, mm
 * @param triangles corners, three a triangle
 */
export function closestOnMesh(
  positions: Float64Array,
  triangles: Uint32Array,
): (at: Vec3, maxDistanceMm?: number) => SkinHit | null {
  const mesh = { positions, triangles }
  const found: ClosestTriangle = { triangle: -1, v: 0, w: 0, squared: 0 }
  let tree: TriangleTree | null = null
  return (at, maxDistanceMm = Infinity) => {
    tree ??= triangleTree(positions, triangles)
    findClosestTriangle(tree, at[0], at[1], at[2], maxDistanceMm, found)
    if (found.triangle < 0) return null
    const point = {
      tri: found.triangle,
      bary: [Math.max(0, 1 - found.v - found.w), found.v, found.w] as const,
    }
    return { at: positionAt(mesh, point), point, distanceMm: Math.sqrt(found.squared) }
  }
}

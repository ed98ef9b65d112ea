import type { GlandMesh } from '../../geometry/anatomy-types.ts'
import { vertexAt } from '../../geometry/vec3.ts'
import { inSection, type SectionFrame, type SectionPoint } from './frame.ts'

/** A place on an edge of the mesh, by its two vertices. */
type EdgeKey = number

/**
 * The outlines in which a cut goes through a closed surface, each a ring; empty where it misses it. Exact on the mesh.
 * @param halfMm half the width of the window, mm: a surface wholly outside of it is left out
 */
export function cutGland(
  frame: SectionFrame,
  { positions, triangles }: GlandMesh,
  halfMm: number,
): readonly (readonly SectionPoint[])[] {
  const count = positions.length / 3
  const placed = Array.from({ length: count }, (_, i) => inSection(frame, vertexAt(positions, i)))
  if (!placed.some(({ x, y }) => Math.abs(x) < 2 * halfMm && Math.abs(y) < 2 * halfMm)) return []
  const next = new Map<EdgeKey, EdgeKey>()
  const at = new Map<EdgeKey, SectionPoint>()
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    const above = corners.map((v) => placed[v]!.w >= 0)
    if (above.every(Boolean) || !above.some(Boolean)) continue
    let from: EdgeKey | null = null
    let to: EdgeKey | null = null
    for (let k = 0; k < 3; k++) {
      const [a, b] = [corners[k]!, corners[(k + 1) % 3]!]
      if (above[k] === above[(k + 1) % 3]) continue
      const key = Math.min(a, b) * count + Math.max(a, b)
      at.set(key, crossing(placed[a]!, placed[b]!))
      // Going round a triangle the cut is entered where the edge falls, and left where it rises.
      if (above[k]!) from = key
      else to = key
    }
    if (from !== null && to !== null) next.set(from, to)
  }
  return ringsOf(next, at)
}

function crossing(
  a: SectionPoint & { readonly w: number },
  b: SectionPoint & { readonly w: number },
): SectionPoint {
  const t = a.w / (a.w - b.w)
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}

function ringsOf(
  next: Map<EdgeKey, EdgeKey>,
  at: ReadonlyMap<EdgeKey, SectionPoint>,
): readonly (readonly SectionPoint[])[] {
  const rings: SectionPoint[][] = []
  for (let start = next.keys().next(); start.done !== true; start = next.keys().next()) {
    const ring: SectionPoint[] = []
    let key: EdgeKey | undefined = start.value
    while (key !== undefined && next.has(key)) {
      ring.push(at.get(key)!)
      const after: EdgeKey | undefined = next.get(key)
      next.delete(key)
      key = after
    }
    rings.push(ring)
  }
  return rings
}

import type { TriangleSoup } from './soup.ts'

/**
 * One vertex for all that lie in the same cell of a grid, in their middle; triangles that vanish by it are dropped.
 * With a tiny cell it welds, with a large one it simplifies.
 * @param cell edge of a cell, unit of the positions
 */
export function mergeVertices({ positions, triangles }: TriangleSoup, cell: number): TriangleSoup {
  const count = positions.length / 3
  const low = [Infinity, Infinity, Infinity]
  for (let i = 0; i < positions.length; i++) low[i % 3] = Math.min(low[i % 3]!, positions[i]!)
  const cellAt = (v: number, axis: number): number =>
    Math.floor((positions[v * 3 + axis]! - low[axis]!) / cell)
  const numberOf = new Uint32Array(count)
  // Two million triangles of an STL file have six million corners: lists that grow would need twice the memory.
  const firstOf = new Uint32Array(count)
  const sums = new Float64Array(count * 3)
  const size = new Uint32Array(count)
  let cells = 0
  const slots = 2 ** Math.ceil(Math.log2(Math.max(4, count * 2)))
  const table = new Int32Array(slots).fill(-1)
  for (let v = 0; v < count; v++) {
    const [x, y, z] = [cellAt(v, 0), cellAt(v, 1), cellAt(v, 2)]
    let slot = (Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791)) & (slots - 1)
    for (;;) {
      const known = table[slot]!
      if (known === -1) {
        table[slot] = cells
        numberOf[v] = cells
        firstOf[cells] = v
        for (let axis = 0; axis < 3; axis++) sums[cells * 3 + axis] = positions[v * 3 + axis]!
        size[cells++] = 1
        break
      }
      const first = firstOf[known]!
      if (cellAt(first, 0) === x && cellAt(first, 1) === y && cellAt(first, 2) === z) {
        numberOf[v] = known
        for (let axis = 0; axis < 3; axis++) sums[known * 3 + axis]! += positions[v * 3 + axis]!
        size[known]!++
        break
      }
      slot = (slot + 1) & (slots - 1)
    }
  }
  const kept = new Uint32Array(triangles.length)
  let corners = 0
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [numberOf[triangles[t]!]!, numberOf[triangles[t + 1]!]!, numberOf[triangles[t + 2]!]!]
    if (a === b || b === c || c === a) continue
    kept[corners++] = a
    kept[corners++] = b
    kept[corners++] = c
  }
  const merged = new Float32Array(cells * 3)
  for (let i = 0; i < merged.length; i++) merged[i] = sums[i]! / size[Math.floor(i / 3)]!
  return { positions: merged, triangles: kept.slice(0, corners) }
}

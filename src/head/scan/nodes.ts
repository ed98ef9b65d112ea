/**
 * Vertices spread so that no two are nearer than asked for there; deterministic.
 * @param spacingOf wished distance at a vertex, mm; Infinity leaves the vertex out
 */
export function spreadVertices(
  positions: Float64Array,
  count: number,
  spacingOf: (vertex: number) => number,
): Uint32Array {
  const picked: number[] = []
  for (let step = 0; step < count; step++) {
    // A stride without a common divisor visits every vertex once, far from the last one.
    const vertex = (step * STRIDE) % count
    const spacing = spacingOf(vertex)
    if (spacing === Infinity) continue
    const [x, y, z] = [positions[vertex * 3]!, positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!]
    const near = picked.some((other) => {
      const [dx, dy, dz] = [
        positions[other * 3]! - x,
        positions[other * 3 + 1]! - y,
        positions[other * 3 + 2]! - z,
      ]
      return dx * dx + dy * dy + dz * dz < spacing * spacing
    })
    if (!near) picked.push(vertex)
  }
  return Uint32Array.from(picked)
}

/** A prime larger than any template has vertices. */
const STRIDE = 1_000_003

/** The places of some vertices, flat xyz. */
export function placesOf(positions: Float64Array, vertices: Uint32Array): Float64Array {
  const out = new Float64Array(vertices.length * 3)
  for (const [i, vertex] of vertices.entries()) out.set(positions.subarray(vertex * 3, vertex * 3 + 3), i * 3)
  return out
}

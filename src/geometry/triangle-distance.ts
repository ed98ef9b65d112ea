/** Closest point of a triangle by its weights: (1 - v - w) a + v b + w c. Reused, so that loops allocate nothing. */
export interface TrianglePoint {
  v: number
  w: number
  /** Squared distance to it, mm². */
  squared: number
}

/**
 * Closest point of triangle `triangle` of a mesh to p. On an edge or corner the weights beside it are exactly 0.
 * Degenerate triangles are treated as the segment or point they are.
 * Reference: Ericson, Real-Time Collision Detection (2005), 5.1.5.
 */
export function closestOnTriangle(
  positions: ArrayLike<number>,
  triangles: ArrayLike<number>,
  triangle: number,
  px: number,
  py: number,
  pz: number,
  out: TrianglePoint,
): void {
  const a = 3 * triangles[3 * triangle]!
  const b = 3 * triangles[3 * triangle + 1]!
  const c = 3 * triangles[3 * triangle + 2]!
  const abx = positions[b]! - positions[a]!
  const aby = positions[b + 1]! - positions[a + 1]!
  const abz = positions[b + 2]! - positions[a + 2]!
  const acx = positions[c]! - positions[a]!
  const acy = positions[c + 1]! - positions[a + 1]!
  const acz = positions[c + 2]! - positions[a + 2]!
  const apx = px - positions[a]!
  const apy = py - positions[a + 1]!
  const apz = pz - positions[a + 2]!
  const bb = abx * abx + aby * aby + abz * abz
  const cc = acx * acx + acy * acy + acz * acz
  const bc = abx * acx + aby * acy + abz * acz
  const d1 = abx * apx + aby * apy + abz * apz
  const d2 = acx * apx + acy * apy + acz * apz
  // products of the edges with the way from b and from c
  const d3 = d1 - bb
  const d4 = d2 - bc
  const d5 = d1 - bc
  const d6 = d2 - cc
  const vc = d1 * d4 - d3 * d2
  const vb = d5 * d2 - d1 * d6
  const va = d3 * d6 - d5 * d4
  let v = 0
  let w = 0
  if (d1 <= 0 && d2 <= 0) v = 0
  else if (d3 >= 0 && d4 <= d3) v = 1
  else if (vc <= 0 && d1 >= 0 && d3 <= 0 && bb > 0) v = d1 / bb
  else if (d6 >= 0 && d5 <= d6) w = 1
  else if (vb <= 0 && d2 >= 0 && d6 <= 0 && cc > 0) w = d2 / cc
  else if (va <= 0 && d4 >= d3 && d5 >= d6) {
    const size = d4 - d3 + (d5 - d6)
    w = size > 0 ? (d4 - d3) / size : 0
    v = 1 - w
  } else {
    const sum = va + vb + vc
    v = vb / sum
    w = vc / sum
  }
  const x = apx - v * abx - w * acx
  const y = apy - v * aby - w * acy
  const z = apz - v * abz - w * acz
  out.v = v
  out.w = w
  out.squared = x * x + y * y + z * z
}

/**
 * Rises at which a segment of a thread and one of a structure touch, for many shifts along the skin: what does not depend
 * on the shift is reckoned once for each pair, as `PAIR_NUMBERS` numbers.
 *
 * With A(s) on the first and B(t) on the second, the two touch when the vertical line over the origin, at height rise,
 * comes within the sum of their radii of the parallelogram { A(s) - B(t) }. The thickened parallelogram is convex: its
 * faces, edges and corners give the ends of the range. Exact for segments of constant radius, steep ones included.
 */
export const PAIR_NUMBERS = 29

// one corner of the parallelogram, its two edges, the sum of the radii at both ends of the second segment
const X = 0
const U = 3
const V = 6
const R0 = 9
const R1 = 10
// s and t under the origin by x and y, and how both, and the height, change with the radius on the upper face
const FACE = 11
const SX = 12
const SY = 13
const TX = 14
const TY = 15
const DS = 16
const DT = 17
const DZ = 18
// in plan, of both edges: size (0: a point), unit direction, slope, how far the highest point leans for each mm of half width
const U_EDGE = 19
const V_EDGE = 24

/** In plan a piece shorter than this is a point, mm. */
const POINT_MM = 1e-9

/** Enter what does not depend on the shift: `a`, `b` hold u, v, z, radius of one end and of the other from `m`, `n` on. */
export function writePair(
  out: Float64Array,
  at: number,
  a: Float64Array,
  m: number,
  b: Float64Array,
  n: number,
): void {
  for (let axis = 0; axis < 3; axis++) {
    out[at + X + axis] = a[m + axis]! - b[n + axis]!
    out[at + U + axis] = a[m + 4 + axis]! - a[m + axis]!
    out[at + V + axis] = b[n + axis]! - b[n + 4 + axis]!
  }
  out[at + R0] = a[m + 3]! + b[n + 3]!
  out[at + R1] = a[m + 3]! + b[n + 7]!
  writeEdge(out, at + U_EDGE, out[at + U]!, out[at + U + 1]!, out[at + U + 2]!)
  writeEdge(out, at + V_EDGE, out[at + V]!, out[at + V + 1]!, out[at + V + 2]!)
  writeFace(out, at)
}

function writeEdge(out: Float64Array, at: number, kx: number, ky: number, kz: number): void {
  const size = Math.sqrt(kx * kx + ky * ky)
  const flat = size < POINT_MM
  const slope = flat ? 0 : kz / size
  out[at] = flat ? 0 : size
  out[at + 1] = flat ? 0 : kx / size
  out[at + 2] = flat ? 0 : ky / size
  out[at + 3] = slope
  out[at + 4] = slope / Math.sqrt(1 + slope * slope)
}

function writeFace(out: Float64Array, at: number): void {
  const ux = out[at + U]!
  const uy = out[at + U + 1]!
  const uz = out[at + U + 2]!
  const vx = out[at + V]!
  const vy = out[at + V + 1]!
  const vz = out[at + V + 2]!
  const det = ux * vy - uy * vx
  out[at + FACE] = Math.abs(det) > POINT_MM * POINT_MM ? 1 : 0
  if (out[at + FACE] === 0) return
  const nx = uy * vz - uz * vy
  const ny = uz * vx - ux * vz
  const unit = (det > 0 ? 1 : -1) / Math.sqrt(nx * nx + ny * ny + det * det)
  out[at + SX] = -vy / det
  out[at + SY] = vx / det
  out[at + TX] = uy / det
  out[at + TY] = -ux / det
  out[at + DS] = (unit * (ny * vx - nx * vy)) / det
  out[at + DT] = (unit * (nx * uy - ny * ux)) / det
  out[at + DZ] = det * unit
}

/** Corners of the parallelogram under a shift, x, y, z each: numbers in an array go from call to call without being boxed. */
const CORNERS = new Float64Array(9)
const FIRST = 0
const BEYOND_V = 3
const BEYOND_U = 6

/**
 * The range of rise at which a pair touches when the second segment is shifted by (du, dv): lowest and highest, empty
 * where the lowest is higher.
 * @param shift du and dv, mm
 */
export function findSegmentRange(
  p: Float64Array,
  at: number,
  shift: Float64Array,
  range: Float64Array,
): void {
  range[0] = Infinity
  range[1] = -Infinity
  const x = p[at + X]! - shift[0]!
  const y = p[at + X + 1]! - shift[1]!
  const z = p[at + X + 2]!
  CORNERS[FIRST] = x
  CORNERS[FIRST + 1] = y
  CORNERS[FIRST + 2] = z
  if (p[at + FACE] === 1) {
    takeFace(p, at, 1, range)
    takeFace(p, at, -1, range)
    // nothing of a convex body lies beyond its faces
    if (range[0]! <= range[1]!) return
  }
  CORNERS[BEYOND_V] = x + p[at + V]!
  CORNERS[BEYOND_V + 1] = y + p[at + V + 1]!
  CORNERS[BEYOND_V + 2] = z + p[at + V + 2]!
  CORNERS[BEYOND_U] = x + p[at + U]!
  CORNERS[BEYOND_U + 1] = y + p[at + U + 1]!
  CORNERS[BEYOND_U + 2] = z + p[at + U + 2]!
  takeEdge(p, at, U_EDGE, FIRST, R0, R0, range)
  takeEdge(p, at, U_EDGE, BEYOND_V, R1, R1, range)
  takeEdge(p, at, V_EDGE, FIRST, R0, R1, range)
  takeEdge(p, at, V_EDGE, BEYOND_U, R0, R1, range)
}

/** Where the vertical line meets the upper (1) or lower (-1) thickened face. */
function takeFace(p: Float64Array, at: number, face: 1 | -1, range: Float64Array): void {
  const x = CORNERS[FIRST]!
  const y = CORNERS[FIRST + 1]!
  const r0 = p[at + R0]!
  const r1 = p[at + R1]!
  const t0 = x * p[at + TX]! + y * p[at + TY]!
  // the radius changes with t, and t a little with the radius: twice is enough
  const guess = t0 + ((face * (r0 + r1)) / 2) * p[at + DT]!
  const radius = face * (r0 + (r1 - r0) * (guess < 0 ? 0 : guess > 1 ? 1 : guess))
  const s = x * p[at + SX]! + y * p[at + SY]! + radius * p[at + DS]!
  const t = t0 + radius * p[at + DT]!
  if (!(s >= 0 && s <= 1 && t >= 0 && t <= 1)) return
  const rise = CORNERS[FIRST + 2]! + s * p[at + U + 2]! + t * p[at + V + 2]! + radius * p[at + DZ]!
  if (face === 1) {
    if (rise > range[1]!) range[1] = rise
  } else if (rise < range[0]!) range[0] = rise
}

/**
 * Where the vertical line meets the wall round one edge of the parallelogram, its rounded ends included.
 * @param own where the edge stands in `p`, its corner in `CORNERS`, the radii at both its ends in `p`
 */
function takeEdge(
  p: Float64Array,
  at: number,
  own: typeof U_EDGE | typeof V_EDGE,
  corner: number,
  first: number,
  last: number,
  range: Float64Array,
): void {
  const edge = at + own
  const x = CORNERS[corner]!
  const y = CORNERS[corner + 1]!
  const z = CORNERS[corner + 2]!
  const r0 = p[at + first]!
  const r1 = p[at + last]!
  const size = p[edge]!
  if (size === 0) {
    const kz = p[at + (own === U_EDGE ? U : V) + 2]!
    const radius = r0 > r1 ? r0 : r1
    const squared = radius * radius - x * x - y * y
    if (squared <= 0) return
    const half = Math.sqrt(squared)
    range[1] = Math.max(range[1]!, z + Math.max(0, kz) + half)
    range[0] = Math.min(range[0]!, z + Math.min(0, kz) - half)
    return
  }
  // along the edge in plan: the line passes at `foot`, beside it by `beside`
  const foot = -(x * p[edge + 1]! + y * p[edge + 2]!)
  const beside = x * p[edge + 2]! - y * p[edge + 1]!
  const share = foot / size
  const radius = r0 + (r1 - r0) * (share < 0 ? 0 : share > 1 ? 1 : share)
  const squared = radius * radius - beside * beside
  if (squared <= 0) return
  const half = Math.sqrt(squared)
  const from = -foot
  const to = size - foot
  if (from >= half || to <= -half) return
  const slope = p[edge + 3]!
  const middle = z + foot * slope
  // highest and lowest point of the leaning ellipse, held to the edge
  const lean = half * p[edge + 4]!
  const up = lean < from ? from : lean > to ? to : lean
  const down = -lean < from ? from : -lean > to ? to : -lean
  const high = middle + slope * up + Math.sqrt(Math.max(0, squared - up * up))
  const low = middle + slope * down - Math.sqrt(Math.max(0, squared - down * down))
  if (high > range[1]!) range[1] = high
  if (low < range[0]!) range[0] = low
}

import { addRange, type TouchRanges } from './touch-ranges.ts'
import type { UnrolledPoint } from './unrolled-line.ts'

/** Lines made ready for many shifts: all their segments, and for each its box in plan, widened by its radius. */
export interface PlanLine {
  readonly from: readonly UnrolledPoint[]
  readonly to: readonly UnrolledPoint[]
  /** Least u, most u, least v, most v of each segment, mm. */
  readonly boxes: Float64Array
}

export function planLine(...lines: readonly (readonly UnrolledPoint[])[]): PlanLine {
  const from = lines.flatMap((points) => points.slice(0, -1))
  const to = lines.flatMap((points) => points.slice(1))
  const boxes = new Float64Array(4 * from.length)
  from.forEach((a, i) => {
    const b = to[i]!
    const widest = Math.max(a.radiusMm, b.radiusMm)
    boxes[4 * i] = Math.min(a.u, b.u) - widest
    boxes[4 * i + 1] = Math.max(a.u, b.u) + widest
    boxes[4 * i + 2] = Math.min(a.v, b.v) - widest
    boxes[4 * i + 3] = Math.max(a.v, b.v) + widest
  })
  return { from, to, boxes }
}

/**
 * Segments of two lines that some shift of at most (mostU, mostV) either way brings over each other in plan: number in
 * the first line, number in the second, and so on.
 */
export function nearPairs(thread: PlanLine, structure: PlanLine, mostU: number, mostV: number): Int32Array {
  const a = thread.boxes
  const b = structure.boxes
  const pairs: number[] = []
  for (let j = 0; j < b.length; j += 4) {
    for (let i = 0; i < a.length; i += 4) {
      if (a[i]! > b[j + 1]! + mostU || a[i + 1]! < b[j]! - mostU) continue
      if (a[i + 2]! > b[j + 3]! + mostV || a[i + 3]! < b[j + 2]! - mostV) continue
      pairs.push(i >> 2, j >> 2)
    }
  }
  return Int32Array.from(pairs)
}

/**
 * Join the ranges of rise at which two unrolled lines touch when the second is shifted by (du, dv). Exact for segments
 * of constant radius, steep ones included.
 * @param pairs from `nearPairs`: segments that may meet
 */
export function addLineRanges(
  thread: PlanLine,
  structure: PlanLine,
  pairs: Int32Array,
  du: number,
  dv: number,
  ranges: TouchRanges,
): void {
  const a = thread.boxes
  const b = structure.boxes
  for (let k = 0; k < pairs.length; k += 2) {
    const m = pairs[k]!
    const n = pairs[k + 1]!
    const i = m * 4
    const j = n * 4
    if (a[i]! > b[j + 1]! + du || a[i + 1]! < b[j]! + du) continue
    if (a[i + 2]! > b[j + 3]! + dv || a[i + 3]! < b[j + 2]! + dv) continue
    findSegmentRange(thread.from[m]!, thread.to[m]!, structure.from[n]!, structure.to[n]!, du, dv, found)
    if (found.low < found.high) addRange(ranges, found.low, found.high)
  }
}

/** Range found for one pair of segments; empty where low > high. */
interface Range {
  low: number
  high: number
}

const found: Range = { low: 0, high: 0 }

/** In plan a piece shorter than this is a point, mm. */
const POINT_MM = 1e-9

/**
 * The two segments touch when the vertical line over the origin, at height rise, comes within the sum of their radii
 * of the parallelogram { A(s) - B(t) }. The thickened parallelogram is convex: its faces, edges and corners give the
 * ends of the range.
 */
function findSegmentRange(
  a0: UnrolledPoint,
  a1: UnrolledPoint,
  b0: UnrolledPoint,
  b1: UnrolledPoint,
  du: number,
  dv: number,
  range: Range,
): void {
  range.low = Infinity
  range.high = -Infinity
  const r0 = a0.radiusMm + b0.radiusMm
  const r1 = a0.radiusMm + b1.radiusMm
  const ux = a1.u - a0.u
  const uy = a1.v - a0.v
  const uz = a1.z - a0.z
  const vx = b0.u - b1.u
  const vy = b0.v - b1.v
  const vz = b0.z - b1.z
  const x = a0.u - b0.u - du
  const y = a0.v - b0.v - dv
  const z = a0.z - b0.z
  takeEdge(x, y, z, ux, uy, uz, r0, r0, range)
  takeEdge(x + vx, y + vy, z + vz, ux, uy, uz, r1, r1, range)
  takeEdge(x, y, z, vx, vy, vz, r0, r1, range)
  takeEdge(x + ux, y + uy, z + uz, vx, vy, vz, r0, r1, range)
  takeFace(x, y, z, ux, uy, uz, vx, vy, vz, r0, r1, 1, range)
  takeFace(x, y, z, ux, uy, uz, vx, vy, vz, r0, r1, -1, range)
}

/** Where the vertical line meets the upper (1) or lower (-1) thickened face of the parallelogram at x, y, z. */
function takeFace(
  x: number,
  y: number,
  z: number,
  ux: number,
  uy: number,
  uz: number,
  vx: number,
  vy: number,
  vz: number,
  r0: number,
  r1: number,
  face: 1 | -1,
  range: Range,
): void {
  const det = ux * vy - uy * vx
  if (Math.abs(det) <= POINT_MM * POINT_MM) return
  const nx = uy * vz - uz * vy
  const ny = uz * vx - ux * vz
  // times the unit normal that points upwards for the upper face
  const unit = (det > 0 ? face : -face) / Math.sqrt(nx * nx + ny * ny + det * det)
  let radius = (r0 + r1) / 2
  // the radius changes with t, and t a little with the radius: twice is enough
  for (let round = 0; round < 2; round++) {
    const px = -x - radius * nx * unit
    const py = -y - radius * ny * unit
    const s = (px * vy - py * vx) / det
    const t = (ux * py - uy * px) / det
    if (round === 0) {
      radius = r0 + (r1 - r0) * Math.min(1, Math.max(0, t))
      continue
    }
    if (!(s >= 0 && s <= 1 && t >= 0 && t <= 1)) return
    const rise = z + s * uz + t * vz + radius * det * unit
    if (face === 1) range.high = Math.max(range.high, rise)
    else range.low = Math.min(range.low, rise)
  }
}

/** Where the vertical line meets the wall round one edge of the parallelogram, its rounded ends included. */
function takeEdge(
  x: number,
  y: number,
  z: number,
  kx: number,
  ky: number,
  kz: number,
  r0: number,
  r1: number,
  range: Range,
): void {
  const size = Math.sqrt(kx * kx + ky * ky)
  if (size < POINT_MM) {
    const radius = Math.max(r0, r1)
    const squared = radius * radius - x * x - y * y
    if (squared <= 0) return
    const half = Math.sqrt(squared)
    range.high = Math.max(range.high, z + Math.max(0, kz) + half)
    range.low = Math.min(range.low, z + Math.min(0, kz) - half)
    return
  }
  // along the edge in plan: the line passes at `foot`, beside it by `beside`
  const foot = -(x * kx + y * ky) / size
  const beside = (x * ky - y * kx) / size
  const radius = r0 + (r1 - r0) * Math.min(1, Math.max(0, foot / size))
  const squared = radius * radius - beside * beside
  if (squared <= 0) return
  const half = Math.sqrt(squared)
  const from = -foot
  const to = size - foot
  if (from >= half || to <= -half) return
  const slope = kz / size
  const middle = z + foot * slope
  // highest and lowest point of the leaning ellipse, held to the edge
  const lean = (half * slope) / Math.sqrt(1 + slope * slope)
  const up = Math.min(to, Math.max(from, lean))
  const down = Math.min(to, Math.max(from, -lean))
  range.high = Math.max(range.high, middle + slope * up + Math.sqrt(Math.max(0, squared - up * up)))
  range.low = Math.min(range.low, middle + slope * down - Math.sqrt(Math.max(0, squared - down * down)))
}

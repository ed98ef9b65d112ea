import { BEND_RADIUS_MM } from './limits.ts'
import type { Vec3 } from './vec3.ts'

/** Smallest radius a cannula of this outer diameter is taken to bend to, mm (planning default). */
export function bendRadiusMm(outerDiameterMm: number): number {
  return BEND_RADIUS_MM.find((row) => outerDiameterMm >= row.fromOuterDiameterMm)!.radiusMm
}

/** Coordinates of a line, one array per axis. */
type Columns = readonly [Float64Array, Float64Array, Float64Array]

function columnsOf(points: readonly Vec3[]): Columns {
  const column = (axis: 0 | 1 | 2): Float64Array => {
    const out = new Float64Array(points.length)
    for (let i = 0; i < points.length; i++) out[i] = points[i]![axis]
    return out
  }
  return [column(0), column(1), column(2)]
}

/** Largest curvature of a line, by the circle through three successive points, 1/mm. */
export const largestCurvature = (points: readonly Vec3[]): number => curvature(columnsOf(points))

function curvature([x, y, z]: Columns): number {
  let most = 0
  for (let i = 1; i + 1 < x.length; i++) {
    const ax = x[i]! - x[i - 1]!
    const ay = y[i]! - y[i - 1]!
    const az = z[i]! - z[i - 1]!
    const bx = x[i + 1]! - x[i]!
    const by = y[i + 1]! - y[i]!
    const bz = z[i + 1]! - z[i]!
    const product =
      (ax * ax + ay * ay + az * az) *
      (bx * bx + by * by + bz * bz) *
      ((ax + bx) ** 2 + (ay + by) ** 2 + (az + bz) ** 2)
    if (product === 0) continue
    const area = (ay * bz - az * by) ** 2 + (az * bx - ax * bz) ** 2 + (ax * by - ay * bx) ** 2
    most = Math.max(most, (4 * area) / product)
  }
  return Math.sqrt(most)
}

/** Largest bending weight tried: with it any run is straight for practical purposes. */
const STIFFEST = 1e7

/**
 * The curve of least bending near a path whose curvature stays within 1/R: minimises
 * Σ|q - p|² + λ Σ|q'' |² with the least λ, among powers of two, that keeps to the radius. Ends are kept.
 * @returns the same array when the path already keeps to the radius.
 */
export function stiffen(points: readonly Vec3[], radiusMm: number): readonly Vec3[] {
  const most = 1.001 / radiusMm
  const given = columnsOf(points)
  if (points.length < 4 || curvature(given) <= most) return points
  let curve = given
  for (let weight = 1; weight <= STIFFEST && curvature(curve) > most; weight *= 2) {
    curve = leastBending(given, weight)
  }
  return points.map((_, i) => [curve[0][i]!, curve[1][i]!, curve[2][i]!])
}

/** Solve (I + λ D²ᵀD²) q = p per coordinate, ends fixed by weight; pentadiagonal, by LDLᵀ. */
function leastBending(given: Columns, weight: number): Columns {
  const n = given[0].length
  const main = new Float64Array(n).fill(1)
  const first = new Float64Array(n)
  const second = new Float64Array(n)
  for (let i = 1; i < n - 1; i++) {
    main[i - 1]! += weight
    main[i]! += 4 * weight
    main[i + 1]! += weight
    first[i - 1]! -= 2 * weight
    first[i]! -= 2 * weight
    second[i - 1]! += weight
  }
  const pin = 1e6 * (1 + weight)
  main[0]! += pin
  main[n - 1]! += pin
  const solve = (column: Float64Array): Float64Array => {
    const right = column.slice()
    right[0]! *= 1 + pin
    right[n - 1]! *= 1 + pin
    return solvePentadiagonal(main, first, second, right)
  }
  return [solve(given[0]), solve(given[1]), solve(given[2])]
}

/** Symmetric positive definite pentadiagonal system; `first[i]` couples i and i+1, `second[i]` couples i and i+2. */
function solvePentadiagonal(
  main: Float64Array,
  first: Float64Array,
  second: Float64Array,
  right: Float64Array,
): Float64Array {
  const n = main.length
  const d = new Float64Array(n)
  const l1 = new Float64Array(n)
  const l2 = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const back1 = i > 0 ? l1[i - 1]! : 0
    const back2 = i > 1 ? l2[i - 2]! : 0
    d[i] = main[i]! - (i > 0 ? back1 * back1 * d[i - 1]! : 0) - (i > 1 ? back2 * back2 * d[i - 2]! : 0)
    l1[i] = (first[i]! - (i > 0 ? l2[i - 1]! * back1 * d[i - 1]! : 0)) / d[i]!
    l2[i] = second[i]! / d[i]!
  }
  const y = right.slice()
  for (let i = 0; i < n; i++) {
    if (i > 0) y[i]! -= l1[i - 1]! * y[i - 1]!
    if (i > 1) y[i]! -= l2[i - 2]! * y[i - 2]!
  }
  for (let i = 0; i < n; i++) y[i]! /= d[i]!
  for (let i = n - 1; i >= 0; i--) {
    if (i + 1 < n) y[i]! -= l1[i]! * y[i + 1]!
    if (i + 2 < n) y[i]! -= l2[i]! * y[i + 2]!
  }
  return y
}

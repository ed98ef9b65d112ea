import { BEND_RADIUS_MM } from './limits.ts'
import { cross, distance, length, sub, type Vec3 } from './vec3.ts'

/** Smallest radius a cannula of this outer diameter is taken to bend to, mm (planning default). */
export function bendRadiusMm(outerDiameterMm: number): number {
  return BEND_RADIUS_MM.find((row) => outerDiameterMm >= row.fromOuterDiameterMm)!.radiusMm
}

/** Curvature at each inner point by the circle through three points, 1/mm. */
export function curvatures(points: readonly Vec3[]): number[] {
  return points.map((b, i) => {
    const a = points[i - 1]
    const c = points[i + 1]
    if (!a || !c) return 0
    const product = distance(a, b) * distance(b, c) * distance(a, c)
    return product > 0 ? (2 * length(cross(sub(b, a), sub(c, b)))) / product : 0
  })
}

/** Largest bending weight tried: with it any run is straight for practical purposes. */
const STIFFEST = 1e7

/**
 * The curve of least bending near a path whose curvature stays within 1/R: minimises
 * Σ|q - p|² + λ Σ|q'' |² with the least λ, among powers of two, that keeps to the radius. Ends are kept.
 * @returns the same array when the path already keeps to the radius.
 */
export function stiffen(points: readonly Vec3[], radiusMm: number): readonly Vec3[] {
  const most = 1 / radiusMm
  const withinRadius = (curve: readonly Vec3[]): boolean => curvatures(curve).every((k) => k <= most * 1.001)
  if (points.length < 4 || withinRadius(points)) return points
  let curve: readonly Vec3[] = points
  for (let weight = 1; weight <= STIFFEST; weight *= 2) {
    curve = leastBending(points, weight)
    if (withinRadius(curve)) return curve
  }
  return curve
}

/** Solve (I + λ D²ᵀD²) q = p per coordinate, ends fixed by weight; pentadiagonal, by LDLᵀ. */
function leastBending(points: readonly Vec3[], weight: number): Vec3[] {
  const n = points.length
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
  const columns = [0, 1, 2].map((axis) => {
    const right = Float64Array.from(points, (p) => p[axis]!)
    right[0]! += pin * points[0]![axis]!
    right[n - 1]! += pin * points[n - 1]![axis]!
    return solvePentadiagonal(main, first, second, right)
  })
  return points.map((_, i) => [columns[0]![i]!, columns[1]![i]!, columns[2]![i]!])
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
  const y = Float64Array.from(right)
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

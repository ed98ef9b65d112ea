import { Matrix, solve } from 'ml-matrix'

/**
 * How far a value measured at one place counts at another, by their distance as a share of the reach: 1 at the place,
 * smooth, 0 from the reach on (Wendland's C2 function).
 */
export const falloff = (share: number): number => (share >= 1 ? 0 : (1 - share) ** 4 * (4 * share + 1))

/** How far a patient may lie from the model, 1 SD, mm: so wide that a measured point is believed. Planning default. */
const FREEDOM_MM = 5

/**
 * Weights of a smooth correction through measured points: at any place it is the sum of each weight times `falloff`
 * to its point. Met within a small part of the device's SD; points that contradict each other are averaged by it.
 * @param counts how far point `j` counts at point `i`, 0 to 1
 * @param off measured value less the model's at each point, mm
 * @param sdMm of each measurement
 */
export function correctionWeights(
  counts: (i: number, j: number) => number,
  off: readonly number[],
  sdMm: readonly number[],
): readonly number[] {
  if (off.length === 0) return []
  const noise = (i: number): number => (sdMm[i]! / FREEDOM_MM) ** 2
  const system = off.map((_, i) => off.map((__, j) => counts(i, j) + (i === j ? noise(i) : 0)))
  return solve(new Matrix(system), Matrix.columnVector(off as number[])).to1DArray()
}

/**
 * The correction at a place. It never goes beyond what the points that count there measured.
 * @param counts how far each point counts there
 */
export function correctionAt(
  counts: readonly number[],
  weights: readonly number[],
  off: readonly number[],
): number {
  let sum = 0
  let least = 0
  let most = 0
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === 0) continue
    sum += counts[i]! * weights[i]!
    least = Math.min(least, off[i]!)
    most = Math.max(most, off[i]!)
  }
  return Math.min(most, Math.max(least, sum))
}

/** 1 SD where points were measured: the device's at a point, the model's far away, never more than that, mm. */
export function shrunkSdMm(modelMm: number, counts: readonly number[], sdMm: readonly number[]): number {
  return counts.reduce((least, count, i) => {
    const gain = modelMm ** 2 - sdMm[i]! ** 2
    return gain <= 0 ? least : Math.min(least, Math.sqrt(modelMm ** 2 - gain * count ** 2))
  }, modelMm)
}

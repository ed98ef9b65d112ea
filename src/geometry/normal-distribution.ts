/**
 * Standard normal cumulative distribution, absolute error below 1e-7.
 * Reference: Abramowitz and Stegun 1964, formula 26.2.17.
 */
export function normalCdf(x: number): number {
  if (x === Infinity) return 1
  if (x === -Infinity) return 0
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = Math.exp((-x * x) / 2) * 0.3989422804014327 * series
  return x >= 0 ? 1 - tail : tail
}

/** Beyond this many SD a normal distribution is taken as 0 or 1. */
const TABLE_SD = 6
const PER_SD = 1024
const TABLE = Float64Array.from({ length: 2 * TABLE_SD * PER_SD + 2 }, (_, i) =>
  normalCdf(i / PER_SD - TABLE_SD),
)

/** The same from a table, between its entries along a straight line: within 2e-7 of the true value. For quadratures. */
export function tabledNormalCdf(x: number): number {
  const at = (x + TABLE_SD) * PER_SD
  if (!(at > 0)) return 0
  if (at >= 2 * TABLE_SD * PER_SD) return 1
  const i = Math.floor(at)
  const low = TABLE[i]!
  return low + (TABLE[i + 1]! - low) * (at - i)
}

/**
 * Inverse of the standard normal distribution, relative error below 1.2e-9.
 * Reference: P. J. Acklam's rational approximation.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p <= 0 ? -Infinity : Infinity
  const low = 0.02425
  if (p < low || p > 1 - low) {
    const q = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)))
    const x = valueAt(TAIL_NUMERATOR, q, 0) / valueAt(TAIL_DENOMINATOR, q, 1)
    return p < low ? x : -x
  }
  const q = p - 0.5
  const square = q * q
  return (valueAt(CENTRE_NUMERATOR, square, 0) / valueAt(CENTRE_DENOMINATOR, square, 1)) * q
}

/** Value of a polynomial, its highest coefficient first; `closing` 1 where one more, which is 1, follows. */
function valueAt(coefficients: readonly number[], x: number, closing: 0 | 1): number {
  let sum = 0
  for (let k = 0; k < coefficients.length; k++) sum = sum * x + coefficients[k]!
  return closing === 1 ? sum * x + 1 : sum
}

const CENTRE_NUMERATOR = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
]
const CENTRE_DENOMINATOR = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
]
const TAIL_NUMERATOR = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const TAIL_DENOMINATOR = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416]

/** Midpoints of `count` slices of equal probability: nodes of the standard normal with equal weights. */
export function equalProbabilityNodes(count: number): number[] {
  return Array.from({ length: count }, (_, k) => normalQuantile((k + 0.5) / count))
}

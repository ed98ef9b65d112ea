/** Rounded to so many decimals; minus zero becomes zero, null stays null. */
export function rounded(value: number, decimals?: number): number
export function rounded(value: number | null, decimals?: number): number | null
export function rounded(value: number | null, decimals = 3): number | null {
  if (value === null) return null
  const factor = 10 ** decimals
  return Math.round(value * factor) / factor + 0
}

import type { Margin, Tolerance } from './tolerance.ts'

/** `4 mm`, `at least 10 mm`, `less than 0.5 mm`: a margin for people. */
export function marginWords({ value, step, atLeast }: Margin, unit: 'mm' | '°'): string {
  const amount = (size: number): string => `${size}${unit === 'mm' ? ' mm' : unit}`
  if (value === 0) return `less than ${amount(step)}`
  return atLeast ? `at least ${amount(value)}` : amount(value)
}

/** `Holds if you are within 4 mm at the end, 8° of direction and 1 mm of depth`, without a full stop. */
export const toleranceWords = ({ end, turn, depth }: Tolerance): string =>
  `Holds if you are within ${marginWords(end, 'mm')} at the end, ${marginWords(turn, '°')} of direction and ` +
  `${marginWords(depth, 'mm')} of depth`

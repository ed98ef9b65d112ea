import { expect } from 'vitest'

/** Nothing that reads a file may take longer, ms. Beside other work a machine is slower than alone. */
const LONGEST_MS = 1000

/** What was tried, how often it was taken, and the slowest. */
export interface Tally {
  tried: number
  taken: number
  slowestMs: number
}

export const emptyTally = (): Tally => ({ tried: 0, taken: 0, slowestMs: 0 })

/**
 * One try: a crash or a hang fails with the seed that brings it back. The processor's time counts, not the clock's, so
 * that other work on the machine does not.
 */
export async function attempt(
  what: string,
  tally: Tally,
  work: () => Promise<{ readonly taken: boolean }> | { readonly taken: boolean },
): Promise<void> {
  const start = process.cpuUsage()
  let taken: boolean
  try {
    ;({ taken } = await work())
  } catch (cause) {
    throw new Error(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
  const spent = process.cpuUsage(start)
  const ms = (spent.user + spent.system) / 1000
  if (ms > LONGEST_MS) throw new Error(`${what}: took ${Math.round(ms)} ms`)
  tally.tried++
  tally.taken += Number(taken)
  tally.slowestMs = Math.max(tally.slowestMs, ms)
}

/** An error that a person can act on. */
export function expectClear(error: {
  readonly code: string
  readonly path: string
  readonly message: string
}): void {
  expect(error.code.length).toBeGreaterThan(0)
  expect(error.path.length).toBeGreaterThan(0)
  expect(error.message.length).toBeGreaterThan(10)
  expect(error.message.length).toBeLessThan(2000)
  expect(error.message).not.toMatch(/\[object|undefined is not|Cannot read prop|is not a function/)
}

/** Paths of numbers in a value that are not finite. */
export function notFinite(value: unknown, path = '$'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => notFinite(part, `${path}.${key}`))
}

/** Some of a message is a number that is none. */
export const saysNaN = (text: string): boolean => /\bNaN\b|\bInfinity\b/.test(text)

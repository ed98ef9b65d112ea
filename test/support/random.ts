/** Numbers that a seed repeats: the same seed gives the same row of numbers for ever. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** Evenly from `from` to `to`. */
  between(from: number, to: number): number
  /** Standard normal. */
  normal(): number
  /** One of a list. */
  pick<T>(from: readonly T[]): T
}

/** Mulberry32: 32 bits of state, plenty for tests. Reference: T. Ettinger 2017, public domain. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = state
    x = Math.imul(x ^ (x >>> 15), x | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (from, to) => from + (to - from) * next(),
    // Box and Muller 1958; 1 - next() is never 0
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (from) => from[Math.floor(next() * from.length)]!,
  }
}

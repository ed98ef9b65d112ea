import { MODEL_SD_MM, type Across, type Spreads } from './spread.ts'
import { seeded } from './seeded.ts'

/** One way in which everything may be off: the structure along the skin and in depth, the thread in depth. */
export interface Draw {
  u: number
  v: number
  structureRiseMm: number
  threadSinkMm: number
}

const PRIMES = [2, 3, 5, 7]

function radicalInverse(n: number, base: number): number {
  let [value, share] = [0, 1 / base]
  for (let rest = n; rest > 0; rest = Math.floor(rest / base), share /= base) value += (rest % base) * share
  return value
}

/** Box-Muller on two numbers in (0, 1). */
function twoNormals(a: number, b: number): [number, number] {
  const size = Math.sqrt(-2 * Math.log(a))
  return [size * Math.cos(2 * Math.PI * b), size * Math.sin(2 * Math.PI * b)]
}

/**
 * Seeded draws, spread evenly (Halton points, shifted at random) so that few are needed. Errors along the skin add up
 * to one bell in two directions; those in depth stay apart, because a layer holds back anatomy but no cannula.
 */
export function drawErrors(count: number, seed: number, spreads: Spreads, across: Across): Draw[] {
  const random = seeded(seed)
  const shift = PRIMES.map(() => random())
  const [uu, uv, vv] = covariance(spreads, across)
  const [l11, l21] = [Math.sqrt(uu), uv / Math.sqrt(uu)]
  const l22 = Math.sqrt(Math.max(0, vv - l21 * l21))
  const threadSd = Math.hypot(spreads.operatorDepthMm, MODEL_SD_MM)
  return Array.from({ length: count }, (_, n) => {
    const even = PRIMES.map((base, k) => Math.max(1e-12, (radicalInverse(n + 1, base) + shift[k]!) % 1))
    const [g1, g2] = twoNormals(even[0]!, even[1]!)
    const [g3, g4] = twoNormals(even[2]!, even[3]!)
    return {
      u: l11 * g1,
      v: l21 * g1 + l22 * g2,
      structureRiseMm: spreads.depthSdMm * g3,
      threadSinkMm: threadSd * g4,
    }
  })
}

function covariance(spreads: Spreads, across: Across): [uu: number, uv: number, vv: number] {
  const sum: [number, number, number] = [MODEL_SD_MM ** 2, 0, MODEL_SD_MM ** 2]
  const errors = [
    [spreads.acrossSdMm, across.structure],
    [spreads.operatorLateralMm, across.thread],
  ] as const
  for (const [sd, way] of errors) {
    const [u, v] = way ?? [1, 0]
    const round = way === null ? sd * sd : 0
    sum[0] += sd * sd * u * u
    sum[1] += sd * sd * u * v
    sum[2] += sd * sd * v * v + round
  }
  return sum
}

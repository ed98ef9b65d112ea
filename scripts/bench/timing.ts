/** Median time of one run, ms, after a warm-up; `repeats` runs. */
export function medianMs(run: () => void, repeats: number, warmUps = 3): number {
  for (let i = 0; i < warmUps; i++) run()
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[Math.floor(repeats / 2)]!
}

/** One line of the benchmark, as other programs read it. */
export interface BenchResult {
  readonly name: string
  readonly ours: number
  readonly peer: number | null
  readonly peerName: string | null
  /** Peer time / ours, same work, same run. */
  readonly ratio: number | null
  readonly unit: 'ms'
  readonly budget: number | null
}

export function compared(
  name: string,
  ours: number,
  budget: number | null,
  peer: { name: string; ms: number } | null,
): BenchResult {
  return {
    name,
    ours,
    peer: peer?.ms ?? null,
    peerName: peer?.name ?? null,
    ratio: peer ? peer.ms / ours : null,
    unit: 'ms',
    budget,
  }
}

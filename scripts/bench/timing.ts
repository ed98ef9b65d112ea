/**
 * Median time of one run, ms, after a warm-up; `repeats` runs. Time is what the processor worked, collecting garbage
 * included: what else the machine does meanwhile hardly counts.
 */
export function medianMs(run: () => void, repeats: number, warmUps = 3): number {
  for (let i = 0; i < warmUps; i++) run()
  const times = Array.from({ length: repeats }, () => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
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
  readonly unit: 'ms' | 'exponent'
  /** What `ours` should not exceed; null where nothing is asked. */
  readonly budget: number | null
  /** What `ratio` should not fall below; null where nothing is asked. */
  readonly leastRatio: number | null
}

export interface Peer {
  readonly name: string
  readonly ms: number
  readonly leastRatio?: number
}

export const timed = (
  name: string,
  ours: number,
  budget: number | null = null,
  peer: Peer | null = null,
): BenchResult => ({
  name,
  ours,
  peer: peer?.ms ?? null,
  peerName: peer?.name ?? null,
  ratio: peer ? peer.ms / ours : null,
  unit: 'ms',
  budget,
  leastRatio: peer?.leastRatio ?? null,
})

/**
 * How a cost grows: the slope of log ms over log size, by least squares. 1 is linear, 0 is none.
 * @param points size and ms of at least two runs of different size
 */
export function exponentOf(points: readonly (readonly [size: number, ms: number])[]): number {
  const logs = points.map(([size, ms]) => [Math.log(size), Math.log(ms)] as const)
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length
  const [mx, my] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))]
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0)
  return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
}

export const growth = (name: string, exponent: number, budget: number | null): BenchResult => ({
  ...timed(name, exponent, budget),
  unit: 'exponent',
})

/** A result in one line for people. */
export function lineOf({ name, ours, unit, budget, ratio, peerName, leastRatio }: BenchResult): string {
  const asked = budget === null ? '' : ` (aim ${budget}${ours > budget ? ', missed' : ''})`
  const least = leastRatio === null ? '' : ` (aim ${leastRatio}${ratio! < leastRatio ? ', missed' : ''})`
  const against =
    ratio === null ? '' : `; ${ratio.toFixed(ratio < 10 ? 1 : 0)} times faster than ${peerName}${least}`
  const figure = unit === 'ms' ? `${ours.toFixed(1).padStart(8)} ms` : `${ours.toFixed(2).padStart(8)}   `
  return `${figure}  ${name}${asked}${against}`
}

/** All results as a table in Markdown. */
export const tableOf = (results: readonly BenchResult[]): string =>
  [
    '| what | ours | aim | peer | times faster | aim |',
    '| --- | ---: | ---: | --- | ---: | ---: |',
    ...results.map(({ name, ours, unit, budget, peer, peerName, ratio, leastRatio }) =>
      [
        '',
        name,
        unit === 'ms' ? `${ours.toFixed(1)} ms` : ours.toFixed(2),
        budget ?? '',
        peer === null ? '' : `${peerName}: ${peer.toFixed(0)} ms`,
        ratio === null ? '' : ratio.toFixed(ratio < 10 ? 1 : 0),
        leastRatio ?? '',
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n')

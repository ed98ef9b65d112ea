/**
 * Ranges of relative rise (structure minus thread, mm) at which the two touch: always disjoint, in no order. Emptied
 * and used again, so that a quadrature allocates nothing.
 */
export interface TouchRanges {
  /** How many numbers of `ends` count. */
  count: number
  /** From, to, from, to … */
  readonly ends: number[]
}

export const noRanges = (): TouchRanges => ({ count: 0, ends: [] })

/** Shifts along the skin and rises, mm, outside which nothing touches. */
export interface TouchBounds {
  readonly fromU: number
  readonly toU: number
  readonly fromV: number
  readonly toV: number
  readonly lowMm: number
  readonly highMm: number
}

/** Joins the ranges of relative rise that touch when the structure is shifted by (du, dv) against the thread. */
export type TouchAt = (du: number, dv: number, ranges: TouchRanges) => void

/** Join one more range to the union. */
export function addRange(ranges: TouchRanges, fromMm: number, toMm: number): void {
  const { ends } = ranges
  let from = fromMm
  let to = toMm
  let kept = 0
  for (let i = 0; i < ranges.count; i += 2) {
    const a = ends[i]!
    const b = ends[i + 1]!
    if (b < from || a > to) {
      ends[kept] = a
      ends[kept + 1] = b
      kept += 2
    } else {
      from = Math.min(from, a)
      to = Math.max(to, b)
    }
  }
  ends[kept] = from
  ends[kept + 1] = to
  ranges.count = kept + 2
}

/**
 * Ranges of relative rise (structure minus thread, mm) at which the two touch: from, to, from, to … Always disjoint,
 * in no order. A plain list, emptied and used again, so that a quadrature allocates nothing.
 */
export type TouchRanges = number[]

/** Join one more range to the union. */
export function addRange(ranges: TouchRanges, fromMm: number, toMm: number): void {
  let from = fromMm
  let to = toMm
  let kept = 0
  for (let i = 0; i < ranges.length; i += 2) {
    const a = ranges[i]!
    const b = ranges[i + 1]!
    if (b < from || a > to) {
      ranges[kept] = a
      ranges[kept + 1] = b
      kept += 2
    } else {
      from = Math.min(from, a)
      to = Math.max(to, b)
    }
  }
  ranges.length = kept
  ranges.push(from, to)
}

/**
 * Pair items one to one so that as many as possible have a partner, the cheap pairs first.
 * @param costs by row and column; null where the two make no pair
 * @returns the column of each row; null for a row without a partner
 */
export function matchPairs(costs: readonly (readonly (number | null)[])[]): readonly (number | null)[] {
  const rowOf = new Map<number, number>()
  // Columns that a row may take, cheapest first.
  const wanted = costs.map((row) =>
    row
      .flatMap((cost, column) => (cost === null ? [] : [{ cost, column }]))
      .toSorted((a, b) => a.cost - b.cost)
      .map(({ column }) => column),
  )
  const place = (row: number, tried: Set<number>): boolean =>
    wanted[row]!.some((column) => {
      if (tried.has(column)) return false
      tried.add(column)
      const holder = rowOf.get(column)
      if (holder !== undefined && !place(holder, tried)) return false
      rowOf.set(column, row)
      return true
    })
  const cheapest = (row: number): number => costs[row]![wanted[row]![0] ?? -1] ?? Infinity
  const rows = costs.map((_, row) => row).toSorted((a, b) => cheapest(a) - cheapest(b))
  for (const row of rows) {
    // A free column of its own first; only where there is none, others move on.
    const free = wanted[row]!.find((column) => !rowOf.has(column))
    if (free !== undefined) rowOf.set(free, row)
    else place(row, new Set())
  }
  const columnOf = new Map([...rowOf].map(([column, row]) => [row, column]))
  return costs.map((_, row) => columnOf.get(row) ?? null)
}

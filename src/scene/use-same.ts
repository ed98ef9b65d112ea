import { useState } from 'react'

/** The array of the last render as long as its items are the same: what is built from it need not be built again. */
export function useSame<T>(items: readonly T[]): readonly T[] {
  const [kept, keep] = useState(items)
  if (kept.length === items.length && kept.every((item, i) => item === items[i])) return kept
  keep(items)
  return items
}

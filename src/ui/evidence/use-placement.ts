import { useEffect, useReducer } from 'react'
import { placeAnatomy, type PlacementRow } from '../../anatomy/index.ts'
import type { Head } from '../../head/types.ts'
import { useHead } from '../../state/head-store.ts'

const known = new WeakMap<Head, readonly PlacementRow[]>()

/** The placement table of the head shown; null until it is made. Placing takes a moment: the dialog shows first. */
export function usePlacement(): readonly PlacementRow[] | null {
  const head = useHead((state) => state.head)
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    if (head === null || known.has(head)) return
    const timer = setTimeout(() => {
      known.set(head, placeAnatomy(head).table)
      redraw()
    }, 0)
    return () => clearTimeout(timer)
  }, [head])
  return head === null ? null : (known.get(head) ?? null)
}

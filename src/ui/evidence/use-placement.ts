import { useEffect, useMemo, useReducer } from 'react'
import { placeAnatomy, type PlacementRow } from '../../anatomy/index.ts'
import type { Head } from '../../head/types.ts'
import { patientRows, type PatientRow } from '../../report/patient-rows.ts'
import { useHead } from '../../state/head-store.ts'

const known = new WeakMap<Head, readonly PlacementRow[]>()

/**
 * The placement table of the head shown, as soundings led its courses; null until it is made. Placing takes a moment:
 * the dialog shows first.
 */
export function usePlacement(): readonly PatientRow[] | null {
  const head = useHead((state) => state.head)
  // without a ground the structures are those of an earlier head
  const structures = useHead((state) => (state.ground === null ? null : state.structures))
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    if (head === null || known.has(head)) return
    const timer = setTimeout(() => {
      known.set(head, placeAnatomy(head).table)
      redraw()
    }, 0)
    return () => clearTimeout(timer)
  }, [head])
  const table = head === null ? undefined : known.get(head)
  return useMemo(
    () => (table === undefined || structures === null ? null : patientRows(table, structures)),
    [table, structures],
  )
}

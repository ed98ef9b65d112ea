import { useEffect, useState } from 'react'
import type { Head } from '../../head/types.ts'
import type { HistoryFlag } from '../../plan/individual.ts'
import { printViews, type PrintView } from '../../state/print-views.ts'
import type { ViewName } from '../../state/view-store.ts'

interface Made {
  readonly head: Head
  readonly history: readonly HistoryFlag[]
  readonly views: readonly PrintView[]
}

/** Pictures of a head from several sides; null while they are drawn. @param views the same list every time */
export function usePrintViews(
  head: Head | null,
  views: readonly ViewName[],
  history: readonly HistoryFlag[],
): readonly PrintView[] | null {
  const [made, setMade] = useState<Made | null>(null)
  useEffect(() => {
    if (head === null) return
    let gone = false
    void printViews(head, views, history).then((pictures) => {
      if (!gone) setMade({ head, history, views: pictures })
    })
    return () => {
      gone = true
    }
  }, [head, views, history])
  return made !== null && made.head === head && made.history === history ? made.views : null
}

import { useEffect, useState } from 'react'
import type { Head } from '../../head/types.ts'
import { printViews, type PrintView } from '../../state/print-views.ts'
import type { ViewName } from '../../state/view-store.ts'

/** Pictures of a head from several sides; null while they are drawn. @param views the same list every time */
export function usePrintViews(head: Head | null, views: readonly ViewName[]): readonly PrintView[] | null {
  const [made, setMade] = useState<{ readonly head: Head; readonly views: readonly PrintView[] } | null>(null)
  useEffect(() => {
    if (head === null) return
    let gone = false
    void printViews(head, views).then((pictures) => {
      if (!gone) setMade({ head, views: pictures })
    })
    return () => {
      gone = true
    }
  }, [head, views])
  return made !== null && made.head === head ? made.views : null
}

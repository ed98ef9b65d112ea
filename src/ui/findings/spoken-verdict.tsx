import { useEffect, useState } from 'react'
import type { ThreadResult } from '../../geometry/check-types.ts'
import { assessmentStore } from '../../state/assessment.ts'
import { spokenChange } from './spoken-words.ts'

/** A verdict that has stood this long is settled: in the middle of a run of keys nothing is said, ms. */
const SETTLED_MS = 900

const judged = (): readonly ThreadResult[] => assessmentStore.getState().result?.threads ?? []

/** Says the verdict to screen readers when it has settled, politely: never in the middle of a gesture. */
export default function SpokenVerdict() {
  const [words, setWords] = useState('')
  useEffect(() => {
    let said = judged()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = assessmentStore.subscribe((now) => {
      clearTimeout(timer)
      // Until there is a verdict again nothing is said, and of none that is gone: the plan would seem to be empty.
      if (now.result === null) return
      timer = setTimeout(() => {
        const change = spokenChange(said, judged())
        said = judged()
        if (change !== '') setWords(change)
      }, SETTLED_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  return (
    <p role="status" className="spoken" data-spoken="verdict">
      {words}
    </p>
  )
}

import { designOf } from '../../plan/design/index.ts'
import { assessmentStore } from '../assessment.ts'
import { headStore } from '../head-store.ts'
import { designStore } from './design-store.ts'

/** After a change, the design follows when nothing more has come for so long, ms. */
const REST_MS = 60

/** Keep the design in step with the verdicts while somebody looks at it. Returns what stops it. */
export function keepDesign(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let judged: unknown = null
  const work = (): void => {
    timer = null
    const { head, ground } = headStore.getState()
    const { doc, result, inputs } = assessmentStore.getState()
    if (!designStore.getState().open || head === null || ground === null) return
    if (doc === null || result === null || judged === result) return
    judged = result
    designStore.setState({ design: designOf(doc, head, ground.context, result.threads, inputs) })
  }
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(work, REST_MS)
  }
  work()
  const stops = [
    assessmentStore.subscribe(soon),
    designStore.subscribe((now, before) => {
      if (now.open && !before.open) work()
    }),
  ]
  return () => {
    if (timer !== null) clearTimeout(timer)
    stops.forEach((stop) => stop())
  }
}

let following = false

/** Follow from the first time the design is looked at: its drawing on the head outlasts the panel of a small screen. */
export function followDesign(): void {
  if (following) return
  following = true
  keepDesign()
}

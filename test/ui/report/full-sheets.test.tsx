import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addThread, type PlanThread } from '../../../src/plan/index.ts'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { dispatch } from '../../../src/state/plan-store.ts'
import { AsDonePage } from '../../../src/ui/report/as-done-page.tsx'
import { MarkingPage } from '../../../src/ui/report/marking-page.tsx'
import { ReportSheet } from '../../../src/ui/report/report-sheet.tsx'
import { useSheet, type Sheet } from '../../../src/ui/report/use-sheet.ts'
import { cheekThread, judgedPlan } from '../support/plan.ts'
import { show } from '../support/screen.tsx'

const THREADS = 200
const NOTE = 'A very long reason that somebody typed for this thread. '.repeat(30)

/** Short threads, ten beside each other in ten rows down the cheek. */
function threadInRow(id: string, side: 'left' | 'right', at: number): PlanThread {
  const from = { anterior: 12 + (at % 10) * 6, superior: 20 - Math.floor(at / 10) * 5 }
  const to = { anterior: from.anterior + 5, superior: from.superior - 2 }
  return {
    ...cheekThread(id, 'subcutis', side),
    passes: [[from, to].map((mm) => ({ landmark: 'tragion', side, mm }))],
  }
}

/** Far more threads than anyone places, on both sides, a tenth of them with a note as long as a file may hold. */
const threads = Array.from({ length: THREADS }, (_, k): PlanThread => ({
  ...threadInRow(`t${k + 1}`, k % 2 === 0 ? 'left' : 'right', Math.floor(k / 2)),
  name: `🧵 ${k + 1} خيط "=1+1"`,
  ...(k % 10 === 0 ? { accepted: NOTE } : {}),
}))

let stop = (): void => undefined
beforeAll(async () => {
  const stopJudging = judgedPlan()
  dispatch('Draw threads', (doc) => threads.reduce(addThread, doc))
  stop = stopJudging
  // So many threads are judged in slices.
  await vi.waitFor(() => expect(assessmentStore.getState().result).not.toBeNull(), 55_000)
}, 60_000)
afterAll(() => stop())

const SHEETS: readonly [string, (sheet: Sheet) => React.ReactNode][] = [
  ['report', (sheet) => <ReportSheet sheet={sheet} label="" />],
  ['marking sheet', (sheet) => <MarkingPage sheet={sheet} label="" />],
  ['record of what was done', () => <AsDonePage />],
]

describe('the sheets of a plan of 200 threads', () => {
  it.each(SHEETS)('%s tells each thread', async (_, page) => {
    function Shown() {
      const sheet = useSheet()
      return sheet === null ? null : page(sheet)
    }
    const place = await show(<Shown />)
    // Text by text: cells say nothing of where one ends.
    const texts = [...place.querySelectorAll('*:not(:has(*))')].map(({ textContent }) => textContent)
    const missing = Array.from({ length: THREADS }, (_one, k) => k + 1).filter(
      (number) =>
        !texts.includes(`E${number}`) &&
        !texts.includes(`Thread ${number}`) &&
        !texts.some((text) => text.includes(`🧵 ${number} خيط "=1+1"`)),
    )
    expect(missing).toEqual([])
  })
})

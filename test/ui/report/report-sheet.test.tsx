import { afterEach, describe, expect, it } from 'vitest'
import { shareCautions } from '../../../src/report/index.ts'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { currentReport } from '../../../src/state/current-report.ts'
import { ReportSheet } from '../../../src/ui/report/report-sheet.tsx'
import { cheekThread, judgedPlan } from '../support/plan.ts'
import { show } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(() => stop())

describe('the printed report', () => {
  it('says what was checked and what was not, and how much rests on estimates', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'subcutis'))
    const report = currentReport(assessmentStore.getState())!
    const text = (await show(<ReportSheet report={report} />)).textContent
    for (const sentence of report.coverage.sentences) expect(text).toContain(sentence)
    expect(text).toContain('No layer data: hair-bearing scalp, auricles and back of the neck.')
    expect(text).toMatch(/structures nearby rest on estimates\./)
  })

  it('tells a shared caution once, with what to do and each thread', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'subcutis'))
    const report = currentReport(assessmentStore.getState())!
    const { shared } = shareCautions(report.threads.map((thread, index) => ({ ...thread, index })))
    const text = (await show(<ReportSheet report={report} />)).textContent
    expect(shared.length).toBeGreaterThan(0)
    for (const { action, encounters } of shared) {
      expect(text).toContain(action)
      for (const { finding } of encounters) expect(text).not.toContain(finding.message)
    }
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { currentReport } from '../../../src/state/current-report.ts'
import { ReportSheet } from '../../../src/ui/report/report-sheet.tsx'
import { finding } from '../support/findings.ts'
import { cheekThread, judgedPlan, tellInstead } from '../support/plan.ts'
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
    const near = finding({ code: 'near-structure', severity: 'caution', value: 3 })
    for (const id of ['t1', 't2']) tellInstead(id, 'caution', near)
    const report = currentReport(assessmentStore.getState())!
    const text = (await show(<ReportSheet report={report} />)).textContent
    expect(text).toContain("Facial artery, patient's left. Palpate or Doppler the course and mark it.")
    expect(text).toContain('Thread 1, 3 mm away.')
    expect(text).not.toContain(near.message)
    expect(text).not.toContain('No conflict found in the model.')
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import type { Head } from '../../../src/head/types.ts'
import { acceptDanger } from '../../../src/plan/index.ts'
import { dispatch } from '../../../src/state/plan-store.ts'
import { offerPrintViews, type PrintView } from '../../../src/state/print-views.ts'
import type { ViewName } from '../../../src/state/view-store.ts'
import { ReportSheet } from '../../../src/ui/report/report-sheet.tsx'
import { useSheet } from '../../../src/ui/report/use-sheet.ts'
import { finding } from '../support/findings.ts'
import { change, cheekThread, judgedPlan, tellInstead } from '../support/plan.ts'
import { show } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(() => stop())

function Shown({ label = '' }: { readonly label?: string }) {
  const sheet = useSheet()
  return sheet === null ? null : <ReportSheet sheet={sheet} label={label} />
}

/** Pictures without a GPU: places are right, and nothing is drawn. */
const blankViews = async (_head: Head, views: readonly ViewName[]): Promise<readonly PrintView[]> =>
  views.map((view) => ({
    view,
    url: null,
    widthMm: 220,
    heightMm: 280,
    towards: [1, 0, 0],
    place: ([, y, z]) => [110 - z, 140 - y],
  }))

describe('the printed report', () => {
  it('says what was checked and what was not, and how much rests on estimates', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'subcutis'))
    const text = (await show(<Shown />)).textContent
    expect(text).toMatch(/Assessed: \d+/)
    expect(text).toContain('No layer data: hair-bearing scalp, auricles and back of the neck.')
    expect(text).toMatch(/structures nearby rest on estimates\./)
  })

  it('tells a shared caution once, with what to do and each thread', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'subcutis'))
    const near = finding({ code: 'near-structure', severity: 'caution', value: 3 })
    for (const id of ['t1', 't2']) tellInstead(id, 'caution', near)
    const text = (await show(<Shown />)).textContent
    expect(text).toContain("Facial artery, patient's left. Palpate or Doppler the course and mark it.")
    expect(text).toContain('Thread 1, 3 mm away.')
    expect(text).not.toContain(near.message)
    expect(text).not.toContain('No conflict found in the model.')
  })

  it('lists what to lay out, each thread from where to where, and boxes for the examination', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'subcutis', 'right'))
    const place = await show(<Shown />)
    const materials = [...place.querySelectorAll('table')].find((table) =>
      table.textContent?.includes('Packs'),
    )!
    expect(materials.querySelector('tbody td')!.textContent).toBe('2')
    expect(place.textContent).toMatch(/E1: tragus to .* %/)
    expect(place.textContent).toContain('raise brows')
  })

  it('prints the reason for a danger that was accepted, as text and nothing else', async () => {
    stop = judgedPlan(cheekThread('t1', 'sub-smas'))
    await change(() =>
      dispatch('Accept danger', (doc) => acceptDanger(doc, 't1', '<img src=x> seen on ultrasound')),
    )
    const place = await show(<Shown />)
    expect(place.textContent).toContain('<img src=x> seen on ultrasound')
    expect(place.querySelector('img')).toBeNull()
  })

  it('carries the label typed for the printout, and says on which head it rests', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const text = (await show(<Shown label="Room 4, 10:30" />)).textContent
    expect(text).toContain('Patient: Room 4, 10:30')
    expect(text).toContain('Generic anatomy, not measured on the patient')
  })

  it('shows the threads numbered from five sides', async () => {
    offerPrintViews(blankViews)
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const place = await show(<Shown />)
    await change(() => Promise.resolve())
    const pictures = [...place.querySelectorAll('svg[role="img"]')]
    expect(pictures.map((one) => one.getAttribute('aria-label'))).toEqual([
      'Patient’s right, with numbered threads',
      '¾ right, with numbered threads',
      'Front, with numbered threads',
      '¾ left, with numbered threads',
      'Patient’s left, with numbered threads',
    ])
    expect(pictures[4]!.querySelector('text')!.textContent).toBe('1')
    expect(place.textContent).toContain('This device draws no picture of the head')
  })
})

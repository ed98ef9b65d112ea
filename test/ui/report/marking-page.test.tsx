import { afterEach, describe, expect, it } from 'vitest'
import { MarkingPage } from '../../../src/ui/report/marking-page.tsx'
import { useSheet } from '../../../src/ui/report/use-sheet.ts'
import { cheekThread, judgedPlan } from '../support/plan.ts'
import { show } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(() => stop())

function Shown() {
  const sheet = useSheet()
  return sheet === null ? null : <MarkingPage sheet={sheet} label="" />
}

describe('the marking sheet', () => {
  it('says that millimetres do not carry over, and how to mark', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const text = (await show(<Shown />)).textContent
    expect(text).toContain('Not transferable in mm: use fractions')
    expect(text).toContain('Mark upright, before anaesthetic')
    expect(text).toContain('Not to scale')
  })

  it('has a part for each side that has threads, each point in words, and blanks for the patient', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'subcutis', 'right'))
    const place = await show(<Shown />)
    expect([...place.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'Patient’s left Not to scale',
      'Patient’s right Not to scale',
    ])
    const labels = [...place.querySelectorAll('tbody th')].map(({ textContent }) => textContent)
    for (const label of ['E1', 'T1', 'E2', 'T2']) expect(labels).toContain(label)
    expect(place.textContent).toMatch(/% along the line tragus to/)
    expect(place.textContent).toMatch(/mm from the .* and .* mm from the .*, .* the line between them/)
    expect(place.textContent).toContain('tragus to nostril wing105.5 mm')
  })

  it('of an empty plan says that there is nothing to mark', async () => {
    stop = judgedPlan()
    expect((await show(<Shown />)).textContent).toContain('there is nothing to mark')
  })
})

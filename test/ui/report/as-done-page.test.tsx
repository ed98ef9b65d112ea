import { afterEach, describe, expect, it } from 'vitest'
import { planStore, undo } from '../../../src/state/plan-store.ts'
import { AsDonePage } from '../../../src/ui/report/as-done-page.tsx'
import { DoneBlock } from '../../../src/ui/report/done-block.tsx'
import { useSheet } from '../../../src/ui/report/use-sheet.ts'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'
import { choose, click, named, show, type } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(() => stop())

const record = () => planStore.getState().doc.asDone

function Printed() {
  const sheet = useSheet()
  return sheet === null ? null : <DoneBlock sheet={sheet} />
}

/** Type and leave the field. */
async function fill(place: HTMLElement, name: string, text: string): Promise<void> {
  const field = named(place, 'input', name) as HTMLInputElement
  await change(() => field.focus())
  await type(field, text)
  await change(() => field.blur())
}

describe('what was done', () => {
  it('is told thread by thread, and each entry is a step that can be undone', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const place = await show(<AsDonePage />)
    await choose(named(place, 'select', 'Use') as HTMLSelectElement, 'changed')
    await fill(place, 'Note', 'resistance, went shallower')
    expect(record()?.threads).toEqual([{ thread: 't1', used: 'changed', note: 'resistance, went shallower' }])
    await change(undo)
    await change(undo)
    expect(record()).toBeUndefined()
  })

  it('has lots by product, and an event with the lot of its thread on a card', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const place = await show(<AsDonePage />)
    await click(named(place, 'button', 'Add a lot of PDO cog 19G, 100 mm, blunt L'))
    await fill(place, 'Lot', 'A 17/3')
    await click(named(place, 'button', 'Add an event'))
    await fill(place, 'What happened', 'cheek swells at meals')
    await choose(named(place, 'select', 'Thread') as HTMLSelectElement, 't1')
    const printed = (await show(<Printed />)).textContent
    expect(printed).toContain('Adverse event card')
    expect(printed).toMatch(/What happenedcheek swells at meals.*LotA 17\/3/)
  })

  it('gives no advice on doses, and prints nothing before the session', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    expect((await show(<AsDonePage />)).textContent).toContain('no advice on doses')
    expect((await show(<Printed />)).textContent).toBe('')
  })
})

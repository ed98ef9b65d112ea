import { afterEach, describe, expect, it } from 'vitest'
import { headStore } from '../../../src/state/head-store.ts'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { viewStore } from '../../../src/state/view-store.ts'
import { showFinding } from '../../../src/ui/findings/go-to.ts'
import { loadStructureFacts, StructureCard } from '../../../src/ui/structures/structure-card.tsx'
import { loadVariantsShown, StructuresSection } from '../../../src/ui/structures/structures-section.tsx'
import { variantRows } from '../../../src/ui/structures/variant-rows.ts'
import { setUi } from '../../../src/ui/ui-store.ts'
import { finding } from '../support/findings.ts'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'
import { allNamed, click, named, show } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(() => stop())

const structure = (id: string) =>
  headStore.getState().structures.find((one) => one.id === id && one.side === 'left')!

async function artery(): Promise<HTMLElement> {
  stop = judgedPlan(cheekThread('t1', 'subcutis'))
  const place = await show(
    <>
      <StructuresSection />
      <StructureCard />
    </>,
  )
  await change(() => setUi({ card: 'facial-artery/left' }))
  await change(loadStructureFacts)
  return place
}

const radio = (place: HTMLElement, variant: string): HTMLInputElement =>
  place.querySelector<HTMLInputElement>(`input[type=radio][value=${variant}]`)!

describe('the choice of courses in the card', () => {
  it('names each course once, the usual one first, with its share of sides and who counted', () => {
    stop = judgedPlan()
    const rows = variantRows(structure('facial-artery'))
    expect(rows[0]).toMatchObject({ variant: 'nominal', name: 'Usual course, that ends beside the ala' })
    expect(rows.find(({ variant }) => variant === 'ends-at-lip')?.share).toMatch(/^23\.3 % of sides \(.*Wang/)
    expect(new Set(rows.map(({ variant }) => variant)).size).toBe(rows.length)
    expect(variantRows(structure('facial-vein'))).toEqual([])
    expect(variantRows(structure('parotid-gland'))).toEqual([])
  })

  it('draws the course chosen and leaves every verdict as it is', async () => {
    const place = await artery()
    const before = assessmentStore.getState().result
    await click(radio(place, 'ends-at-lip'))
    expect(viewStore.getState().shownVariants).toEqual({ 'facial-artery/left': 'ends-at-lip' })
    expect(assessmentStore.getState().result).toBe(before)
    expect(place.textContent).toContain('Verdicts check every course and go by the worst.')
  })

  it('marks the list while another course is drawn, and takes it back in one press', async () => {
    const place = await artery()
    await click(radio(place, 'ends-at-lip'))
    await change(loadVariantsShown)
    expect(allNamed(place, 'button', "Facial artery, patient's left, variant drawn")).toHaveLength(1)
    await click(named(place, 'button', 'Draw usual courses'))
    expect(viewStore.getState().shownVariants).toEqual({})
    expect(allNamed(place, 'button', 'Draw usual courses')).toHaveLength(0)
    expect(radio(place, 'nominal').checked).toBe(true)
  })

  it('fades the other courses beside it when asked to', async () => {
    const place = await artery()
    await click(named(place, 'field', 'Other courses faded beside it'))
    expect(viewStore.getState().comparedStructure).toBe('facial-artery/left')
  })
})

describe('going to a finding', () => {
  it('draws the structure in the course that the verdict rests on', () => {
    stop = judgedPlan()
    showFinding(null, finding({ variant: 'ends-at-lip' }))
    expect(viewStore.getState().shownVariants).toEqual({ 'facial-artery/left': 'ends-at-lip' })
    showFinding(null, finding({ variant: 'nominal' }))
    expect(viewStore.getState().shownVariants).toEqual({})
  })
})

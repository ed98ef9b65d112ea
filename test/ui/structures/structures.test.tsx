import { afterEach, describe, expect, it } from 'vitest'
import { structureRecord } from '../../../src/anatomy/index.ts'
import { ANATOMY } from '../../../src/anatomy/records.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { setView, viewStore } from '../../../src/state/view-store.ts'
import { courseName, sourceRows, waypointRows } from '../../../src/ui/structures/source-card.ts'
import { loadStructureFacts, StructureCard } from '../../../src/ui/structures/structure-card.tsx'
import { structureGroups } from '../../../src/ui/structures/structure-list.ts'
import { StructuresSection } from '../../../src/ui/structures/structures-section.tsx'
import { uiStore } from '../../../src/ui/ui-store.ts'
import { change, judgedPlan } from '../support/plan.ts'
import { click, named, press, show, type } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(() => stop())

describe('the list of structures', () => {
  it('has one row for both sides, by system, and leaves none out', () => {
    stop = judgedPlan()
    const { structures } = headStore.getState()
    const rows = structureGroups(structures, '').flatMap((group) => group.rows)
    expect(rows.map(({ id }) => id).toSorted()).toEqual(
      [...new Set(structures.map(({ id }) => id))].toSorted(),
    )
    expect(rows.find(({ id }) => id === 'facial-artery')).toEqual({
      id: 'facial-artery',
      name: 'Facial artery',
      kind: 'artery',
      sides: ['left', 'right'],
    })
  })

  it('finds by any words of a name', () => {
    stop = judgedPlan()
    const found = structureGroups(headStore.getState().structures, 'ARTERY facial')
    const names = found.flatMap((group) => group.rows.map(({ name }) => name))
    expect(names).toContain('Facial artery')
    expect(names).toContain('Transverse facial artery')
    expect(names).not.toContain('Facial vein')
  })

  it('leaves no name to read while a quiz is on', async () => {
    stop = judgedPlan()
    const place = await show(<StructuresSection />)
    expect(place.textContent).toContain('Facial artery')
    await change(() => setView({ quiz: true }))
    expect(place.textContent).not.toContain('Facial artery')
    expect(place.querySelectorAll('button, input')).toHaveLength(0)
    await change(() => setView({ quiz: false }))
    expect(place.textContent).toContain('Facial artery')
  })

  it('names what is pointed at or focused in 3D, with the side', async () => {
    stop = judgedPlan()
    const place = await show(<StructuresSection />)
    const right = named(place, 'button', "Facial artery, patient's right")
    await change(() => right.focus())
    expect(viewStore.getState().hoveredStructure).toBe('facial-artery/right')
    await change(() => right.blur())
    expect(viewStore.getState().hoveredStructure).toBeNull()
  })

  it('says so when nothing fits', async () => {
    stop = judgedPlan()
    const place = await show(<StructuresSection />)
    await type(named(place, 'field', 'Find a structure'), 'femoral')
    expect(place.textContent).toContain('No structure is called “femoral”.')
  })
})

describe('the source card', () => {
  it('tells what a structure does, how deep it lies, and from whom', async () => {
    stop = judgedPlan()
    const place = await show(
      <>
        <StructuresSection />
        <StructureCard />
      </>,
    )
    await click(named(place, 'button', "Facial artery, patient's left"))
    await change(loadStructureFacts)
    const card = place.querySelector('aside')!
    const record = structureRecord('facial-artery')!
    expect(card.textContent).toContain(record.consequence)
    expect(card.textContent).toContain(record.advice)
    for (const { at } of record.course) expect(card.textContent).toContain(at)
    await press(card, 'Escape')
    expect(place.querySelector('aside')).toBeNull()
  })

  it('shows a structure alone, through a skin that lets it be seen', async () => {
    stop = judgedPlan()
    const place = await show(
      <>
        <StructuresSection />
        <StructureCard />
      </>,
    )
    await click(named(place, 'button', "Facial artery, patient's left"))
    await click(named(place, 'button', 'Show alone'))
    expect(viewStore.getState().isolatedStructure).toBe('facial-artery/left')
    expect(viewStore.getState().skinOpacity).toBeLessThan(0.5)
    await click(named(place, 'button', 'Show alone'))
    expect(viewStore.getState().isolatedStructure).toBeNull()
  })

  it('cites nobody for a place or depth that no verified source gives', () => {
    for (const record of ANATOMY)
      waypointRows(record).forEach(({ depth, position }, i) => {
        const point = record.course[i]!
        if (!point.depth.verified) expect(depth.cited.words).toBe('planning default')
        if (!point.position.verified) expect(position.cited.words).toBe('planning default')
      })
  })

  it('names who measured a depth, how and on how many', async () => {
    stop = judgedPlan()
    const place = await show(
      <>
        <StructuresSection />
        <StructureCard />
      </>,
    )
    await click(named(place, 'button', "Facial artery, patient's left"))
    await change(loadStructureFacts)
    const card = place.querySelector('aside')!
    expect(card.textContent).toContain('5.0 ± 1.6 mm')
    expect(card.textContent).toContain('ultrasound, n = 40, Hu 2025')
    expect(card.textContent).toContain('planning default')
    await click(named(card, 'button', 'Placement table'))
    expect(uiStore.getState()).toMatchObject({ dialog: 'placement', placementOf: 'facial-artery' })
  })

  it('names the course that a verdict rests on, but not the usual one', () => {
    const { structures } = headStore.getState()
    const artery = structures.find(({ id }) => id === 'facial-artery')!
    if (artery.kind === 'gland') throw new Error('an artery is a tube')
    const path = artery.paths[0]!
    const other = { ...path, variant: 'doubled', variantName: 'lateral trunk', prevalence: 0.06 }
    const both = { ...artery, paths: [path, other] }
    expect(courseName([both], artery.id, 'doubled')).toBe('lateral trunk')
    expect(courseName([both], artery.id, 'nominal')).toBeNull()
  })

  it('lists verified sources only', () => {
    const rows = ANATOMY.flatMap(sourceRows)
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.every(({ ref }) => ref.length > 0)).toBe(true)
  })
})

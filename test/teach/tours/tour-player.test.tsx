import { beforeEach, describe, expect, it } from 'vitest'
import { offerCameraMemory } from '../../../src/state/camera-memory.ts'
import { setView, viewStore } from '../../../src/state/view-store.ts'
import { OWN_TOURS } from '../../../src/teach/tours/own-tours.ts'
import { writeTour } from '../../../src/teach/tours/read-tour.ts'
import { SHIPPED_TOURS } from '../../../src/teach/tours/shipped.ts'
import { stepView } from '../../../src/teach/tours/show-step.ts'
import ToursTab from '../../../src/teach/tours/tours-tab.tsx'
import { readyStage } from '../../state/support/stage.ts'
import { click, named, press as pressOn, show } from '../../ui/support/screen.tsx'

const tour = SHIPPED_TOURS.find(({ id }) => id === 'seckel-zones')!

const start = async (): Promise<HTMLElement> => {
  const place = await show(<ToursTab />)
  const button = [...place.querySelectorAll('button')].find((one) => one.textContent.includes(tour.title))
  await click(button!)
  return place
}
const press = (key: string): Promise<void> => pressOn(document.activeElement!, key)

describe('a tour that is walked', () => {
  let cameraBack = 0
  beforeEach(() => {
    readyStage()
    cameraBack = 0
    offerCameraMemory(() => () => cameraBack++)
  })

  it('shows one step at a time, by button and by key, and sets the view of each', async () => {
    const place = await start()
    expect(place.textContent).toContain(`Step 1 of ${tour.steps.length}`)
    await click(named(place, 'button', 'Next'))
    expect(place.textContent).toContain(tour.steps[1]!.text)
    expect(viewStore.getState().isolatedStructure).toBe('great-auricular-nerve/left')
    await press('ArrowLeft')
    expect(place.textContent).toContain(tour.steps[0]!.text)
    await press('ArrowRight')
    expect(place.textContent).toContain(tour.steps[1]!.text)
  })

  it('leads the focus to each new step, so that it is read out', async () => {
    const place = await start()
    await click(named(place, 'button', 'Next'))
    expect(document.activeElement!.textContent).toBe(tour.steps[1]!.title)
  })

  it('ends with its question, and says why an answer is wrong or right', async () => {
    const place = await start()
    for (const _ of tour.steps) await press('ArrowRight')
    expect(place.textContent).toContain(tour.question.ask)
    const choices = [...place.querySelectorAll('input')]
    const wrong = tour.question.answers.findIndex(({ right }) => !right)
    const right = tour.question.answers.findIndex((answer) => answer.right)
    await click(choices[wrong]!)
    expect(place.textContent).toContain(tour.question.answers[wrong]!.why)
    await click(choices[right]!)
    expect(place.textContent).toContain(`Right. ${tour.question.answers[right]!.why}`)
  })

  it('puts view and camera back on Esc', async () => {
    setView({ skinOpacity: 0.77, peel: 'smas', names: false })
    const before = viewStore.getState()
    const place = await start()
    await press('ArrowRight')
    expect(viewStore.getState().skinOpacity).not.toBe(0.77)
    await press('Escape')
    const { skinOpacity, peel, names, systems, context, isolatedStructure } = viewStore.getState()
    expect({ skinOpacity, peel, names, systems, context, isolatedStructure }).toEqual({
      skinOpacity: 0.77,
      peel: 'smas',
      names: false,
      systems: before.systems,
      context: before.context,
      isolatedStructure: null,
    })
    expect(cameraBack).toBe(1)
    expect(place.textContent).toContain('Guided tours')
  })
})

describe('the view of a step', () => {
  it('lights one structure alone, of several only their systems, and its zones alone', () => {
    const one = stepView(tour.steps[1]!, 'right')
    expect(one.isolatedStructure).toBe('great-auricular-nerve/right')
    const several = stepView(tour.steps[3]!, 'left')
    expect(several.isolatedStructure).toBeNull()
    expect(several.systems.glands.visible).toBe(false)
    expect(several.systems.veins.visible).toBe(true)
    expect(several.context['danger-zone']).toBe(true)
    expect(several.litContext).toEqual(tour.steps[3]!.zones.flatMap((id) => [`${id}/left`, `${id}/midline`]))
  })
})

describe('a tour of one’s own', () => {
  beforeEach(() => {
    for (const { id } of OWN_TOURS.store.getState().items) OWN_TOURS.remove(id)
  })
  const file = (text: string) => new File([text], 'mine.json')

  it('is kept on the device, and takes the place of its earlier self', async () => {
    const mine = { ...tour, id: 'mine', title: 'Mine' }
    expect(await OWN_TOURS.load(file(writeTour(mine)))).toEqual({
      ok: true,
      message: '“Mine” is kept on this device.',
    })
    await OWN_TOURS.load(file(writeTour({ ...mine, title: 'Mine, again' })))
    expect(OWN_TOURS.store.getState().items.map(({ title }) => title)).toEqual(['Mine, again'])
    expect(localStorage.getItem('threadline.tours.1')).toContain('Mine, again')
  })

  it('that is broken says where, and leaves the list alone', async () => {
    await OWN_TOURS.load(file(writeTour({ ...tour, id: 'mine' })))
    const broken = { ...tour, steps: [{ ...tour.steps[0]!, zones: ['nowhere'] }] }
    const said = await OWN_TOURS.load(file(writeTour(broken)))
    expect(said.ok).toBe(false)
    expect(said.message).toContain('mine.json was not read. $.steps[0].zones[0] is "nowhere"')
    expect(OWN_TOURS.store.getState().items).toHaveLength(1)
  })
})

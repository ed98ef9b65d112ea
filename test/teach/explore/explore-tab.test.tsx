import { beforeEach, describe, expect, it } from 'vitest'
import { setView, viewStore } from '../../../src/state/view-store.ts'
import ExploreTab from '../../../src/teach/explore/explore-tab.tsx'
import { setUi } from '../../../src/ui/ui-store.ts'
import { readyStage } from '../../state/support/stage.ts'
import { change } from '../../ui/support/plan.ts'
import { click, named, show } from '../../ui/support/screen.tsx'

const NAME = 'Facial artery'

describe('comparing the courses of a structure', () => {
  beforeEach(() => {
    readyStage()
    setUi({ card: null })
  })

  it('shows them in one picture, all else faded, and lets go again', async () => {
    const place = await show(<ExploreTab />)
    await change(() => setUi({ card: 'facial-nerve-marginal-mandibular/left' }))
    const compare = named(place, 'button', 'Compare its 2 courses in one picture')
    await click(compare)
    expect(compare.getAttribute('aria-pressed')).toBe('true')
    expect(viewStore.getState()).toMatchObject({
      isolatedStructure: 'facial-nerve-marginal-mandibular/left',
      comparedStructure: 'facial-nerve-marginal-mandibular/left',
    })
    expect(viewStore.getState().skinOpacity).toBeLessThan(0.5)
    await click(compare)
    expect(viewStore.getState()).toMatchObject({ isolatedStructure: null, comparedStructure: null })
  })

  it('is not offered where there is one course', async () => {
    const place = await show(<ExploreTab />)
    await change(() => setUi({ card: 'parotid-gland/left' }))
    expect(place.textContent).not.toContain('in one picture')
  })
})

describe('the quiz of Explore', () => {
  beforeEach(() => {
    readyStage()
    setUi({ card: null })
  })

  it('hides every name until it is asked for', async () => {
    const place = await show(<ExploreTab />)
    await change(() => setView({ hoveredStructure: 'facial-artery/left' }))
    expect(place.textContent).toContain(NAME)
    await click(named(place, 'field', 'Quiz: hide the names'))
    expect(place.textContent).not.toContain(NAME)
    expect(viewStore.getState().quiz).toBe(true)
    // The pointer has to leave the head to press the button.
    await change(() => setView({ hoveredStructure: null }))
    await click(named(place, 'button', 'Show the name'))
    expect(place.textContent).toContain(NAME)
    await change(() => setView({ hoveredStructure: 'facial-vein/left' }))
    expect(place.textContent).not.toMatch(/Facial (artery|vein)/)
  })

  it('brings the names back when it ends', async () => {
    const place = await show(<ExploreTab />)
    await click(named(place, 'field', 'Quiz: hide the names'))
    expect(viewStore.getState().quiz).toBe(true)
    await click(named(place, 'field', 'Quiz: hide the names'))
    expect(viewStore.getState().quiz).toBe(false)
  })
})

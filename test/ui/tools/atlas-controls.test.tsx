import { beforeEach, describe, expect, it } from 'vitest'
import { resetView, viewStore } from '../../../src/state/view-store.ts'
import { LayersSection } from '../../../src/ui/tools/layers-section.tsx'
import { change } from '../support/plan.ts'
import { choose, click, named, show } from '../support/screen.tsx'

describe('the atlas in the layers panel', () => {
  beforeEach(() => change(resetView))

  it('peels the face and sets what danger zones are drawn, by radio buttons', async () => {
    const place = await show(<LayersSection />)
    const radio = (name: string): HTMLInputElement =>
      [...place.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
        (input) => input.closest('label')?.textContent === name,
      )!
    expect(radio('Skin').checked).toBe(true)
    await click(radio('SMAS'))
    expect(viewStore.getState().peel).toBe('smas')
    await click(radio('All'))
    expect(viewStore.getState().dangerZones).toBe('all')
  })

  it('switches names, each kind of surroundings and unassessed skin on their own', async () => {
    const place = await show(<LayersSection />)
    await click(named(place, 'field', 'Named danger zones'))
    await click(named(place, 'field', 'Unassessed skin'))
    const { context, unassessed, names } = viewStore.getState()
    expect(context).toMatchObject({ 'danger-zone': true, muscle: false, bone: true })
    expect([unassessed, names]).toEqual([true, true])
  })

  it('cuts the head by a plane that can be moved, flipped and taken away', async () => {
    const place = await show(<LayersSection />)
    await choose(named(place, 'field', 'Cutting plane'), 'coronal')
    await click(named(place, 'field', 'Show the other half'))
    expect(viewStore.getState().clip).toMatchObject({ axis: 'coronal', flipped: true })
    await choose(named(place, 'field', 'Cutting plane'), 'none')
    expect(viewStore.getState().clip).toBeNull()
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showSkinMap, skinMapStore, type PaintedMap } from '../../../src/state/skin-map/skin-map-store.ts'
import { setView } from '../../../src/state/view-store.ts'
import { SkinMapLegend } from '../../../src/ui/skin-map/skin-map-legend.tsx'
import { SkinMapPlace } from '../../../src/ui/skin-map/skin-map-place.tsx'
import { LayersSection } from '../../../src/ui/tools/layers-section.tsx'
import { bareStage } from '../../state/support/stage.ts'
import { change } from '../support/plan.ts'
import { click, named, show } from '../support/screen.tsx'

beforeEach(() => bareStage())
afterEach(() => change(() => showSkinMap(false)))

const painted = {
  plane: 'sub-smas',
  productName: 'Some thread',
  threadTitle: 'Thread 2',
} as unknown as PaintedMap

describe('the legend of the skin map', () => {
  it('says what each colour means, never that a place is safe', async () => {
    const place = await show(<SkinMapLegend />)
    expect([...place.querySelectorAll('li')].map((row) => row.textContent)).toEqual([
      'No conflict found in the model',
      'Caution',
      'Danger',
      'Depth not assessed',
    ])
    expect(place.textContent).not.toMatch(/\bsafe\b/i)
    const patterns = [...place.querySelectorAll('[data-pattern]')].map((patch) =>
      patch.getAttribute('data-pattern'),
    )
    expect(new Set(patterns).size).toBe(4)
  })

  it('names product, plane and thread once they are painted, and says while they are not', async () => {
    const place = await show(<SkinMapLegend />)
    expect(place.textContent).toContain('Reckoning')
    await change(() => skinMapStore.setState({ painted, fresh: true }))
    expect(place.textContent).toContain('Some thread, under the SMAS (Thread 2)')
    await change(() => skinMapStore.setState({ fresh: false }))
    expect(place.textContent).toContain('Reckoning')
  })

  it('waits while a photo is shown, on which nothing is painted', async () => {
    await showSkinMap(true)
    const place = await show(<SkinMapPlace />)
    await vi.waitFor(() => expect(place.querySelector('section')).not.toBeNull())
    await change(() => setView({ photoMix: 0 }))
    expect(place.querySelector('section')).toBeNull()
    expect(skinMapStore.getState().on).toBe(true)
  })

  it('takes the map off', async () => {
    await showSkinMap(true)
    const place = await show(<SkinMapLegend />)
    await click(named(place, 'button', 'Take the map off'))
    expect(skinMapStore.getState().on).toBe(false)
  })
})

describe('the switch of the skin map', () => {
  it('stands among the layers while one plans', async () => {
    const place = await show(<LayersSection />)
    const box = named<HTMLInputElement>(place, 'field', 'Skin map: paint by clearance')
    await click(box)
    expect(skinMapStore.getState().on).toBe(true)
    await change(() => setView({ mode: 'teach' }))
    expect(place.textContent).not.toContain('Skin map')
  })
})

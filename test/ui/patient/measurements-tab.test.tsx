import { beforeEach, describe, expect, it, vi } from 'vitest'
import { measure } from '../../../src/head/fit/measure.ts'
import { headSettled, keepHead } from '../../../src/state/head-building.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { planStore, undo } from '../../../src/state/plan-store.ts'
import { MeasurementsTab } from '../../../src/ui/patient/measurements-tab.tsx'
import { bareStage, headBytes } from '../../state/support/stage.ts'
import { change } from '../support/plan.ts'
import { allNamed, click, named, press, show, type } from '../support/screen.tsx'

const CHEEK = "Tragus to mouth corner, patient's left"
const typed = () => planStore.getState().doc.individual?.measurements ?? []
const cheekMm = (side: 'left' | 'right'): number =>
  measure(headStore.getState().head!, { from: 'tragion', to: 'cheilion', side })

/** A head may take longer to make than a hook is usually given. */
const HEAD_MS = 60_000

describe('the table of caliper distances', () => {
  beforeEach(async () => {
    bareStage()
    vi.stubGlobal('fetch', async () => new Response(headBytes()))
    await keepHead('models/face-1.bin')
    vi.unstubAllGlobals()
  }, HEAD_MS)

  const enter = async (place: HTMLElement, name: string, text: string): Promise<void> => {
    const field = named<HTMLInputElement>(place, 'field', name)
    await type(field, text)
    await press(field, 'Enter')
    await change(headSettled)
  }

  it('offers each distance, paired ones on both sides, with what the head has', async () => {
    const place = await show(<MeasurementsTab />)
    expect(place.querySelectorAll('input')).toHaveLength(9)
    expect(named<HTMLInputElement>(place, 'field', CHEEK).placeholder).toBe('head 104 mm')
    expect(place.textContent).toContain('No distance is typed.')
  })

  it('lets the head follow a typed distance, tells whether it is met, and undoes it in one step', async () => {
    const place = await show(<MeasurementsTab />)
    await enter(place, CHEEK, '110')
    expect(typed()).toEqual([{ id: 'tragion-cheilion', side: 'left', mm: 110 }])
    expect(cheekMm('left')).toBeCloseTo(110, 1)
    expect(cheekMm('right')).toBeCloseTo(110, 1)
    expect(place.textContent).toContain('104 mm before, met')
    expect(place.textContent).toContain('Head fitted to 1 measurement.')
    await change(undo)
    expect(typed()).toEqual([])
    expect(headStore.getState().head!.fitted).toBeNull()
  })

  it('tells how much of an impossible distance the head has, and questions it with its norm', async () => {
    const place = await show(<MeasurementsTab />)
    await enter(place, 'Height, nasal root to chin', '160')
    expect(place.textContent).toMatch(/head stays 25 mm short/)
    expect(place.textContent).toMatch(/Check it: 7\.2 SD above the mean of women, 118 mm \(SD 5\.8 mm\)/)
    expect(place.textContent).toMatch(/Largest residual 25 mm/)
  })

  it('takes no number that no face has', async () => {
    const place = await show(<MeasurementsTab />)
    for (const text of ['-5', '400', 'abc']) await enter(place, CHEEK, text)
    expect(typed()).toEqual([])
    expect(place.textContent).toContain('A number from 1 to 300 mm')
  })

  it('clears one, or all', async () => {
    const place = await show(<MeasurementsTab />)
    await enter(place, CHEEK, '110')
    await enter(place, 'Width of the mouth', '48')
    await click(named(place, 'button', 'Clear Width of the mouth'))
    expect(typed().map(({ id }) => id)).toEqual(['tragion-cheilion'])
    await click(named(place, 'button', 'Clear all'))
    expect(typed()).toEqual([])
    expect(allNamed(place, 'button', 'Clear all')).toEqual([])
    await change(undo)
    expect(typed()).toHaveLength(1)
  })
})

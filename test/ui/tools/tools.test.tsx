import { afterEach, describe, expect, it } from 'vitest'
import { PRESETS } from '../../../src/head/presets.ts'
import { CATALOGUE, productById, SELECTABLE_PRODUCTS } from '../../../src/plan/index.ts'
import { endGesture, gestureNow } from '../../../src/state/gesture-store.ts'
import { planStore, undo } from '../../../src/state/plan-store.ts'
import { viewStore } from '../../../src/state/view-store.ts'
import { catalogueRows } from '../../../src/ui/tools/catalogue-rows.ts'
import { DrawSection } from '../../../src/ui/tools/draw-section.tsx'
import { HeadSection } from '../../../src/ui/tools/head-section.tsx'
import { LayersSection } from '../../../src/ui/tools/layers-section.tsx'
import { productFigures, productGroups } from '../../../src/ui/tools/product-choices.ts'
import { change, judgedPlan } from '../support/plan.ts'
import { choose, click, named, show, type } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(async () => {
  await change(endGesture)
  stop()
})

describe('the pen', () => {
  it('is a toggle that shows whether it is in hand', async () => {
    stop = judgedPlan()
    const place = await show(<DrawSection />)
    const pen = () => named(place, 'button', 'Draw thread')
    expect(pen().getAttribute('aria-pressed')).toBe('false')
    await click(pen())
    expect(gestureNow().kind).toBe('drawing')
    expect(pen().getAttribute('aria-pressed')).toBe('true')
    await click(pen())
    expect(gestureNow().kind).toBe('idle')
  })

  it('follows product and plane that change while it is in hand', async () => {
    stop = judgedPlan()
    const place = await show(<DrawSection />)
    await click(named(place, 'button', 'Draw thread'))
    await choose(named(place, 'field', 'Product'), 'pdo-mono-fine')
    await choose(named(place, 'field', 'Plane'), 'dermis')
    expect(gestureNow()).toMatchObject({ product: 'pdo-mono-fine', plane: 'dermis' })
    expect(viewStore.getState()).toMatchObject({ product: 'pdo-mono-fine', plane: 'dermis' })
  })

  it('shows size, gauge and tip of the product, and what its clearance says', async () => {
    stop = judgedPlan()
    const place = await show(<DrawSection />)
    const product = productById('pdo-cog-19-100')!
    expect(place.textContent).toContain('19G · Ø 1.07 mm · 100 mm needle · blunt')
    expect(place.textContent).toContain(product.regulatory!.value)
  })
})

describe('the choice of products', () => {
  it('offers everything that may be planned, once, and no warning', () => {
    const offered = productGroups().flatMap(({ choices }) => choices.map(({ value }) => value))
    expect(offered.toSorted()).toEqual(SELECTABLE_PRODUCTS.map(({ id }) => id).toSorted())
  })

  it('lists what a plan uses although it is not offered, rather than show another product for it', () => {
    const warned = CATALOGUE.find(({ selectable }) => !selectable)!
    const values = (inUse: string) =>
      productGroups(inUse).flatMap(({ choices }) => choices.map(({ value }) => value))
    expect(values(warned.id)).toContain(warned.id)
    expect(values('of-tomorrow')).toContain('of-tomorrow')
    expect(values('pdo-cog-19-100')).toHaveLength(SELECTABLE_PRODUCTS.length)
  })

  it('marks what no source gives', () => {
    const figures = productFigures(productById('pdo-mono-fine')!)
    expect(figures.find(({ text }) => text === '30G')).toMatchObject({ verified: false })
    expect(figures.find(({ text }) => text === 'Ø 0.31 mm')).toMatchObject({ verified: true })
  })

  it('finds products of the catalogue by name, gauge and material', () => {
    const ids = (query: string) => catalogueRows(query).map(({ product }) => product.id)
    expect(ids('')).toHaveLength(CATALOGUE.length)
    expect(ids('cog 19g')).toContain('pdo-cog-19-100')
    expect(ids('cog 19g')).not.toContain('pdo-cog-21')
    expect(ids('lactic').length).toBeGreaterThan(0)
    expect(ids('steel')).toEqual([])
  })
})

describe('the layers', () => {
  it('fade the skin by one slider from 0 to 100 %', async () => {
    stop = judgedPlan()
    const place = await show(<LayersSection />)
    await type(named(place, 'field', 'Skin opacity'), '30')
    expect(viewStore.getState().skinOpacity).toBe(0.3)
  })

  it('hide a system by its eye and keep its opacity for later', async () => {
    stop = judgedPlan()
    const place = await show(<LayersSection />)
    await type(named(place, 'field', 'Opacity of nerves'), '40')
    await click(named(place, 'button', 'Show nerves'))
    expect(viewStore.getState().systems.nerves).toEqual({ visible: false, opacity: 0.4 })
    expect(named<HTMLInputElement>(place, 'field', 'Opacity of nerves').disabled).toBe(true)
  })
})

describe('the patient model', () => {
  it('changes the head by one undoable step, of all the presets', async () => {
    stop = judgedPlan()
    const place = await show(<HeadSection />)
    const list = named<HTMLSelectElement>(place, 'field', 'Head')
    expect([...list.options].map(({ value }) => value)).toEqual(PRESETS.map(({ id }) => id))
    await choose(list, 'male-60')
    expect(planStore.getState()).toMatchObject({
      undoLabel: 'Change head',
      doc: { head: { preset: 'male-60' } },
    })
    await change(undo)
    expect(list.value).toBe('female-45')
  })

  it('takes the layers thin where that is chosen', async () => {
    stop = judgedPlan()
    const place = await show(<HeadSection />)
    await choose(named(place, 'field', 'Layer thickness'), 'thin')
    expect(planStore.getState().doc.settings.layers).toBe('thin')
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { CATALOGUE, productById } from '../../../src/plan/index.ts'
import { clinicStore } from '../../../src/state/clinic-products.ts'
import { viewStore } from '../../../src/state/view-store.ts'
import { CatalogueDialog } from '../../../src/ui/tools/catalogue-dialog.tsx'
import { catalogueRows, figureSources } from '../../../src/ui/tools/catalogue-rows.ts'
import { bareStage } from '../../state/support/stage.ts'
import { change } from '../support/plan.ts'
import { click, named, show, type } from '../support/screen.tsx'

const body = (): HTMLElement => document.body
const field = (name: string): HTMLInputElement => named<HTMLInputElement>(body(), 'field', name)
const leave = (input: HTMLInputElement): Promise<void> =>
  change(() => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
const fill = async (name: string, text: string): Promise<void> => {
  await type(field(name), text)
  await leave(field(name))
}

beforeEach(() => {
  bareStage()
  clinicStore.setState({ products: [], loaded: true })
})

describe('the rows of the catalogue', () => {
  it('hold absorption and lift duration as two fields, material, form and size', () => {
    const [row] = catalogueRows('', [productById('pdo-cog-21')!])
    expect(row).toMatchObject({
      kind: 'Polydioxanone · barbed · barbs facing both ways',
      usp: { text: 'USP 2-0', verified: false },
      thread: { text: '150 mm' },
      absorbed: { text: expect.stringMatching(/4 to 6 months/), verified: true },
      effect: { text: expect.stringMatching(/gone at 12/), verified: true },
    })
  })

  it('name the source of each figure that was read, and of no planning default', () => {
    const [row] = catalogueRows('', [productById('pdo-cog-19-100')!])
    const sources = figureSources(row!)
    expect(sources).toContainEqual({ label: 'Needle', source: 'FDA 510(k) K190245' })
    const [fine] = catalogueRows('', [productById('pdo-mono-fine')!])
    expect(figureSources(fine!).map(({ label }) => label)).toEqual(['Outer Ø', 'Absorbed', 'Lift seen'])
  })

  it('are found by tip and by suture size, too', () => {
    const ids = (query: string) => catalogueRows(query).map(({ product }) => product.id)
    expect(ids('cutting')).toEqual(['pdo-dual-needle', 'plcl-short', 'plcl-long'])
    expect(ids('2-0 pcl')).toEqual(['pcl-cog'])
    expect(ids('')).toHaveLength(CATALOGUE.length)
  })
})

describe("the clinic's own products", () => {
  it('are entered, listed and used for the next thread', async () => {
    await show(<CatalogueDialog />)
    await click(named(body(), 'button', 'Add product'))
    await fill('Name', 'Blue cog')
    await click(named(body(), 'button', 'Save product'))
    expect(body().textContent).toContain('It needs a gauge or an outer diameter')
    expect(clinicStore.getState().products).toEqual([])
    await fill('Gauge', '19')
    await click(named(body(), 'button', 'Save product'))
    expect(clinicStore.getState().products).toMatchObject([
      { id: 'own-blue-cog', name: 'Blue cog', gauge: 19 },
    ])
    await click(named(body(), 'button', 'Use: Blue cog'))
    expect(viewStore.getState().product).toBe('own-blue-cog')
  })

  it('are edited under their id, and taken off the list', async () => {
    clinicStore.setState({
      products: [{ id: 'own-blue', name: 'Blue', material: 'PDO', form: 'barbed', tip: 'blunt', gauge: 19 }],
    })
    await show(<CatalogueDialog />)
    await click(named(body(), 'button', 'Edit Blue'))
    await fill('Name', 'Blue cog')
    await click(named(body(), 'button', 'Save product'))
    expect(clinicStore.getState().products).toMatchObject([{ id: 'own-blue', name: 'Blue cog' }])
    await click(named(body(), 'button', 'Remove Blue cog'))
    expect(clinicStore.getState().products).toEqual([])
    expect(body().textContent).toContain('Blue cog is off the list.')
  })
})

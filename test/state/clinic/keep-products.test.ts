import { beforeEach, describe, expect, it, vi } from 'vitest'
import { addThread, type OwnProduct } from '../../../src/plan/index.ts'
import { assessment } from '../../../src/state/assessment.ts'
import { clinicStore, loadClinicProducts, ownProducts } from '../../../src/state/clinic-products.ts'
import {
  importProducts,
  loadKept,
  removeProduct,
  saveProduct,
} from '../../../src/state/clinic/keep-products.ts'
import { writeProductsFile } from '../../../src/plan/format/own-products-file.ts'
import { MAX_OWN_PRODUCTS } from '../../../src/plan/limits.ts'
import { dispatch, planStore, undo } from '../../../src/state/plan-store.ts'
import { viewStore } from '../../../src/state/view-store.ts'
import { cheekThread } from '../../ui/support/plan.ts'
import { readyStage } from '../support/stage.ts'

const blue: OwnProduct = {
  id: 'own-blue',
  name: 'Blue cog',
  material: 'PDO',
  form: 'barbed',
  tip: 'blunt',
  gauge: 21,
  needleLengthMm: 100,
}
const fileOf = (text: string): File => new File([text], 'clinic.json')

/** The first test waits for the head to be built, ms. */
const HEAD_MS = 60_000

beforeEach(() => {
  readyStage()
  clinicStore.setState({ products: [], loaded: false })
}, HEAD_MS)

describe("the clinic's products", () => {
  it('are there again at the next visit', () => {
    saveProduct(blue)
    clinicStore.setState({ products: [], loaded: false })
    loadKept()
    expect(clinicStore.getState().products).toEqual([blue])
  })

  it('are read only where there are some', async () => {
    await loadClinicProducts()
    expect(clinicStore.getState()).toEqual({ products: [], loaded: true })
    saveProduct(blue)
    clinicStore.setState({ products: [], loaded: false })
    await loadClinicProducts()
    expect(clinicStore.getState()).toEqual({ products: [blue], loaded: true })
  })

  it('are not overwritten by one that is entered before they were read', () => {
    saveProduct(blue)
    clinicStore.setState({ products: [], loaded: false })
    saveProduct({ ...blue, id: 'own-red', name: 'Red cog' })
    expect(clinicStore.getState().products.map(({ id }) => id)).toEqual(['own-blue', 'own-red'])
  })

  it('keep what another tab put on the list meanwhile', () => {
    saveProduct(blue)
    const theirs = { ...blue, id: 'own-red', name: 'Red cog' }
    localStorage.setItem('threadline.products.1', writeProductsFile([blue, theirs]))
    saveProduct({ ...blue, id: 'own-green', name: 'Green cog' })
    expect(clinicStore.getState().products.map(({ id }) => id)).toEqual(['own-blue', 'own-red', 'own-green'])
  })

  it('stay together, for the file, while the device refuses to keep more', () => {
    saveProduct(blue)
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    saveProduct({ ...blue, id: 'own-red', name: 'Red cog' })
    saveProduct({ ...blue, id: 'own-green', name: 'Green cog' })
    full.mockRestore()
    saveProduct({ ...blue, id: 'own-grey', name: 'Grey cog' })
    expect(clinicStore.getState().products).toHaveLength(4)
  })

  it('are never more than can be read again: one more is refused in a sentence, and nothing is lost', async () => {
    const all = Array.from({ length: MAX_OWN_PRODUCTS }, (_, k) => ({
      ...blue,
      id: `own-${k}`,
      name: `Cog ${k}`,
    }))
    expect((await importProducts(fileOf(writeProductsFile(all)))).ok).toBe(true)
    expect(saveProduct(blue)).toContain('take one off first')
    expect((await importProducts(fileOf(writeProductsFile([blue])))).ok).toBe(false)
    clinicStore.setState({ products: [], loaded: false })
    loadKept()
    expect(clinicStore.getState().products).toHaveLength(MAX_OWN_PRODUCTS)
    expect(saveProduct({ ...all[0]!, gauge: 19 })).toBeNull()
  })

  it('are told when the device does not give the file', async () => {
    const lost = {
      name: 'gone.json',
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
    }
    expect(await importProducts(lost as unknown as File)).toEqual({
      ok: false,
      message: 'gone.json was not read: this device could not open it.',
    })
  })

  it('are put aside, not lost, when what was kept cannot be read', () => {
    localStorage.setItem(
      'threadline.products.1',
      '{"format":"threadline-products","version":1,"products":[{}]}',
    )
    loadKept()
    expect(clinicStore.getState()).toEqual({ products: [], loaded: true })
    expect(localStorage.getItem('threadline.products.unreadable')).toContain('[{}]')
    expect(viewStore.getState().notice).toMatchObject({ kind: 'error' })
  })

  it('come from a file, those on the list already replaced; a bad file changes nothing', async () => {
    saveProduct(blue)
    const red = { ...blue, id: 'own-red', name: 'Red cog' }
    const good = await importProducts(fileOf(writeProductsFile([{ ...blue, gauge: 19 }, red])))
    expect(good).toEqual({ ok: true, message: 'clinic.json: 1 added, 1 replaced.' })
    expect(clinicStore.getState().products.map(({ gauge }) => gauge)).toEqual([19, 21])
    const bad = await importProducts(fileOf('{"format":"threadline-products"'))
    expect(bad.ok).toBe(false)
    expect(bad.message).toMatch(/^clinic.json was not read\. .*cut off/)
    expect(clinicStore.getState().products).toHaveLength(2)
  })
})

describe('a plan that uses one', () => {
  const draw = (): void =>
    dispatch('Draw thread', (doc) =>
      addThread(doc, { ...cheekThread('t1', 'subcutis'), product: 'own-blue' }),
    )

  it('carries its definition from the first thread on, and keeps it when the clinic takes it off the list', () => {
    saveProduct(blue)
    draw()
    expect(planStore.getState().doc.products).toEqual([blue])
    removeProduct('own-blue')
    expect(ownProducts(planStore.getState().doc)).toEqual([blue])
  })

  it('is judged anew when the product is edited, and undo brings the old verdict back', () => {
    const { head, ground } = readyStage()
    saveProduct(blue)
    draw()
    const codes = (): string[] =>
      [...assessment(planStore.getState().doc, head, ground).byThread.values()].flatMap(({ findings }) =>
        findings.filter(({ severity }) => severity === 'caution').map(({ code }) => code),
      )
    expect(codes()).not.toContain('wrong-length')
    saveProduct({ ...blue, needleLengthMm: 40 })
    expect(codes()).toContain('wrong-length')
    expect(planStore.getState().undoLabel).toBe('Change product Blue cog')
    undo()
    expect(codes()).not.toContain('wrong-length')
  })
})

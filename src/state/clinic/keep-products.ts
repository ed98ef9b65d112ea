import type { OwnProduct } from '../../plan/catalogue/own-product.ts'
import { MAX_OWN_PRODUCTS } from '../../plan/limits.ts'
import { redefineProduct } from '../../plan/edits/own-products.ts'
import { readProductsFile, writeProductsFile } from '../../plan/format/own-products-file.ts'
import { clinicStore, PRODUCTS_KEY as KEY } from '../clinic-products.ts'
import { readKept, writeKept } from '../device-storage.ts'
import { fileBytes, unreadable } from './file-bytes.ts'
import { downloadText } from '../download.ts'
import { dispatch } from '../plan-store.ts'
import { say } from '../view-store.ts'

/** A list that could not be read back is put aside here, not overwritten. */
const UNREADABLE_KEY = 'threadline.products.unreadable'

/** Read the clinic's products from this device, the first time it is asked. */
export function loadKept(): void {
  if (clinicStore.getState().loaded) return
  const text = readKept(KEY)
  const read = text === null ? null : readProductsFile(text)
  if (read !== null && !read.ok) {
    writeKept(UNREADABLE_KEY, text!)
    say('error', `The clinic's products kept on this device could not be read: ${read.error.message}`)
  }
  clinicStore.setState({ products: read?.ok ? read.value : [], loaded: true })
}

/**
 * Enter a product, or a new definition of one; the open plan takes the new definition over, undoably.
 * @returns one sentence when the list takes no more; null when it is entered
 */
export function saveProduct(product: OwnProduct): string | null {
  const products = list()
  const index = products.findIndex(({ id }) => id === product.id)
  const next = index < 0 ? [...products, product] : products.with(index, product)
  if (next.length > MAX_OWN_PRODUCTS) return FULL
  keep(next)
  dispatch(`Change product ${product.name}`, (doc) => redefineProduct(doc, product))
  return null
}

/** A longer list could be kept, and not be read again. */
const FULL = `The clinic's list holds at most ${MAX_OWN_PRODUCTS} products: take one off first.`

/** Take a product off the clinic's list. Plans that use it carry their own definition. */
export function removeProduct(id: string): void {
  keep(list().filter((product) => product.id !== id))
}

export function exportProducts(): void {
  const products = list()
  downloadText(writeProductsFile(products), 'clinic.threadline-products.json', 'application/json')
}

/**
 * Take the products of a file over. One that is on the list already is replaced by that of the file.
 * A file that cannot be read leaves the list alone.
 * @returns one sentence about what came of it
 */
export async function importProducts(
  file: File,
): Promise<{ readonly ok: boolean; readonly message: string }> {
  const bytes = await fileBytes(file)
  if (bytes === null) return unreadable(file)
  const read = readProductsFile(bytes)
  if (!read.ok) return { ok: false, message: `${file.name} was not read. ${read.error.message}` }
  const products = list()
  const taken = new Map(products.map((product) => [product.id, product]))
  const replaced = read.value.filter(({ id }) => taken.has(id)).length
  for (const product of read.value) taken.set(product.id, product)
  if (taken.size > MAX_OWN_PRODUCTS) return { ok: false, message: `${file.name} was not taken over. ${FULL}` }
  keep([...taken.values()])
  const added = read.value.length - replaced
  return { ok: true, message: `${file.name}: ${added} added, ${replaced} replaced.` }
}

/** Whether the device refused the last list: then what it keeps is older than what is shown. */
let refused = false

/** The list as it is kept now, with what another tab put into it meanwhile: nothing of it is overwritten. */
function list(): readonly OwnProduct[] {
  loadKept()
  if (refused) return clinicStore.getState().products
  const text = readKept(KEY)
  const read = text === null ? null : readProductsFile(text)
  return read?.ok ? read.value : clinicStore.getState().products
}

function keep(products: readonly OwnProduct[]): void {
  clinicStore.setState({ products, loaded: true })
  refused = !writeKept(KEY, writeProductsFile(products))
  if (refused) say('error', 'This device keeps no products. Export them as a file before you close the page.')
}

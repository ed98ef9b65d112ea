import type { OwnProduct } from '../catalogue/own-product.ts'
import { MAX_PLAN_BYTES } from '../limits.ts'
import type { PlanError } from '../plan-error.ts'
import { fail, ok, type Result } from '../result.ts'
import { z } from 'zod'
import { readJsonFile, schemaFault, type FileKind } from './json-file.ts'
import { writeOwnProduct } from './own-product-file.ts'
import { readOwnProduct } from './read-own-product.ts'
import { ownProductsSchema } from './own-product-schema.ts'

const PRODUCTS_FILE: FileKind = { format: 'threadline-products', version: 1, what: 'a file of products' }

const fileSchema = z.looseObject({ products: ownProductsSchema })

/** A clinic's products as the text of a file. */
export function writeProductsFile(products: readonly OwnProduct[]): string {
  const { format, version } = PRODUCTS_FILE
  return `${JSON.stringify({ format, version, products: products.map(writeOwnProduct) }, null, 2)}\n`
}

/** Read a file of a clinic's products. Never throws: what is wrong comes back as one error with its place in the file. */
export function readProductsFile(file: string | Uint8Array): Result<readonly OwnProduct[], PlanError> {
  const json = readJsonFile(file, PRODUCTS_FILE, MAX_PLAN_BYTES)
  if (!json.ok) return json
  const checked = fileSchema.safeParse(json.value)
  if (!checked.success) return fail(schemaFault(json.value, checked.error.issues, PRODUCTS_FILE.what))
  return ok(checked.data.products.map(readOwnProduct))
}

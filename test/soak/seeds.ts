import type { OwnProduct } from '../../src/plan/catalogue/own-product.ts'
import { writeProductsFile } from '../../src/plan/format/own-products-file.ts'
import { writeProtocolsFile } from '../../src/plan/protocols/own-file.ts'

const blue: OwnProduct = {
  id: 'own-blue',
  name: 'Blue cog',
  material: 'PCL',
  form: 'barbed',
  tip: 'sharp',
  gauge: 20,
  needleLengthMm: 95,
}
const red: OwnProduct = { ...blue, id: 'own-red', name: 'Red', material: 'PDO', gauge: 27, usp: '6-0' }

/** A clinic's products, before they are spoilt. */
export const PRODUCTS_FILE = writeProductsFile([blue, red])

/** A clinic's designs, before they are spoilt. */
export const PROTOCOLS_FILE = writeProtocolsFile([
  {
    id: 'own-1',
    name: 'Jaw line',
    code: 'J1',
    plane: 'subcutis',
    definitions: [blue],
    threads: [1, 2].map((k) => ({
      name: `Lower ${k}`,
      product: k === 1 ? 'own-blue' : 'pdo-cog-19-100',
      anchor: 'fascia',
      hole: 'a',
      passes: [
        [
          { landmark: 'tragion', mm: { anterior: 8, superior: -8 * k } },
          { landmark: 'cheilion', mm: { lateral: 14, superior: -5 }, depthMm: 4 },
        ],
      ],
    })),
  },
])

/** A clinic's own product as it stands in plan files and in files of products. */
import { z } from 'zod'
import {
  isOwnId,
  OWN_FORMS,
  OWN_MATERIALS,
  OWN_PREFIX,
  OWN_TIPS,
  ownProductFault,
} from '../catalogue/own-product.ts'
import * as limits from '../limits.ts'
import { expected, note, number, oneOf, text } from './schema-words.ts'

const lengthMm = number(`1 to ${limits.MAX_PRODUCT_LENGTH_MM} mm`, 1, limits.MAX_PRODUCT_LENGTH_MM).optional()
const words = (what: string) => note(what, limits.MAX_REASON_LENGTH)

export const ownProductSchema = z
  .looseObject(
    {
      id: text('an id', limits.MAX_ID_LENGTH).refine(
        isOwnId,
        expected(`an id that begins with ${OWN_PREFIX}`),
      ),
      name: text('a name', limits.MAX_NAME_LENGTH),
      material: z.enum(OWN_MATERIALS, expected(oneOf(OWN_MATERIALS))),
      form: z.enum(OWN_FORMS, expected(oneOf(OWN_FORMS))),
      tip: z.enum(OWN_TIPS, expected(oneOf(OWN_TIPS))),
      gauge: number('a gauge from 14 to 34', 14, 34).optional(),
      outerDiameterMm: number(
        `an outer diameter from 0.1 to ${limits.MAX_OUTER_DIAMETER_MM} mm`,
        0.1,
        limits.MAX_OUTER_DIAMETER_MM,
      ).optional(),
      needleLengthMm: lengthMm,
      threadLengthMm: lengthMm,
      minEntryToExitMm: lengthMm,
      usp: words('a suture size'),
      absorption: words('words on absorption'),
      effect: words('words on how long a lift was seen'),
      regulatory: words('words of its clearance'),
    },
    expected('an own product with id, name, material, form and tip'),
  )
  .superRefine((product, context) => {
    const fault = ownProductFault(product)
    if (fault !== null) context.addIssue({ code: 'custom', path: ['outerDiameterMm'], message: fault })
  })

const LIST = 'a list of own products'

export const ownProductsSchema = z
  .array(ownProductSchema, expected(LIST))
  .max(limits.MAX_OWN_PRODUCTS, expected(`at most ${limits.MAX_OWN_PRODUCTS} own products`))
  .superRefine((products, context) => {
    const seen = new Map<string, number>()
    for (const [index, { id }] of products.entries()) {
      const earlier = seen.get(id)
      if (earlier === undefined) seen.set(id, index)
      else {
        const message = `an id of its own, because product ${earlier + 1} of the list has it already`
        context.addIssue({ code: 'custom', path: [index, 'id'], message })
      }
    }
  })

export type RawOwnProduct = z.infer<typeof ownProductSchema>

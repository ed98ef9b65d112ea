/** Files of a clinic's own designs, to keep on the device and to pass on. */
import { z } from 'zod'
import { PLANES } from '../../geometry/planes.ts'
import { findProduct } from '../catalogue/own-product.ts'
import { ANCHORS } from '../document.ts'
import { defined } from '../format/defined.ts'
import { withExtra } from '../format/extra-fields.ts'
import { readJsonFile, schemaFault, type FileKind } from '../format/json-file.ts'
import { writeOwnProduct } from '../format/own-product-file.ts'
import { readOwnProduct } from '../format/read-own-product.ts'
import { ownProductsSchema } from '../format/own-product-schema.ts'
import { landmarkPointSchema } from '../format/point-schema.ts'
import { expected, note, oneOf, text } from '../format/schema-words.ts'
import { fields } from '../format/written-fields.ts'
import * as limits from '../limits.ts'
import { planError, quoted, type PlanError } from '../plan-error.ts'
import { fail, ok, type Result } from '../result.ts'
import { OWN_PROTOCOL_PREFIX, type OwnProtocol } from './own-protocol.ts'
import type { TemplatePoint, TemplateThread } from './types.ts'

const PROTOCOLS_FILE: FileKind = { format: 'threadline-protocols', version: 1, what: 'a file of protocols' }
/** Designs of one file. */
export const MAX_PROTOCOLS = 200
/** Threads of one design. */
const MAX_TEMPLATE_THREADS = 100

const TWO_POINTS = 'a list of two or more points, entry first'
const point = landmarkPointSchema.extend({ across: z.boolean(expected('true or false')).optional() })
const thread = z.looseObject(
  {
    name: text('a name', limits.MAX_NAME_LENGTH),
    passes: z
      .array(
        z.array(point, expected(TWO_POINTS)).min(2, expected(TWO_POINTS)),
        expected('a list of one or more passes'),
      )
      .min(1, expected('a list of one or more passes'))
      .max(limits.MAX_PASSES, expected(`at most ${limits.MAX_PASSES} passes`)),
    plane: z.enum(PLANES, expected(oneOf(PLANES))).optional(),
    product: text('a product id', limits.MAX_ID_LENGTH),
    hole: text('a word for the hole', limits.MAX_ID_LENGTH).optional(),
    anchor: z.enum(ANCHORS, expected(oneOf(ANCHORS))).optional(),
    endExits: z.boolean(expected('true or false')).optional(),
    only: z.enum(['left', 'right'], expected('left or right (the patient’s)')).optional(),
  },
  expected('a thread'),
)
const protocol = z.looseObject(
  {
    id: text('an id', limits.MAX_ID_LENGTH).refine(
      (id) => id.startsWith(OWN_PROTOCOL_PREFIX),
      expected(`an id that begins with ${OWN_PROTOCOL_PREFIX}`),
    ),
    name: text('a name', limits.MAX_NAME_LENGTH),
    code: note('a code', limits.MAX_ID_LENGTH),
    indication: note('an indication', limits.MAX_REASON_LENGTH),
    plane: z.enum(PLANES, expected(oneOf(PLANES))),
    products: ownProductsSchema.optional(),
    threads: z
      .array(thread, expected('a list of threads'))
      .min(1, expected('at least one thread'))
      .max(MAX_TEMPLATE_THREADS, expected(`at most ${MAX_TEMPLATE_THREADS} threads`)),
  },
  expected('a protocol with id, name, plane and threads'),
)
const fileSchema = z.looseObject({
  protocols: z
    .array(protocol, expected('a list of protocols'))
    .max(MAX_PROTOCOLS, expected(`at most ${MAX_PROTOCOLS} protocols`)),
})

type Raw = z.infer<typeof protocol>

/** Own designs as the text of a file. */
export function writeProtocolsFile(protocols: readonly OwnProtocol[]): string {
  const { format, version } = PROTOCOLS_FILE
  return `${JSON.stringify({ format, version, protocols: protocols.map(writeProtocol) }, null, 2)}\n`
}

function writeProtocol({ id, name, code, indication, plane, definitions, threads, extra }: OwnProtocol) {
  return fields(
    { id, name, code, indication, plane, products: definitions?.map(writeOwnProduct), threads },
    extra,
  )
}

/**
 * Read a file of own designs. Never throws: what is wrong comes back as one error with its place in the file.
 * Landmarks need a head, and are looked at when a design is placed.
 */
export function readProtocolsFile(file: string | Uint8Array): Result<readonly OwnProtocol[], PlanError> {
  const json = readJsonFile(file, PROTOCOLS_FILE, limits.MAX_PLAN_BYTES)
  if (!json.ok) return json
  const checked = fileSchema.safeParse(json.value)
  if (!checked.success) return fail(schemaFault(json.value, checked.error.issues, PROTOCOLS_FILE.what))
  const protocols = checked.data.protocols.map(readProtocol)
  const fault = nameFault(protocols)
  return fault === null ? ok(protocols) : fail(fault)
}

const PROTOCOL_FIELDS = ['id', 'name', 'code', 'indication', 'plane', 'products', 'threads']

function readProtocol(raw: Raw): OwnProtocol {
  return {
    id: raw.id,
    name: raw.name,
    plane: raw.plane,
    threads: raw.threads.map(readThread),
    ...defined({ code: raw.code || undefined, indication: raw.indication || undefined }),
    ...defined({ definitions: raw.products?.map(readOwnProduct) }),
    ...withExtra(raw, PROTOCOL_FIELDS),
  }
}

const readThread = (raw: Raw['threads'][number]): TemplateThread => ({
  name: raw.name,
  product: raw.product,
  passes: raw.passes.map((points) => points.map(readPoint)),
  ...defined({
    plane: raw.plane,
    hole: raw.hole,
    anchor: raw.anchor,
    endExits: raw.endExits,
    only: raw.only,
  }),
})

const readPoint = ({ landmark, mm, plane, depthMm, across }: z.infer<typeof point>): TemplatePoint => ({
  landmark,
  ...defined({ mm: mm && defined(mm), plane, depthMm, across }),
})

/** An id that stands twice, or a product that neither the design nor the catalogue defines. */
function nameFault(protocols: readonly OwnProtocol[]): PlanError | null {
  const seen = new Set<string>()
  for (const [index, { id, threads, definitions }] of protocols.entries()) {
    const keys = ['protocols', index]
    if (seen.has(id)) return planError('duplicate-id', [...keys, 'id'], quoted(id), 'an id of its own')
    seen.add(id)
    const unknown = threads.findIndex(
      ({ product }) => findProduct(product ?? '', definitions)?.selectable !== true,
    )
    if (unknown < 0) continue
    const where = [...keys, 'threads', unknown, 'product']
    const found = quoted(threads[unknown]!.product ?? '')
    return planError(
      'unknown-product',
      where,
      found,
      'a product of the catalogue or of this protocol’s products',
    )
  }
  return null
}

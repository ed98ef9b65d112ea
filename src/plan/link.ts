import { parsePlan } from './codec.ts'
import { OWN_PREFIX, type OwnProduct } from './catalogue/own-product.ts'
import { plainIndividual, withoutFace } from './individual-link.ts'
import { PLAN_DEFAULTS, type PlanDocument, type PlanPoint, type PlanThread } from './document.ts'
import { writePlan } from './format/write-plan.ts'
import { MAX_PLAN_BYTES } from './limits.ts'
import type { PlanError } from './plan-error.ts'
import { fail, ok, type Result } from './result.ts'

/** What the part of an address after `#` begins with when it holds a plan. */
const MARK = '#plan='
/** Of the way plans are packed, not of the plan. */
const PACKING = '1'
/** With a check sum (Adler-32) at its end, which tells a changed link from a whole one. */
const FORMAT = 'deflate'

export interface LinkOptions {
  /**
   * Take along what was typed: name of the plan, own names of threads, reasons for accepting a danger. Default
   * false: typed words may name a patient, and a link is passed on.
   */
  readonly words?: boolean
}

/** Whether the part of an address after `#`, with the `#`, is meant as a plan. */
export const holdsPlan = (hash: string): boolean => hash.startsWith(MARK)

/**
 * The plan as the part of an address after `#`, which browsers send to no server:
 * `#plan=<packing>.<length of the data>.<deflated JSON in base64url>`.
 */
export async function planLink(doc: PlanDocument, { words = false }: LinkOptions = {}): Promise<string> {
  const text = JSON.stringify(writePlan(words ? withoutFace(doc) : withoutWords(doc)))
  const packed = await through(new TextEncoder().encode(text), new CompressionStream(FORMAT), Infinity)
  const data = toBase64Url(packed)
  return `${MARK}${PACKING}.${data.length}.${data}`
}

/** The plan of a link. Never throws: a link that was cut or changed comes back as one error that says so. */
export async function planFromLink(hash: string): Promise<Result<PlanDocument, PlanError>> {
  const [packing = '', length = '', sent] = hash.slice(MARK.length).split('.')
  if (!holdsPlan(hash) || packing === '') return fail(linkError('foreign', 'It holds no plan.'))
  if (packing !== PACKING)
    return fail(linkError('newer-version', 'It was made by a newer version of this program.'))
  const whole = Number(length)
  if (sent === undefined) return fail(cutOff(''))
  if (!/^\d+$/.test(length)) return fail(changed())
  if (sent.length < whole) return fail(cutOff(`: ${sent.length} of ${whole} characters are here`))
  // What a mail program put behind the link is not part of it.
  const bytes = fromBase64Url(sent.slice(0, whole))
  if (bytes === null) return fail(changed())
  try {
    const plan = parsePlan(await through(bytes, new DecompressionStream(FORMAT), MAX_PLAN_BYTES))
    return plan.ok ? ok(plan.value) : fail(plan.error)
  } catch (error) {
    if (error instanceof TooLong) return fail(linkError('too-large', 'It holds more than any plan.'))
    // What unpacking says of data that are not what was packed, each browser in its own words.
    if (error instanceof TypeError || hasCode(error)) return fail(changed())
    throw error
  }
}

const linkError = (code: PlanError['code'], message: string): PlanError => ({ code, path: MARK, message })

const changed = (): PlanError =>
  linkError('invalid', 'It was changed on its way: its check sum does not fit. Ask for it again.')

const cutOff = (part: string): PlanError =>
  linkError('truncated', `It was cut off${part}. Copy the whole link and open it again.`)

/** Node's streams fail with an error that carries the code of its zlib. */
const hasCode = (error: unknown): boolean => error instanceof Error && 'code' in error

/** The plan without what was typed, and without fields of other programs, which may hold anything. */
export function withoutWords(doc: PlanDocument): PlanDocument {
  // an own product's id is made of the name that was typed
  const plainIds = new Map(doc.products?.map(({ id }, index) => [id, `${OWN_PREFIX}${index + 1}`]))
  return {
    format: doc.format,
    version: doc.version,
    name: PLAN_DEFAULTS.name,
    head: { ...doc.head, extra: undefined },
    settings: { ...doc.settings, extra: undefined },
    ...(doc.products === undefined
      ? {}
      : { products: doc.products.map((product) => productWithoutWords(product, plainIds)) }),
    threads: doc.threads.map((thread) => threadWithoutWords(thread, plainIds)),
    ...plainIndividual(doc),
  }
}

type PlainIds = ReadonlyMap<string, string>

function threadWithoutWords(thread: PlanThread, plainIds: PlainIds): PlanThread {
  const passes = thread.passes.map((points) =>
    points.map((point): PlanPoint => ({ ...point, extra: undefined })),
  )
  const product = plainIds.get(thread.product) ?? thread.product
  return { ...thread, product, passes, name: undefined, accepted: undefined, extra: undefined }
}

/** What decides a verdict stays, under an id that tells nothing. */
function productWithoutWords(product: OwnProduct, plainIds: PlainIds): OwnProduct {
  const id = plainIds.get(product.id)!
  const words = { usp: undefined, absorption: undefined, effect: undefined, regulatory: undefined }
  return { ...product, id, name: id, ...words, extra: undefined }
}

class TooLong extends Error {}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  pipe: CompressionStream | DecompressionStream,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = new Blob([bytes]).stream().pipeThrough(pipe).getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length
    if (length > mostBytes) {
      await reader.cancel()
      throw new TooLong()
    }
    parts.push(next.value)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )
}

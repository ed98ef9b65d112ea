import { z } from 'zod'
import { PLANES } from '../../geometry/planes.ts'
import { PRESETS } from '../../head/presets.ts'
import { findProduct } from '../../plan/catalogue/own-product.ts'
import { planFromJson } from '../../plan/codec.ts'
import { readJsonFile, schemaFault, type FileKind } from '../../plan/format/json-file.ts'
import { expected, number, oneOf, text } from '../../plan/format/schema-words.ts'
import { writePlan } from '../../plan/format/write-plan.ts'
import { MAX_ID_LENGTH, MAX_PLAN_BYTES, type PlanDocument } from '../../plan/index.ts'
import { nearestNames, orList } from '../../plan/nearest-names.ts'
import { planError, quoted, type PlanError } from '../../plan/plan-error.ts'
import { fail, ok, type Result } from '../../plan/result.ts'
import { STRUCTURE_IDS } from '../tours/known-things.ts'
import { CASE_SIDES, MAX_CASE_MINUTES, MAX_CASE_TEXT, MAX_CASE_TITLE, type ExamCase } from './exam-case.ts'

const CASE_FILE: FileKind = { format: 'threadline-exam-case', version: 1, what: 'an exam case' }

const COUNT = 'a whole number of threads, 1 or more'
const schema = z.object({
  id: text('an id', MAX_ID_LENGTH),
  title: text('a title', MAX_CASE_TITLE),
  indication: text('what is to be treated, in plain words', MAX_CASE_TEXT),
  preset: text('the id of a head preset', MAX_ID_LENGTH),
  product: text('the id of a product', MAX_ID_LENGTH),
  plane: z.enum(PLANES, expected(oneOf(PLANES))).optional(),
  threads: number(COUNT, 1, 500).refine(Number.isInteger, expected(COUNT)),
  sides: z.enum(CASE_SIDES, expected(oneOf(CASE_SIDES))),
  minutes: number(`minutes from 1 to ${MAX_CASE_MINUTES}`, 1, MAX_CASE_MINUTES).optional(),
  structures: z.array(text('the id of a structure', MAX_ID_LENGTH), expected('a list of ids')).default([]),
  source: text('where the reference plan comes from', MAX_CASE_TEXT).optional(),
  reference: z.unknown(),
})

/**
 * Read a file with an exam case. Never throws: what is wrong comes back as one error that says where it stands, what
 * stands there and what was expected. Whether the points of the reference plan lie on the head needs that head.
 */
export function readCase(file: string | Uint8Array): Result<ExamCase, PlanError> {
  const json = readJsonFile(file, CASE_FILE, MAX_PLAN_BYTES)
  return json.ok ? readCaseJson(json.value) : json
}

/** As `readCase`, of JSON whose format and version are known to fit. */
export function readCaseJson(json: unknown): Result<ExamCase, PlanError> {
  const checked = schema.safeParse(json)
  if (!checked.success) return fail(schemaFault(json, checked.error.issues, CASE_FILE.what))
  const raw = checked.data
  if (raw.reference === undefined)
    return fail(planError('invalid', ['reference'], 'missing', 'a plan, as in a plan file'))
  const reference = planFromJson(raw.reference)
  if (!reference.ok) return fail(inReference(reference.error))
  const read: ExamCase = { ...raw, reference: reference.value }
  const fault = nameFault(read) ?? marginFault(read) ?? referenceFault(read)
  return fault === null ? ok(read) : fail(fault)
}

/** A case as the text of a file. */
export function writeCase({ reference, ...rest }: ExamCase): string {
  const { format, version } = CASE_FILE
  return `${JSON.stringify({ format, version, ...rest, reference: writePlan(reference) }, null, 2)}\n`
}

/** An error of the plan inside, told by its place in the file of the case. */
function inReference({ code, path, message }: PlanError): PlanError {
  const there = `$.reference${path.slice(1)}`
  const words = message.startsWith(path) ? there + message.slice(path.length) : `${there}: ${message}`
  return { code, path: there, message: words }
}

function nameFault({ preset, product, structures, reference }: ExamCase): PlanError | null {
  const presets = PRESETS.map(({ id }) => id)
  if (!presets.includes(preset))
    return unknown('unknown-preset', ['preset'], preset, presets, 'a head preset')
  if (findProduct(product, reference.products) === null)
    return planError(
      'unknown-product',
      ['product'],
      quoted(product),
      'a product of the catalogue or of the reference plan’s products',
    )
  const strange = structures.findIndex((id) => !STRUCTURE_IDS.includes(id))
  if (strange < 0) return null
  return unknown(
    'unknown-structure',
    ['structures', strange],
    structures[strange]!,
    STRUCTURE_IDS,
    'a structure',
  )
}

function unknown(
  code: 'unknown-preset' | 'unknown-structure',
  keys: readonly PropertyKey[],
  id: string,
  known: readonly string[],
  what: string,
): PlanError {
  return planError(code, keys, quoted(id), `the id of ${what}, such as ${orList(nearestNames(id, known))}`)
}

/** A margin with a misspelt id would silently protect nothing. */
function marginFault({ reference }: ExamCase): PlanError | null {
  const id = Object.keys(reference.settings.marginsMm ?? {}).find((one) => !STRUCTURE_IDS.includes(one))
  if (id === undefined) return null
  const keys = ['reference', 'settings', 'marginsMm', id]
  return unknown('unknown-structure', keys, id, STRUCTURE_IDS, 'a structure')
}

/** The reference has to be an answer to the case: its head, product, plane and number of threads. */
function referenceFault({ preset, product, plane, threads, reference }: ExamCase): PlanError | null {
  const inPlan = (keys: readonly PropertyKey[], was: string, wanted: string): PlanError =>
    planError('invalid', ['reference', ...keys], was, wanted)
  if (reference.head.preset !== preset)
    return inPlan(
      ['head', 'preset'],
      quoted(reference.head.preset),
      `the preset of the case, ${quoted(preset)}`,
    )
  if (reference.individual !== undefined)
    return inPlan(['individual'], 'a patient’s own anatomy', 'a plan on a generic head')
  const count = reference.threads.length
  if (count !== threads)
    return inPlan(['threads'], `a list of ${count}`, `as many threads as the case asks for, ${threads}`)
  const strange = reference.threads.findIndex((thread) => thread.product !== product)
  if (strange >= 0) {
    const was = quoted(reference.threads[strange]!.product)
    return inPlan(['threads', strange, 'product'], was, `the product of the case, ${quoted(product)}`)
  }
  const inOther = plane === undefined ? -1 : reference.threads.findIndex((thread) => thread.plane !== plane)
  if (inOther < 0) return null
  const was = quoted(reference.threads[inOther]!.plane)
  return inPlan(['threads', inOther, 'plane'], was, `the plane of the case, ${quoted(plane ?? '')}`)
}

/** What makes a case of a plan: words, sides and time; the rest is read off the plan. */
export type CaseWords = Pick<
  ExamCase,
  'id' | 'title' | 'indication' | 'sides' | 'minutes' | 'structures' | 'source'
>

/**
 * A case with a plan as its reference. What the plan says of a patient, of the session and of the trainer stays out.
 * @returns an error that says what of the plan makes no case
 */
export function caseFrom(doc: PlanDocument, words: CaseWords): Result<ExamCase, PlanError> {
  const [first] = doc.threads
  if (first === undefined)
    return fail(planError('invalid', ['threads'], 'an empty list', 'a plan with threads'))
  const { asDone: _done, individual, extra: _extra, ...rest } = doc
  if (individual !== undefined)
    return fail(planError('invalid', ['individual'], 'a patient’s own anatomy', 'a plan on a generic head'))
  const threads = doc.threads.map(
    ({ accepted: _accepted, locked: _locked, name: _name, extra: __extra, ...thread }) => thread,
  )
  const onePlane = threads.every(({ plane }) => plane === first.plane)
  const made = {
    ...words,
    preset: doc.head.preset,
    product: first.product,
    ...(onePlane ? { plane: first.plane } : {}),
    threads: threads.length,
    reference: { ...rest, name: words.title, threads },
  }
  return readCase(writeCase(made))
}

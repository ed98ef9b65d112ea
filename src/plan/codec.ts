import { PLAN_FORMAT, PLAN_VERSION, type PlanDocument } from './document.ts'
import { findJsonFault } from './format/json-fault.ts'
import { findNameFault } from './format/known-names.ts'
import { nestingDepth } from './format/nesting.ts'
import { readPlan } from './format/read-plan.ts'
import { planSchema } from './format/schema.ts'
import { MAX_NESTING, MAX_PLAN_BYTES } from './limits.ts'
import { describeValue, jsonPath, planError, quoted, type PlanError } from './plan-error.ts'
import { fail, ok, type Result } from './result.ts'

export { serializePlan } from './serialize.ts'

export interface ParseOptions {
  /** Largest file accepted, bytes. Default `MAX_PLAN_BYTES`. */
  readonly maxBytes?: number
}

type Parsed<T> = Result<T, PlanError>

/**
 * Read a plan file. Never throws: whatever is wrong comes back as one error with its place in the file.
 * Landmarks, sides and triangle numbers need a head, and are looked at by `resolvePlan`.
 * @param file the file's text, or its bytes (UTF-8)
 */
export function parsePlan(file: string | Uint8Array, options: ParseOptions = {}): Parsed<PlanDocument> {
  const text = readText(file, options.maxBytes ?? MAX_PLAN_BYTES)
  if (!text.ok) return text
  const json = readJson(text.value)
  return json.ok ? planFromJson(json.value) : json
}

/** The same for a value that has already been parsed, for example from a link. */
export function planFromJson(json: unknown): Parsed<PlanDocument> {
  const foreign = foreignFault(json)
  if (foreign !== null) return fail(foreign)
  const checked = planSchema.safeParse(json)
  if (!checked.success) return fail(schemaFault(json, checked.error.issues))
  const doc = readPlan(checked.data)
  const unknown = findNameFault(doc)
  return unknown === null ? ok(doc) : fail(unknown)
}

const MEGABYTE = 1e6

/** For a file whose size alone says that it is no plan. */
export const tooLarge = (maxBytes: number = MAX_PLAN_BYTES): PlanError =>
  planError('too-large', [], 'too large', `a plan of at most ${maxBytes / MEGABYTE} MB`)

function readText(file: string | Uint8Array, maxBytes: number): Parsed<string> {
  if (file.length > maxBytes) return fail(tooLarge(maxBytes))
  if (typeof file === 'string') return ok(file.replace(/^\uFEFF/, ''))
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(file))
  } catch {
    return fail(planError('not-text', [], 'not text', 'a plan file: JSON in UTF-8'))
  }
}

function readJson(text: string): Parsed<unknown> {
  if (text.trim() === '') return fail(planError('not-json', [], 'empty', 'a plan file'))
  if (nestingDepth(text) > MAX_NESTING) {
    return fail(
      planError('not-json', [], 'nested too deeply', `at most ${MAX_NESTING} brackets inside each other`),
    )
  }
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return fail(jsonFault(text))
  }
}

function jsonFault(text: string): PlanError {
  const fault = findJsonFault(text)
  if (fault === null) return planError('not-json', [], 'not JSON', 'a plan file')
  const path = jsonPath(fault.keys)
  const where = `line ${fault.line}, column ${fault.column}`
  if (fault.cutOff) {
    const message = `The file ends in the middle of ${path} (${where}); expected complete JSON, so it was probably cut off.`
    return { code: 'truncated', path, message }
  }
  const found = fault.found.trim() === '' ? 'something' : quoted(fault.found)
  const expected =
    fault.keys.length === 0 && fault.line === 1 && fault.column === 1 ? 'a plan file: JSON' : 'JSON'
  return { code: 'not-json', path, message: `${path} has ${found} at ${where}; expected ${expected}.` }
}

const PLAN_FILE = `a plan file with "format": "${PLAN_FORMAT}"`

function foreignFault(json: unknown): PlanError | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return planError('foreign', [], `JSON with ${describeValue(json)}`, PLAN_FILE)
  }
  const { format, version } = json as Record<string, unknown>
  if (format !== PLAN_FORMAT)
    return planError('foreign', ['format'], describeValue(format), quoted(PLAN_FORMAT))
  if (version === PLAN_VERSION) return null
  if (typeof version === 'number' && version > PLAN_VERSION) {
    const expected = `version ${PLAN_VERSION}, because this program is older than the file`
    return planError('newer-version', ['version'], describeValue(version), expected)
  }
  return planError('invalid', ['version'], describeValue(version), `version ${PLAN_VERSION}`)
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** The first fault in the words of the format: what stands there, and what should. */
function schemaFault(json: unknown, issues: readonly Issue[]): PlanError {
  const issue = issues[0] ?? { path: [], message: 'a plan file' }
  let value = json
  for (const key of issue.path) {
    value =
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined
  }
  const tooMany = issue.message.startsWith('at most') && Array.isArray(value)
  return planError(tooMany ? 'too-many' : 'invalid', issue.path, describeValue(value), issue.message)
}

import { MAX_NESTING } from '../limits.ts'
import { describeValue, jsonPath, planError, quoted, type PlanError } from '../plan-error.ts'
import { fail, ok, type Result } from '../result.ts'
import { findJsonFault } from './json-fault.ts'
import { nestingDepth } from './nesting.ts'

type Parsed<T> = Result<T, PlanError>

/** What tells a file of ours from others, and how it is called in a sentence. */
export interface FileKind {
  readonly format: string
  readonly version: number
  /** `a plan file` */
  readonly what: string
}

const MEGABYTE = 1e6

/** For a file whose size alone says that it is none of ours. */
export const tooLargeFault = ({ what }: FileKind, maxBytes: number): PlanError =>
  planError('too-large', [], 'too large', `${what.replace(' file', '')} of at most ${maxBytes / MEGABYTE} MB`)

/** The JSON of a file, with its format and version checked; its content is not. */
export function readJsonFile(file: string | Uint8Array, kind: FileKind, maxBytes: number): Parsed<unknown> {
  const text = readText(file, kind, maxBytes)
  if (!text.ok) return text
  const json = readJson(text.value, kind)
  if (!json.ok) return json
  const foreign = foreignFault(json.value, kind)
  return foreign === null ? json : fail(foreign)
}

function readText(file: string | Uint8Array, kind: FileKind, maxBytes: number): Parsed<string> {
  if (file.length > maxBytes) return fail(tooLargeFault(kind, maxBytes))
  if (typeof file === 'string') return ok(file.replace(/^\uFEFF/, ''))
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(file))
  } catch {
    return fail(planError('not-text', [], 'not text', `${kind.what}: JSON in UTF-8`))
  }
}

function readJson(text: string, { what }: FileKind): Parsed<unknown> {
  if (text.trim() === '') return fail(planError('not-json', [], 'empty', what))
  if (nestingDepth(text) > MAX_NESTING) {
    return fail(
      planError('not-json', [], 'nested too deeply', `at most ${MAX_NESTING} brackets inside each other`),
    )
  }
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return fail(jsonFault(text, what))
  }
}

function jsonFault(text: string, what: string): PlanError {
  const fault = findJsonFault(text)
  if (fault === null) return planError('not-json', [], 'not JSON', what)
  const path = jsonPath(fault.keys)
  const where = `line ${fault.line}, column ${fault.column}`
  if (fault.cutOff) {
    const message = `The file ends in the middle of ${path} (${where}); expected complete JSON, so it was probably cut off.`
    return { code: 'truncated', path, message }
  }
  const found = fault.found.trim() === '' ? 'something' : quoted(fault.found)
  const expected =
    fault.keys.length === 0 && fault.line === 1 && fault.column === 1 ? `${what}: JSON` : 'JSON'
  return { code: 'not-json', path, message: `${path} has ${found} at ${where}; expected ${expected}.` }
}

/** Why a JSON value is no file of this kind and version; null when it may be one. */
export function foreignFault(json: unknown, kind: FileKind): PlanError | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return planError(
      'foreign',
      [],
      `JSON with ${describeValue(json)}`,
      `${kind.what} with "format": ${quoted(kind.format)}`,
    )
  }
  const { format, version } = json as Record<string, unknown>
  if (format !== kind.format)
    return planError('foreign', ['format'], describeValue(format), quoted(kind.format))
  if (version === kind.version) return null
  if (typeof version === 'number' && version > kind.version) {
    const expected = `version ${kind.version}, because this program is older than the file`
    return planError('newer-version', ['version'], describeValue(version), expected)
  }
  return planError('invalid', ['version'], describeValue(version), `version ${kind.version}`)
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** The first fault in the words of the format: what stands there, and what should. */
export function schemaFault(json: unknown, issues: readonly Issue[], what: string): PlanError {
  const issue = issues[0] ?? { path: [], message: what }
  let value = json
  for (const key of issue.path) {
    value =
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined
  }
  const tooMany = issue.message.startsWith('at most') && Array.isArray(value)
  return planError(tooMany ? 'too-many' : 'invalid', issue.path, describeValue(value), issue.message)
}

import { PLAN_FORMAT, PLAN_VERSION, type PlanDocument } from './document.ts'
import { foreignFault, readJsonFile, schemaFault, tooLargeFault, type FileKind } from './format/json-file.ts'
import { findNameFault } from './format/known-names.ts'
import { readPlan } from './format/read-plan.ts'
import { planSchema } from './format/schema.ts'
import { MAX_PLAN_BYTES } from './limits.ts'
import type { PlanError } from './plan-error.ts'
import { fail, ok, type Result } from './result.ts'

export { serializePlan } from './serialize.ts'

export interface ParseOptions {
  /** Largest file accepted, bytes. Default `MAX_PLAN_BYTES`. */
  readonly maxBytes?: number
}

type Parsed<T> = Result<T, PlanError>

const PLAN_FILE: FileKind = { format: PLAN_FORMAT, version: PLAN_VERSION, what: 'a plan file' }

/**
 * Read a plan file. Never throws: whatever is wrong comes back as one error with its place in the file.
 * Landmarks, sides and triangle numbers need a head, and are looked at by `resolvePlan`.
 * @param file the file's text, or its bytes (UTF-8)
 */
export function parsePlan(file: string | Uint8Array, options: ParseOptions = {}): Parsed<PlanDocument> {
  const json = readJsonFile(file, PLAN_FILE, options.maxBytes ?? MAX_PLAN_BYTES)
  return json.ok ? checkedPlan(json.value) : json
}

/** The same for a value that has already been parsed, for example from a link. */
export function planFromJson(json: unknown): Parsed<PlanDocument> {
  const foreign = foreignFault(json, PLAN_FILE)
  return foreign === null ? checkedPlan(json) : fail(foreign)
}

function checkedPlan(json: unknown): Parsed<PlanDocument> {
  const checked = planSchema.safeParse(json)
  if (!checked.success) return fail(schemaFault(json, checked.error.issues, PLAN_FILE.what))
  const doc = readPlan(checked.data)
  const unknown = findNameFault(doc)
  return unknown === null ? ok(doc) : fail(unknown)
}

/** For a file whose size alone says that it is no plan. */
export const tooLarge = (maxBytes: number = MAX_PLAN_BYTES): PlanError => tooLargeFault(PLAN_FILE, maxBytes)

/** Why a plan was refused. */
export type PlanErrorCode =
  | 'too-large'
  | 'not-text'
  | 'not-json'
  | 'truncated'
  | 'foreign'
  | 'newer-version'
  | 'invalid'
  | 'too-many'
  | 'duplicate-id'
  | 'unknown-product'
  | 'unknown-template'
  | 'unknown-preset'
  | 'unknown-morph'
  | 'unknown-landmark'
  | 'unknown-structure'
  | 'side-required'
  | 'off-head'

export interface PlanError {
  readonly code: PlanErrorCode
  /** Where in the file, e.g. `$.threads[0].points[1].bary`. */
  readonly path: string
  /** One sentence: where, what stands there, what was expected. */
  readonly message: string
}

const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/

/** A JSON path from its keys: `['threads', 0, 'id']` becomes `$.threads[0].id`. */
export function jsonPath(keys: readonly PropertyKey[]): string {
  let path = '$'
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`
    else if (PLAIN_KEY.test(String(key))) path += `.${String(key)}`
    else path += `[${quoted(String(key))}]`
  }
  return path
}

const SHOWN_CHARACTERS = 40

/** A text from a file, in quotes, on one line, cut where it is long. */
export function quoted(text: string): string {
  const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
  return JSON.stringify(shown)
}

/** What stands in a file, in a few words. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (typeof value === 'string') return value === '' ? 'an empty text' : quoted(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'not a finite number'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object') return 'an object'
  return String(value)
}

/**
 * An error at a place.
 * @param was what stands there, e.g. `"deep"` or `missing`
 * @param expected what should, without a full stop
 */
export function planError(
  code: PlanErrorCode,
  keys: readonly PropertyKey[],
  was: string,
  expected: string,
): PlanError {
  const path = jsonPath(keys)
  const place = keys.length === 0 ? 'The file' : path
  return { code, path, message: `${place} is ${was}; expected ${expected}.` }
}

import type { JsonObject, JsonValue } from '../document.ts'

/**
 * Fields that name a person are never kept: a plan carries no patient identity (plan file format).
 * Planning default; it cannot see a name typed into the plan's own name.
 */
const IDENTITY = /patient|person|birth|\bdob\b|insurance|address|e-?mail|phone/i

/**
 * The fields of an object that this version does not know, or undefined where there is none. They are kept,
 * so that opening and saving a newer program's file loses nothing. Fields that name a person are dropped.
 */
export function extraFields(raw: object, known: readonly string[]): JsonObject | undefined {
  const kept = Object.entries(raw).filter(
    ([key, value]) =>
      !known.includes(key) && key !== '__proto__' && value !== undefined && !IDENTITY.test(key),
  )
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Record<string, JsonValue>)
}

/** `{ extra }` to spread into a document, or nothing. */
export function withExtra(raw: object, known: readonly string[]): { readonly extra?: JsonObject } {
  const extra = extraFields(raw, known)
  return extra === undefined ? {} : { extra }
}

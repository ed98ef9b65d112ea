import type { JsonObject } from '../document.ts'

/** The object as written: fields in the order given, what is undefined left out, unknown fields last. */
export function fields(
  known: Readonly<Record<string, unknown>>,
  extra?: JsonObject,
): Record<string, unknown> {
  const kept = Object.entries({ ...known, ...extra }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept)
}

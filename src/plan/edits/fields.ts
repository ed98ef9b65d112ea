/** Whether two values of a document have the same content; a field that is undefined counts as not there. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const first = a as Record<string, unknown>
  const second = b as Record<string, unknown>
  const keys = new Set([...Object.keys(first), ...Object.keys(second)])
  return [...keys].every((key) => isSame(first[key], second[key]))
}

/** The object without one field; the same object when it has no such field. */
export function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  if (!(key in object)) return object
  const { [key]: _dropped, ...rest } = object
  return rest
}

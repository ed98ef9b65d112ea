/**
 * The browser's own storage, which may be missing or refused (private windows, policies, quota).
 * A refusal is an answer here, not an exception: callers tell the user that nothing is kept.
 */
export function readKept(key: string): string | null {
  try {
    return storage()?.getItem(key) ?? null
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

/** @returns whether the text is now kept. */
export function writeKept(key: string, text: string): boolean {
  try {
    const place = storage()
    if (place === null) return false
    place.setItem(key, text)
    return true
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}

const storage = (): Storage | null => (typeof localStorage === 'undefined' ? null : localStorage)

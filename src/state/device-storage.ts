/**
 * The browser's own storage, which may be missing or refused (private windows, policies, quota).
 * A refusal is an answer here, not an exception: callers tell the user that nothing is kept.
 */
export const readKept = (key: string): string | null => attempt(local, (place) => place.getItem(key), null)

/** @returns whether the text is now kept. */
export const writeKept = (key: string, text: string): boolean =>
  attempt(local, (place) => (place.setItem(key, text), true), false)

export const forgetKept = (key: string): void => attempt(local, (place) => place.removeItem(key), undefined)

/** Every key that begins so. */
export const keptKeys = (prefix: string): readonly string[] =>
  attempt(
    local,
    (place) =>
      Array.from({ length: place.length }, (_, index) => place.key(index) ?? '').filter((key) =>
        key.startsWith(prefix),
      ),
    [],
  )

/** What this tab alone remembers, through reloads. */
export const readOfTab = (key: string): string | null => attempt(ofTab, (place) => place.getItem(key), null)
export const writeOfTab = (key: string, text: string): void =>
  attempt(ofTab, (place) => place.setItem(key, text), undefined)

const local = (): Storage | null => (typeof localStorage === 'undefined' ? null : localStorage)
const ofTab = (): Storage | null => (typeof sessionStorage === 'undefined' ? null : sessionStorage)

function attempt<T>(find: () => Storage | null, act: (place: Storage) => T, refused: T): T {
  try {
    const place = find()
    return place === null ? refused : act(place)
  } catch (error) {
    if (error instanceof DOMException) return refused
    throw error
  }
}

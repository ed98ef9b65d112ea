/** An id of the facts in plain words: `facial-artery` becomes `facial artery`. */
export const idWords = (id: string): string => id.replaceAll('-', ' ')

/** `1`, `1 and 2`, `1, 2 and 5`. */
export function listWords(parts: readonly (string | number)[]): string {
  const last = parts.at(-1)
  return parts.length < 2 ? String(last ?? '') : `${parts.slice(0, -1).join(', ')} and ${last}`
}

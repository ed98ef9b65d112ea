/** An id of the facts in plain words: `facial-artery` becomes `facial artery`. */
export const idWords = (id: string): string => id.replaceAll('-', ' ')

/** `1`, `1 and 2`, `1, 2 and 5`. */
export function listWords(parts: readonly (string | number)[]): string {
  const last = parts.at(-1)
  return parts.length < 2 ? String(last ?? '') : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** `1 point`, `2 points`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** Millimetres rounded to 0.5: the model knows no better. */
export function mmWords(mm: number): string {
  const half = Math.round(mm * 2) / 2 + 0
  return `${Number.isInteger(half) ? half : half.toFixed(1)} mm`
}

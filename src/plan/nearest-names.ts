/** Number of single-letter changes, additions and omissions between two words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}

const COMPARED_CHARACTERS = 64

/**
 * The names most like the one that was written, best first: those that begin with it or contain it count as
 * near. Ties keep the order of `names`.
 */
export function nearestNames(written: string, names: readonly string[], howMany = 3): readonly string[] {
  const word = written.slice(0, COMPARED_CHARACTERS).toLowerCase()
  const farness = (name: string): number =>
    editDistance(word, name) - (word.length >= 3 && name.includes(word) ? name.length : 0)
  return names
    .map((name) => ({ name, far: farness(name) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, howMany)
    .map(({ name }) => name)
}

/** A few names in words: `a, b or c`. */
export function orList(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

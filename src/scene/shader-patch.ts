/** `source` with `addition` after the one place where `mark` stands. @throws when a new three has moved it. */
export const insertAfter = (source: string, mark: string, addition: string): string =>
  replaceIn(source, mark, `${mark}\n${addition}`)

/** `source` with `mark` replaced. @throws when it is not there: a patch that misses must not go unseen. */
export function replaceIn(source: string, mark: string, replacement: string): string {
  if (!source.includes(mark)) throw new Error(`shader-patch: "${mark}" is not in this shader any more`)
  return source.replace(mark, () => replacement)
}

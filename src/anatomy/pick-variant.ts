import type { StructurePath, TubeStructure } from '../geometry/anatomy-types.ts'

/** The usual course. */
export const NOMINAL = 'nominal'

/**
 * What there is of a structure when it takes one of its courses: the paths of that variant, and the usual ones of all
 * rami that the variant leaves as they are. Rami are there together; variants exclude each other.
 * @param variant default, and where the structure does not have it: the usual anatomy
 */
export function pathsOfVariant(
  { paths }: Pick<TubeStructure, 'paths'>,
  variant: string = NOMINAL,
): readonly StructurePath[] {
  const own = paths.filter((path) => path.variant === variant)
  const usual = paths.filter((path) => path.variant === NOMINAL)
  if (variant === NOMINAL || own.length === 0) return usual
  const replaced = new Set(own.map(({ ramus }) => ramus))
  return [...usual.filter(({ ramus }) => !replaced.has(ramus)), ...own]
}

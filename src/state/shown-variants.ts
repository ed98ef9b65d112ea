import { NOMINAL, pathsOfVariant } from '../anatomy/pick-variant.ts'
import type { Structure, TubeStructure } from '../geometry/anatomy-types.ts'
import { structureKey, type StructureKey } from './structure-key.ts'

/** The variant drawn of a structure, where it is not the usual course. */
export type ShownVariants = Readonly<Partial<Record<StructureKey, string>>>

/**
 * The structures as they are drawn: each with the paths of the one course chosen for it, by default the usual one.
 * Order and number stay. The same structure in the same course is the same object, and so is an unchanged list.
 */
export function drawnStructures(
  structures: readonly Structure[],
  shown: ShownVariants,
): readonly Structure[] {
  const known = lists.get(structures)
  if (known?.shown === shown) return known.drawn
  const drawn = structures.map((one) =>
    one.kind === 'gland' ? one : drawnTube(one, shown[structureKey(one)] ?? NOMINAL),
  )
  lists.set(structures, { shown, drawn })
  return drawn
}
const lists = new WeakMap<
  readonly Structure[],
  { readonly shown: ShownVariants; readonly drawn: readonly Structure[] }
>()

function drawnTube(tube: TubeStructure, variant: string): TubeStructure {
  const byVariant = tubes.get(tube) ?? new Map<string, TubeStructure>()
  tubes.set(tube, byVariant)
  const known = byVariant.get(variant)
  if (known !== undefined) return known
  const paths = pathsOfVariant(tube, variant)
  const drawn = { ...tube, paths: paths.length > 0 ? paths : tube.paths }
  byVariant.set(variant, drawn)
  return drawn
}
const tubes = new WeakMap<TubeStructure, Map<string, TubeStructure>>()

/** Whether a structure has a course of this name. */
const hasVariant = (structure: Structure, variant: string): boolean =>
  structure.kind !== 'gland' && structure.paths.some((path) => path.variant === variant)

/**
 * The choice with one structure drawn in another course. Structures of the same side that share the variant, as the
 * branches of an artery share the place where it divides, follow: else the picture would be torn apart.
 * @param variant `nominal` for the usual course
 */
export function withVariant(
  structures: readonly Structure[],
  shown: ShownVariants,
  key: StructureKey,
  variant: string,
): ShownVariants {
  const side = structures.filter((one) => key.endsWith(`/${one.side}`))
  const chosen = side.find((one) => structureKey(one) === key)
  if (chosen === undefined || !hasVariant(chosen, variant)) return shown
  const left = shown[key]
  const follows = (one: Structure): boolean =>
    one === chosen ||
    (variant !== NOMINAL && hasVariant(one, variant)) ||
    (left !== undefined && shown[structureKey(one)] === left)
  const next: Partial<Record<StructureKey, string>> = { ...shown }
  for (const one of side.filter(follows)) {
    delete next[structureKey(one)]
    if (variant !== NOMINAL) next[structureKey(one)] = variant
  }
  return next
}

/** Names of the other structures of the side that change their course together with this one. */
export const followersOf = (structures: readonly Structure[], structure: Structure): readonly string[] =>
  structure.kind === 'gland'
    ? []
    : structures
        .filter(
          (one) =>
            one.id !== structure.id &&
            one.side === structure.side &&
            structure.paths.some(({ variant }) => variant !== NOMINAL && hasVariant(one, variant)),
        )
        .map(({ name }) => name)

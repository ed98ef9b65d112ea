import { NOMINAL, pathsOfVariant } from '../../anatomy/pick-variant.ts'
import type { StructurePath, TubeStructure } from '../../geometry/anatomy-types.ts'

/** A course that a structure may take and that is not the one drawn. */
export interface OtherCourse {
  readonly variant: string
  /** For people: "below the jaw border". */
  readonly name: string
  /** Share of sides, 0..1; null where nobody counted. */
  readonly prevalence: number | null
  /** What of it differs from what is drawn. */
  readonly paths: readonly StructurePath[]
}

/** The courses that are faded beside the one drawn, each with what sets it apart. */
export function otherCourses(
  tube: Pick<TubeStructure, 'paths'>,
  drawnVariant: string,
): readonly OtherCourse[] {
  const drawn = new Set(pathsOfVariant(tube, drawnVariant))
  const variants = new Set(tube.paths.map(({ variant }) => variant))
  return [...variants].flatMap((variant): OtherCourse[] => {
    if (variant === drawnVariant) return []
    const paths = pathsOfVariant(tube, variant).filter((path) => !drawn.has(path))
    const [first] = paths
    if (first === undefined) return []
    const name = first.variantName ?? (variant === NOMINAL ? 'usual course' : variant)
    return [{ variant, name, prevalence: first.prevalence, paths }]
  })
}

import type { StructurePath, Structure, TubeStructure } from '../../geometry/anatomy-types.ts'
import { chunkLine, type ChunkedLine } from '../../geometry/box.ts'
import type { PathSample } from '../../geometry/check-types.ts'
import { tubeClearances } from '../../geometry/tube-clearance.ts'
import { distance, lerp, type Vec3 } from '../../geometry/vec3.ts'

/** A course that a structure takes in some people, beside a thread. */
export interface OtherCourse {
  readonly structure: TubeStructure
  readonly path: StructurePath
  /** Where the thread comes nearest to it, mm along the pass. */
  readonly sMm: number
  /** Wall to wall, mm; negative inside. */
  readonly clearanceMm: number
  /** Nearest place of its wall, head frame, mm. */
  readonly wall: Vec3
}

const lines = new WeakMap<StructurePath, ChunkedLine>()
function lineOf(path: StructurePath): ChunkedLine {
  const known = lines.get(path)
  if (known !== undefined) return known
  const made = chunkLine(path.points)
  lines.set(path, made)
  return made
}

/**
 * The courses of structures that no verdict is told by, where they come within reach of a pass: one place per course,
 * the nearest. Exact to rounding.
 * @param radiusMm outer radius of the cannula
 * @param isTold whether a course is the one that a finding of this pass rests on
 * @param reachMm farther than this, wall to wall, a course is left out
 */
export function otherCourses(
  samples: readonly PathSample[],
  radiusMm: number,
  structures: readonly Structure[],
  isTold: (structure: Structure, path: StructurePath) => boolean,
  reachMm: number,
): readonly OtherCourse[] {
  const line = chunkLine(samples.map(({ at }) => at))
  return structures.flatMap((structure) =>
    structure.kind === 'gland' || structure.paths.length < 2
      ? []
      : structure.paths
          .filter((path) => !isTold(structure, path))
          .flatMap((path) => nearest(structure, path) ?? []),
  )

  function nearest(structure: TubeStructure, path: StructurePath): OtherCourse | null {
    const near = tubeClearances(line, radiusMm, lineOf(path), path.radiiMm, reachMm)
    if (near.length === 0) return null
    const best = near.reduce((a, b) => (b.clearanceMm < a.clearanceMm ? b : a))
    const from = samples[best.segment]!.sMm
    const sMm = from + (samples[best.segment + 1]!.sMm - from) * best.share
    const { at, witness, clearanceMm } = best
    const axisMm = distance(at, witness)
    const share = axisMm > 0 ? Math.max(0, radiusMm + clearanceMm) / axisMm : 0
    return { structure, path, sMm, clearanceMm, wall: lerp(at, witness, share) }
  }
}

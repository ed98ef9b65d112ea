import type { GlandStructure, StructurePath, TubeStructure } from '../../geometry/anatomy-types.ts'
import { CAUTION_SD_FACTOR } from '../../geometry/limits.ts'

/** The two shells of a danger zone: what is kept free, and how far the structure may lie elsewhere beyond that. */
export const SHELLS = ['margin', 'uncertainty'] as const
export type Shell = (typeof SHELLS)[number]

/** Half axes of a shell round a centre line (or from a gland's wall), mm. */
export interface HalfAxes {
  /** Across the course, along the skin. */
  readonly acrossMm: number
  /** Towards the skin and away from it. */
  readonly depthMm: number
}

/**
 * Half axes of a shell at one point of a course. The margin is as wide everywhere; the uncertainty adds the
 * structure's own spread, one-sided 95 %, larger across than in depth. The operator's error is the thread's, and
 * is not drawn here.
 */
export function tubeAxes(
  shell: Shell,
  { marginMm }: Pick<TubeStructure, 'marginMm'>,
  path: Pick<StructurePath, 'radiiMm' | 'acrossSdMm' | 'depthSdMm'>,
  index: number,
): HalfAxes {
  const keptMm = path.radiiMm[index]! + marginMm
  if (shell === 'margin') return { acrossMm: keptMm, depthMm: keptMm }
  return {
    acrossMm: keptMm + CAUTION_SD_FACTOR * path.acrossSdMm[index]!,
    depthMm: keptMm + CAUTION_SD_FACTOR * path.depthSdMm[index]!,
  }
}

/** The same from the wall of a gland. */
export function glandAxes(
  shell: Shell,
  { marginMm, acrossSdMm, depthSdMm }: Pick<GlandStructure, 'marginMm' | 'acrossSdMm' | 'depthSdMm'>,
): HalfAxes {
  if (shell === 'margin') return { acrossMm: marginMm, depthMm: marginMm }
  return {
    acrossMm: marginMm + CAUTION_SD_FACTOR * acrossSdMm,
    depthMm: marginMm + CAUTION_SD_FACTOR * depthSdMm,
  }
}

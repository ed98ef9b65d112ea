import type { DepthReading } from './depth-verdicts.ts'
import { PLAIN, type Reading } from './structure-verdicts.ts'

/** How exact the report is asked to be. */
export const CLEARANCE_TOLERANCE_MM = 0.05
export const DEPTH_TOLERANCE_MM = 0.1
export const PROBABILITY_TOLERANCE = 0.03
const SD_TOLERANCE = 0.08
/** A threshold may be missed by the quadrature's error (0.02) and two SE of 512 draws (0.017 each at 0.18). */
export const THRESHOLD_TOLERANCE = 0.05

const CHOICES: readonly Partial<Reading>[] = (
  ['face', 'walls', 'face-and-dermis', 'walls-and-dermis'] as const
).flatMap((layersBy) =>
  (['along-skin', 'straight', 'steepest'] as const).flatMap((way) =>
    (['closest', 'every-place', 'closest-of-all'] as const).flatMap((askedAt) =>
      (['as-given', 'same', 'apart'] as const).map((edges) => ({ layersBy, way, askedAt, edges })),
    ),
  ),
)

const SLACKS: readonly Partial<Reading>[] = [-1, 1].flatMap((sign) => [
  { clearanceMm: sign * CLEARANCE_TOLERANCE_MM },
  { probability: sign * THRESHOLD_TOLERANCE },
  { sdFactor: 1 + sign * SD_TOLERANCE },
  {
    clearanceMm: -sign * CLEARANCE_TOLERANCE_MM,
    probability: sign * THRESHOLD_TOLERANCE,
    sdFactor: 1 + sign * SD_TOLERANCE,
  },
])

/** Every reading of the table that is right within tolerance, the plain one first. */
export const READINGS: readonly Reading[] = CHOICES.flatMap((choice) =>
  [{}, ...SLACKS, { folds: 'left-out' as const }, { folds: 'dreaded' as const }].map((slack): Reading => ({
    ...PLAIN,
    ...choice,
    ...slack,
  })),
)

/** The planner itself lets this much pass before it speaks of depth, mm (planning default). */
const DEPTH_SPARED_MM = 0.15

/** The same for the depth rules. */
export const DEPTH_READINGS: readonly DepthReading[] = [
  0,
  DEPTH_TOLERANCE_MM,
  -DEPTH_TOLERANCE_MM,
  DEPTH_SPARED_MM,
  -DEPTH_SPARED_MM,
  DEPTH_TOLERANCE_MM + DEPTH_SPARED_MM,
  -DEPTH_TOLERANCE_MM - DEPTH_SPARED_MM,
].flatMap((depthMm) =>
  (['stated', 'mildest-of-pass'] as const).flatMap((planes) =>
    [false, true].flatMap((gapsSilence) =>
      [true, false].map((thinSilences) => ({ depthMm, planes, gapsSilence, thinSilences })),
    ),
  ),
)

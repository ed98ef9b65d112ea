import { DEFAULT_CHECK_SETTINGS } from './check-types.ts'
import * as limits from './limits.ts'

/** One number that decides a verdict, ready to be shown. */
export interface LimitRow {
  /** Name of the constant, or path of the setting, that holds it. */
  readonly id: string
  /** What it limits, in a few words. */
  readonly what: string
  readonly value: number
  readonly unit: 'mm' | 'degrees' | 'share' | 'probability' | 'SD'
  /** A citation, what defines it, or `planning default`. */
  readonly source: string
  readonly basis: 'published' | 'definition' | 'planning-default'
}

const NUMBERS = { ...limits }
type LimitName = {
  [K in keyof typeof NUMBERS]: (typeof NUMBERS)[K] extends number ? K : never
}[keyof typeof NUMBERS]

const row = (
  id: LimitName,
  unit: LimitRow['unit'],
  what: string,
  cited: Pick<LimitRow, 'source' | 'basis'> = BY_DEFAULT,
): LimitRow => ({ id, what, value: NUMBERS[id], unit, ...cited })

const BY_DEFAULT = { source: limits.SOURCE_DEFAULT, basis: 'planning-default' } as const
const published = (source: string) => ({ source, basis: 'published' }) as const

const bendRows = limits.BEND_RADIUS_MM.map(({ fromOuterDiameterMm, radiusMm }): LimitRow => ({
  id: 'BEND_RADIUS_MM',
  what:
    fromOuterDiameterMm > 0
      ? `Tightest bend of a cannula ${fromOuterDiameterMm} mm thick or more`
      : 'Tightest bend of a thinner cannula',
  value: radiusMm,
  unit: 'mm',
  ...BY_DEFAULT,
}))

const setting = (id: 'operatorLateralMm' | 'operatorDepthMm' | 'modelMm', what: string): LimitRow => ({
  id: `settings.${id}`,
  what,
  value: DEFAULT_CHECK_SETTINGS[id],
  unit: 'mm',
  ...BY_DEFAULT,
})

/**
 * Every limit of `limits.ts` and every default spread that decides a verdict, with its value, unit and source. The
 * values are the constants themselves: nothing is written twice.
 */
export const LIMITS_WITH_SOURCES: readonly LimitRow[] = Object.freeze([
  row('DANGER_PROBABILITY', 'probability', 'Contact this likely is a danger: “likely overlap”'),
  row('APART_DANGER_PROBABILITY', 'probability', 'The same where a layer lies between'),
  row(
    'ESTIMATE_DANGER_PROBABILITY',
    'probability',
    'Nearer than its margin, in a place only estimated: a danger',
  ),
  row('CLEAR_PROBABILITY', 'probability', 'Contact less likely, out of the margin, is no conflict: “low”'),
  row('LESSER_CLEAR_PROBABILITY', 'probability', 'The same for veins, glands and twigs of skin nerves'),
  row('TWIG_MARGIN_MM', 'mm', 'A structure with a smaller margin is a twig'),
  row('SHARP_STEP_PROBABILITY', 'probability', 'A sharp tip makes a danger of a nerve’s or artery’s caution'),
  row('CAUTION_SD_FACTOR', 'SD', 'Added to the margin before a structure is out of reach', {
    source: 'one-sided 95 % of a normal distribution',
    basis: 'definition',
  }),
  setting('operatorLateralMm', 'Operator across the thread, 1 SD'),
  setting('operatorDepthMm', 'Operator in depth, 1 SD'),
  setting('modelMm', 'Model in every direction, 1 SD'),
  row(
    'LAYER_DEPTH_SD_MM',
    'mm',
    'Depth of a layer, 1 SD; counts where either the thread or the structure keeps to millimetres',
    published(limits.SOURCE_LAYER_DEPTH_SD),
  ),
  row('SHALLOW_BAND_MM', 'mm', 'Too shallow: axis this near under the dermis'),
  row('SHALLOW_BAND_SHARE_OF_FAT', 'share', 'Too shallow: at most this part of the local fat'),
  row('DERMIS_DEPTH_SHARE', 'share', 'Depth of an intradermal thread in the skin'),
  row('DERMIS_LARGEST_PRODUCT_SHARE', 'share', 'Thickest product for the dermis, part of its thickness'),
  row('SUB_SMAS_GAP_MM', 'mm', 'Gap between the SMAS and a thread under it'),
  row('PERIOSTEUM_GAP_MM', 'mm', 'Gap between bone and a thread over it'),
  row('FACE_TOLERANCE_MM', 'mm', 'Walls may touch a face of their layer by this much'),
  row('DEPTH_TOLERANCE_MM', 'mm', 'Depth may leave its plane by this much'),
  row('UNKNOWN_LAYER_DEPTH_MM', 'mm', 'Depth drawn where layers are unknown; reported as not assessed'),
  ...bendRows,
  row(
    'FLATTEST_EXCUSED_RAMP_DEG',
    'degrees',
    'A flatter way in is not excused from “too shallow” for longer',
  ),
  row('EXIT_ANGLE_DEG', 'degrees', 'Way out of the skin, to the skin'),
  row('SPACING_MM', 'mm', 'Barbed threads side by side', published(limits.SOURCE_YI_2026)),
  row('SPACING_TOLERANCE_MM', 'mm', 'Threads this much nearer still count as spaced'),
  row('CROSSING_MM', 'mm', 'Closer than this two threads cross'),
  row('SHARED_ENTRY_ZONE_MM', 'mm', 'Round a shared entry threads may converge'),
  row('SAME_ENTRY_MM', 'mm', 'Entries nearer than this are one hole'),
  row('COMMISSURE_MM', 'mm', 'From the corner of the mouth', published(limits.SOURCE_YI_2026)),
  row('ON_MIDLINE_MM', 'mm', 'Nearer to the midline than this a place is on it'),
  row('KEEPS_TO_MIDLINE_MM', 'mm', 'A thread that never leaves the midline by more belongs to no side'),
  row('ASYMMETRY_MM', 'mm', 'Left and right partners differ by more: advice'),
  row('ASYMMETRY_DEG', 'degrees', 'Pull of left and right partners differs by more: advice'),
  row('PARTNER_REACH_MM', 'mm', 'Mirrored entries farther apart are no partners'),
  row('SAMPLE_STEP_MM', 'mm', 'Distance between the checked points of a path'),
])

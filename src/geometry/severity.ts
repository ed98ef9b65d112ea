import type { Evidence } from './anatomy-types.ts'
import type { FindingCode, Severity } from './check-types.ts'
import { SEVERITIES } from './check-types.ts'
import {
  APART_DANGER_PROBABILITY,
  CAUTION_SD_FACTOR,
  CLEAR_PROBABILITY,
  DANGER_PROBABILITY,
  ESTIMATE_DANGER_PROBABILITY,
  LESSER_CLEAR_PROBABILITY,
  SHARP_STEP_PROBABILITY,
} from './limits.ts'
import type { Relation } from './relation.ts'

/** Place in the order clear < not-assessed < caution < danger. */
export const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)

/** The worse of two. */
export const worse = (a: Severity, b: Severity): Severity => (rank(a) >= rank(b) ? a : b)

export const worstOf = (severities: readonly Severity[]): Severity => severities.reduce(worse, 'clear')

/** What is known of a thread's closest approach to a structure. */
export interface Approach {
  readonly clearanceMm: number
  readonly marginMm: number
  /** 1 SD in the direction between the two, mm. */
  readonly sdMm: number
  readonly contactProbability: number
  readonly relation: Relation
  /** McKinney's point: fat lifts off with the skin and bares the nerve. */
  readonly layerNeverProtects: boolean
  readonly structureKind: 'nerve' | 'artery' | 'vein' | 'duct' | 'gland'
  /** A twig of a skin nerve, whatever margin the doctor asks for. */
  readonly twig: boolean
  /** What the place of the structure rests on. */
  readonly evidence: Evidence
  readonly tip: 'blunt' | 'sharp' | 'cutting' | 'unknown'
}

/** Where a verdict may change as contact gets more likely: from 0, in order; between two of them it stays as it is. */
export const PROBABILITY_STEPS: readonly number[] = [
  ...new Set([
    0,
    CLEAR_PROBABILITY,
    LESSER_CLEAR_PROBABILITY,
    SHARP_STEP_PROBABILITY,
    ESTIMATE_DANGER_PROBABILITY,
    DANGER_PROBABILITY,
    APART_DANGER_PROBABILITY,
  ]),
].toSorted((a, b) => a - b)

export interface Verdict {
  readonly code: FindingCode
  readonly severity: Severity
}

/**
 * The table of DESIGN.md section 6, tuned on published designs and injuries (`npm run calibrate`; each number and its
 * reason in `limits.ts`). Read from the top: the first row that fits decides.
 *
 * | where                          | what                                                        | severity |
 * | ------------------------------ | ----------------------------------------------------------- | -------- |
 * | anywhere                       | walls overlap                                               | danger   |
 * | same layer                     | contact at least `DANGER_PROBABILITY`                       | danger   |
 * | another layer                  | contact at least `APART_DANGER_PROBABILITY`                 | danger   |
 * | same layer, nearer than margin | place measured or bounded                                   | danger   |
 * |                                | an estimate, contact at least `ESTIMATE_DANGER_PROBABILITY` | danger   |
 * |                                | otherwise                                                   | caution  |
 * | same layer, within reach       | contact at least `CLEAR_PROBABILITY`, or bare               | caution  |
 * | another layer                  | contact at least `CLEAR_PROBABILITY`, or bare               | caution  |
 * |                                | otherwise                                                   | clear    |
 *
 * Lesser structures ask `LESSER_CLEAR_PROBABILITY` of a caution. Bare is McKinney's point: there clear becomes caution.
 * Then a sharp tip takes a caution of nerve or artery one step up.
 * @returns null where the structure is far enough, or contact unlikely enough, to say nothing.
 */
export function judgeApproach(approach: Approach): Verdict | null {
  const verdict = judgeByTable(approach)
  if (!verdict) return null
  const atLeastCaution = approach.layerNeverProtects && verdict.severity === 'clear'
  const severity = atLeastCaution ? 'caution' : verdict.severity
  const sharpStep =
    (approach.tip === 'sharp' || approach.tip === 'cutting') &&
    (approach.structureKind === 'nerve' || approach.structureKind === 'artery') &&
    severity === 'caution' &&
    (approach.layerNeverProtects || approach.contactProbability >= SHARP_STEP_PROBABILITY)
  return { ...verdict, severity: sharpStep ? 'danger' : severity }
}

function judgeByTable(a: Approach): Verdict | null {
  const together = isTogether(a)
  const dangerFrom = together ? DANGER_PROBABILITY : APART_DANGER_PROBABILITY
  if (a.clearanceMm < 0 || a.contactProbability >= dangerFrom) {
    return { code: 'crosses-structure', severity: 'danger' }
  }
  const possible = a.contactProbability >= (isLesser(a) ? LESSER_CLEAR_PROBABILITY : CLEAR_PROBABILITY)
  if (together) {
    if (a.clearanceMm < a.marginMm) {
      const sure = a.evidence !== 'estimate' || a.contactProbability >= ESTIMATE_DANGER_PROBABILITY
      return { code: 'near-structure', severity: sure ? 'danger' : 'caution' }
    }
    const reached = a.clearanceMm < a.marginMm + CAUTION_SD_FACTOR * a.sdMm
    const told = reached && (possible || a.layerNeverProtects)
    return told ? { code: 'near-structure', severity: 'caution' } : null
  }
  const code = a.relation.kind === 'over' ? 'passes-over' : 'passes-under'
  return { code, severity: possible ? 'caution' : 'clear' }
}

/**
 * Whether nothing keeps the two apart. A nerve within the SMAS does not lie behind a layer for a thread under the
 * SMAS: above the arch the temporal branch changes from the one plane to the other, and sources differ where
 * (Pankratz 2020, n = 36: 9.6 mm above it; Agarwal 2010, n = 18: 15 to 30 mm).
 */
const isTogether = ({ relation, structureKind }: Approach): boolean =>
  relation.kind === 'same' || (relation.kind === 'under' && !relation.intact && structureKind === 'nerve')

/** Whether meeting it costs a bruise or a small numb patch: veins, glands, twigs of skin nerves. */
const isLesser = ({ structureKind, twig }: Approach): boolean =>
  structureKind === 'vein' || structureKind === 'gland' || twig

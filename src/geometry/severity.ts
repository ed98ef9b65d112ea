import type { FindingCode, Severity } from './check-types.ts'
import { SEVERITIES } from './check-types.ts'
import { CAUTION_SD_FACTOR, CLEAR_PROBABILITY, DANGER_PROBABILITY, SHARP_STEP_PROBABILITY } from './limits.ts'
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
  readonly tip: 'blunt' | 'sharp' | 'cutting' | 'unknown'
}

export interface Verdict {
  readonly code: FindingCode
  readonly severity: Severity
}

/**
 * The table of DESIGN.md section 6, read from the top: the first row that fits decides. Then, where no layer protects,
 * clear becomes caution; and then a sharp tip makes a danger of a nerve's or artery's caution.
 * @returns null where the structure is far enough to say nothing.
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
  if (a.clearanceMm < 0 || a.contactProbability >= DANGER_PROBABILITY) {
    return { code: 'crosses-structure', severity: 'danger' }
  }
  if (a.relation.kind === 'same') {
    if (a.clearanceMm < a.marginMm) return { code: 'near-structure', severity: 'danger' }
    if (a.clearanceMm < a.marginMm + CAUTION_SD_FACTOR * a.sdMm)
      return { code: 'near-structure', severity: 'caution' }
    return null
  }
  const code = a.relation.kind === 'over' ? 'passes-over' : 'passes-under'
  return { code, severity: a.contactProbability < CLEAR_PROBABILITY ? 'clear' : 'caution' }
}

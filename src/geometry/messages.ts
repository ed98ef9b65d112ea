import type { LayerCode, Side } from './anatomy-types.ts'
import type { FindingCode } from './check-types.ts'
import { CLEAR_PROBABILITY, DANGER_PROBABILITY } from './limits.ts'
import type { Relation } from './relation.ts'

/** Rounded to 0.5 mm for people: the model knows no better. */
export function roundMm(mm: number): string {
  const half = Math.round(mm * 2) / 2
  return Number.isInteger(half) ? `${half}` : half.toFixed(1)
}

/** Contact in words; the number is for the export. */
export const overlapWords = (probability: number): string =>
  probability >= DANGER_PROBABILITY
    ? 'likely overlap'
    : probability >= CLEAR_PROBABILITY
      ? 'possible overlap'
      : 'low overlap'

const LAYER_WORDS: Readonly<Record<LayerCode, string>> = {
  dermis: 'the dermis',
  subcutis: 'fat',
  smas: 'the SMAS',
  'sub-smas': 'the layer under the SMAS',
  'sub-deep-fascia': 'the deep fascia',
  submucosal: 'muscle',
  'on-bone': 'soft tissue',
}

/** Name without its own note in brackets, first letter small, a part (after a comma) in brackets: fit for a sentence. */
function nameInSentence(name: string): string {
  const plain = name
    .replace(/\s*\(.*?\)/g, '')
    .trim()
    .replace(/, (.*)$/, ' ($1)')
  return /^[A-Z][a-z]/.test(plain) && !/^(Zuker|Stensen)/.test(plain)
    ? plain[0]!.toLowerCase() + plain.slice(1)
    : plain
}

export interface StructureMessage {
  readonly code: FindingCode
  readonly structureName: string
  readonly side: Side
  readonly atMm: number
  /** Clearance there. */
  readonly clearanceMm: number
  /** Least clearance anywhere along the thread, where the verdict may be milder. */
  readonly leastMm: number
  readonly relation: Relation
  readonly probability: number
  /** Name of the variant that the verdict rests on; null for the usual course. */
  readonly variant: string | null
  /** Share of sides with that variant, or with the structure; null where it needs no telling or nobody counted. */
  readonly prevalence: number | null
  /** How far the stiff path runs from the followed one; null where the finding holds for both. */
  readonly deviationMm: number | null
}

export function structureMessage(m: StructureMessage): string {
  const who = `the patient's ${m.side} ${nameInSentence(m.structureName)}`
  const where = `${roundMm(m.atMm)} mm from the entry`
  const away = m.clearanceMm < TOUCHING_MM ? 'touching it' : `${roundMm(m.clearanceMm)} mm away`
  const stiff =
    m.deviationMm === null
      ? ''
      : `; only if the cannula keeps straighter, ${roundMm(m.deviationMm)} mm off the drawn path`
  return `${sentence(m, who, where, away)}${courseWords(m)}${nearestWords(m)}${stiff}`
}

/** The nearest place, where it is not the one that the verdict rests on. */
function nearestWords({ clearanceMm, leastMm }: StructureMessage): string {
  if (clearanceMm < TOUCHING_MM || clearanceMm - leastMm < OTHER_PLACE_MM) return ''
  return `; elsewhere ${leastMm < TOUCHING_MM ? 'it touches' : `${roundMm(leastMm)} mm away`}`
}

/** What is told as half a millimetre: less is no other place, or no distance. */
const OTHER_PLACE_MM = 0.5
const TOUCHING_MM = 0.25

/** Which course it is and how common: the share of that course, or of sides that have the structure at all. */
function courseWords({ variant, prevalence }: StructureMessage): string {
  const share = prevalence === null ? null : `${Math.round(prevalence * 100)} % of sides`
  if (variant === null) return share === null ? '' : ` (there in ${share})`
  return ` (course ${variant}${share === null ? '' : `, ${share}`})`
}

function sentence(m: StructureMessage, who: string, where: string, away: string): string {
  if (m.code === 'crosses-structure') {
    return m.clearanceMm < 0
      ? `Runs through ${who} ${where}`
      : `Runs ${away} from ${who} ${where}, with ${overlapWords(m.probability)}`.replace(
          'touching it from',
          'against',
        )
  }
  if (m.code === 'near-structure') return `Runs beside ${who}, ${away}, ${where}`
  const between =
    m.relation.kind === 'same'
      ? ''
      : m.relation.intact
        ? `, ${LAYER_WORDS[m.relation.layer]} (${roundMm(m.relation.thicknessMm)} mm) between`
        : `, which lies in ${LAYER_WORDS[m.relation.layer]}`
  const verb = m.code === 'passes-over' ? 'Passes over' : 'Passes under'
  return `${verb} ${who} ${where}, ${away}${between}; ${overlapWords(m.probability)}`
}

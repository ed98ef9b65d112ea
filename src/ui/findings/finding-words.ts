import { overlapWords } from '../../geometry/messages.ts'
import type { Finding, FindingCode } from '../../geometry/check-types.ts'
import {
  GROUNDS_WORDS,
  mmWords,
  placeWords,
  rangeWords,
  sideWords,
  structureName,
} from '../../report/index.ts'
import { TEXTS } from '../texts.ts'

const T = TEXTS.findings
type ValueName = keyof typeof T.values

/** What the measured value of each code is. */
const VALUE_NAMES: Readonly<Partial<Record<FindingCode, ValueName>>> = {
  'crosses-structure': 'clearance',
  'near-structure': 'clearance',
  'passes-over': 'clearance',
  'passes-under': 'clearance',
  'breaks-skin': 'depth',
  'too-shallow': 'depth',
  'too-deep': 'depth',
  'thin-here': 'fat',
  spacing: 'distance',
  'threads-cross': 'distance',
  'near-commissure': 'distance',
  'wrong-length': 'length',
  'product-plane': 'thickness',
}

/** Structure and side, or nothing for findings about the thread itself. */
export function whoWords({ structure, side }: Finding): string | null {
  if (structure === null) return null
  const name = structureName(structure)
  return side === null ? name : `${name}, ${sideWords(side)}`
}

/** One measured thing and its value, ready to be shown. */
export interface Fact {
  readonly name: string
  readonly text: string
}

const amount = (finding: Finding, value: number): string =>
  finding.unit === 'deg' ? `${Math.round(value)}°` : mmWords(value)

function valueFact(finding: Finding): Fact[] {
  const { value, code } = finding
  if (value === null) return []
  const name = VALUE_NAMES[code] ?? 'value'
  if (name !== 'clearance') return [{ name: T.values[name], text: amount(finding, value) }]
  const nominal = clearanceWords(value)
  const worst = finding.worstClearanceMm
  const atWorst = worst !== null && worst < value - 0.25 ? `, ${T.worstMm(clearanceWords(worst))}` : ''
  return [{ name: T.values.clearance, text: nominal + atWorst }]
}

/** `1.5 mm away`, `touching`, `0.5 mm inside`. */
export function clearanceWords(mm: number): string {
  if (Math.abs(mm) < 0.25) return T.touching
  return mm < 0 ? T.inside(mmWords(-mm)) : T.away(mmWords(mm))
}

/** What the limit is, and whether it is published or a default of this planner. */
function limitFact(finding: Finding): Fact[] {
  if (finding.limit === null) return []
  const basis = finding.basis === 'planning-default' ? ` (${TEXTS.planningDefault})` : ''
  return [{ name: T.limit, text: amount(finding, finding.limit) + basis }]
}

/** Where along the thread: the stretch, and the worst point in it. */
export function whereWords({ fromMm, toMm, atMm, pass }: Finding, passes: number): string {
  const inPass = passes > 1 ? `, ${T.pass(pass + 1)}` : ''
  const stretch = toMm - fromMm < 0.75 ? mmWords(atMm) : rangeWords(fromMm, toMm)
  return `${stretch} ${T.fromEntry}${inPass}`
}

function overlapFact({ contactProbability }: Finding): Fact[] {
  if (contactProbability === null) return []
  return [{ name: T.overlap, text: overlapWords(contactProbability) }]
}

/** What the structure's place rests on, and how far it may be off. */
function placeFact(finding: Finding): Fact[] {
  const { evidence, acrossSdMm, depthSdMm } = finding
  if (evidence === null) return []
  const words = placeWords(finding)
    .map((one) => one.replace(/^place (is )?/, ''))
    .join('; ')
  const spread = acrossSdMm === null || depthSdMm === null ? '' : `; ${T.spread(acrossSdMm, depthSdMm)}`
  return [{ name: T.place, text: words + spread }]
}

/** Everything a finding rests on, in the order in which one asks for it. */
export const findingFacts = (finding: Finding, passes: number): readonly Fact[] => [
  ...valueFact(finding),
  ...limitFact(finding),
  { name: T.where, text: whereWords(finding, passes) },
  ...overlapFact(finding),
  ...placeFact(finding),
  { name: T.restsOn, text: GROUNDS_WORDS[finding.restsOn ?? 'generic'] },
]

/** The line under a message: how likely a contact is, the margin, what the place rests on. */
export function summaryWords(finding: Finding): string {
  const { contactProbability, limit, value } = finding
  if (finding.structure === null)
    return [...limitFact(finding).map(({ name, text }) => `${name} ${text}`), ...placeWords(finding)].join(
      '; ',
    )
  const overlap = contactProbability === null ? [] : [overlapWords(contactProbability)]
  const beyond = finding.code === 'near-structure' && value !== null && limit !== null && value > limit
  const margin = limit === null ? [] : [beyond ? T.beyondMargin(mmWords(limit)) : T.keptFree(mmWords(limit))]
  const words = [...overlap, ...margin, ...placeWords(finding)].join('; ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

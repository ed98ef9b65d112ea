import type { Evidence, LayerCode, SideOrMidline } from '../geometry/anatomy-types.ts'
import type { Grounds, Severity } from '../geometry/check-types.ts'
import { PLANE_NAMES, type Plane } from '../geometry/planes.ts'
import { SOURCE_DEFAULT } from '../geometry/limits.ts'
import { productById } from '../plan/catalogue/index.ts'
import { isOwnId, OWN_PREFIX } from '../plan/catalogue/own-product.ts'
import type { PlanDocument } from '../plan/document.ts'
import { GROUNDS_WORDS } from './grounds.ts'
import { idWords, mmWords } from './plain-words.ts'
import type { ReportFinding, ReportThread } from './report-types.ts'

export { counted as countWords, mmWords } from './plain-words.ts'

/** What the checker names as the source of a limit of our own. */
export const PLANNING_DEFAULT = SOURCE_DEFAULT

/** Never "safe": the model can only fail to find a conflict. */
export const NO_CONFLICT = 'no conflict found in the model'

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  clear: NO_CONFLICT,
  'not-assessed': 'not assessed',
  caution: 'caution',
  danger: 'danger',
}

export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  measured: 'place measured in its source',
  bounded: 'place bounded by a measured layer',
  estimate: 'place is an estimate',
}

/** What lies between a thread and a structure. */
export const LAYER_BETWEEN_WORDS: Readonly<Record<LayerCode, string>> = {
  dermis: 'the dermis',
  subcutis: 'fat',
  smas: 'the SMAS',
  'sub-smas': 'the layer under the SMAS',
  'sub-deep-fascia': 'the deep fascia',
  submucosal: 'muscle',
  'on-bone': 'soft tissue',
}

const SIDE_WORDS: Readonly<Record<SideOrMidline, string>> = {
  left: "patient's left",
  right: "patient's right",
  midline: 'across the midline',
}

export const sideWords = (side: SideOrMidline): string => SIDE_WORDS[side]

/**
 * The product's name; of a clinic's own one the name in its definition.
 * @param ownName that name; where it is not at hand, or a link left it out, the words of the id stand for it
 */
export function productWords(id: string, ownName?: string): string {
  const known = productById(id)
  if (known !== null || !isOwnId(id)) return known?.name ?? id
  const words = idWords(id.slice(OWN_PREFIX.length))
  const name =
    ownName === undefined || ownName === id ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : ownName
  return `${name} (own product)`
}

/** The same for a product of a plan, which carries the definitions of its own ones. */
export const planProductWords = ({ products }: Pick<PlanDocument, 'products'>, id: string): string =>
  productWords(id, products?.find((product) => product.id === id)?.name)

/** A plane in the middle of a sentence. */
export const planeWords = (plane: Plane): string => {
  const name = PLANE_NAMES[plane]
  return `${name[0]!.toLowerCase()}${name.slice(1)}`
}

/** `2 to 4.5 mm`, or one number where both round to the same. */
export function rangeWords(fromMm: number, toMm: number): string {
  const [from, to] = [mmWords(fromMm), mmWords(toMm)]
  return from === to ? from : `${from.replace(' mm', '')} to ${to}`
}

/** What a thread is, in one line: side, region, length; product; plane. */
export function threadWords(thread: ReportThread): string {
  const region = thread.region === null ? [] : [idWords(thread.region)]
  const length = thread.lengthMm === 0 ? 'no path' : mmWords(thread.lengthMm)
  const place = [sideWords(thread.side), ...region, length].join(', ')
  return [place, productWords(thread.product, thread.productName), planeWords(thread.plane)].join('; ')
}

const amountWords = (value: number, unit: ReportFinding['unit']): string =>
  unit === 'deg' ? `${Math.round(value)} degrees` : mmWords(value)

/** `limit 2 mm (planning default)`; nothing where there is no limit. */
export function limitWords({ limit, unit, basis }: ReportFinding): string[] {
  if (limit === null) return []
  return [`limit ${amountWords(limit, unit)}${basis === 'planning-default' ? ` (${PLANNING_DEFAULT})` : ''}`]
}

/** What the place of a finding rests on; that it is generic goes without saying, the report says it once. */
export function placeWords({ restsOn = 'generic', evidence }: PlaceTold): string[] {
  const own = restsOn === 'generic' ? [] : [GROUNDS_WORDS[restsOn]]
  // its source is the patient, not a paper
  const cited = evidence === null || restsOn === 'measured-here' ? [] : [EVIDENCE_WORDS[evidence]]
  return [...cited, ...own]
}

interface PlaceTold {
  readonly restsOn?: Grounds
  readonly evidence: Evidence | null
}

/** What was measured, against which limit, and how sure its place is; the source is named beside it. */
export function findingBasisWords(finding: ReportFinding): string[] {
  const { value, unit } = finding
  const measured =
    value === null ? [] : [[`measured ${amountWords(value, unit)}`, ...limitWords(finding)].join(', ')]
  return [...measured, ...placeWords(finding)]
}

import type { CheckedStructure, Curve, Obstacle, ObstaclePlace } from './approach.ts'
import {
  directionalSdMm,
  errorsAt,
  frameOf,
  gapInPlanMm,
  largestSdMm,
  probabilityAt,
} from './approach-errors.ts'
import type { CheckSettings, Severity } from './check-types.ts'
import type { ContactErrors } from './contact-probability.ts'
import { CAUTION_SD_FACTOR, TWIG_MARGIN_MM } from './limits.ts'
import { relationOf, type Relation } from './relation.ts'
import { judgeApproach, PROBABILITY_STEPS, rank, type Verdict } from './severity.ts'
import type { PassRun, ThreadRun } from './thread-run.ts'
import type { SegmentClearance } from './tube-clearance.ts'
import type { LocalFrame } from './unroll.ts'

/** The worst that one course of a structure does to the stretches of one relation of one pass. */
export interface Judged {
  readonly pass: PassRun
  readonly curve: Curve
  readonly near: SegmentClearance
  readonly run: readonly SegmentClearance[]
  readonly place: ObstaclePlace
  readonly relation: Relation
  readonly probability: number
  readonly verdict: Verdict
  readonly obstacle: Obstacle
  /** Least clearance of this curve from this course, whatever lies between, mm. */
  readonly leastMm: number
}

/** What a verdict on one place says. */
type JudgedPlace = Omit<Judged, 'run' | 'leastMm'>

/** By severity; then what runs through before what runs beside. */
const kindOf = ({ verdict }: JudgedPlace): number =>
  2 * rank(verdict.severity) + (verdict.code === 'crosses-structure' ? 1 : 0)

/** By severity; then what runs through before what runs beside; then by likelihood of contact, then by distance. */
export function isWorse(a: JudgedPlace, b: JudgedPlace): boolean {
  const kind = kindOf(a) - kindOf(b)
  if (kind !== 0) return kind > 0
  if (a.probability !== b.probability) return a.probability > b.probability
  return a.near.clearanceMm < b.near.clearanceMm
}

export const marginOf = (checked: CheckedStructure, settings: CheckSettings): number =>
  settings.marginsMm[checked.structure.id] ?? checked.structure.marginMm

/** What is judged: a pass, one geometry of it, one course of a structure. */
export interface Encounter {
  readonly thread: ThreadRun
  readonly pass: PassRun
  readonly curve: Curve
  readonly checked: CheckedStructure
  readonly obstacle: Obstacle
  readonly settings: CheckSettings
}

/** A place beside the structure with the layers between, and its errors. */
interface WeighedPlace {
  readonly near: SegmentClearance
  readonly relation: Relation
  readonly place: ObstaclePlace
  readonly frame: LocalFrame
  readonly errors: ContactErrors
  readonly sdMm: number
}

/** A place that may be what a structure is told for; how likely contact is there is not reckoned yet. */
export interface Candidate extends WeighedPlace {
  readonly encounter: Encounter
  readonly marginMm: number
  /** The stretch of its relation that it belongs to. */
  readonly group: readonly SegmentClearance[]
  readonly leastMm: number
}

/**
 * Places to judge: of the stretches of each relation (same layer, over, under; McKinney's point apart from the rest) the
 * closest, and the one closest for its uncertainty: where a course is less well known a larger distance may be worse.
 */
export function candidatesOf(encounter: Encounter): Candidate[] {
  const { thread, curve, checked, obstacle, settings } = encounter
  const marginMm = marginOf(checked, settings)
  const reachMm = marginMm + CAUTION_SD_FACTOR * largestSdMm(obstacle, settings)
  const all = obstacle.clearances(curve, thread.radiusMm, reachMm)
  if (all.length === 0) return []
  const groups = new Map<number, SegmentClearance[]>()
  let leastMm = Infinity
  for (const near of all) {
    leastMm = Math.min(leastMm, near.clearanceMm)
    const key = groupOf(relationAt(encounter, near), obstacle.layerAt(near).layerNeverProtects)
    const group = groups.get(key)
    if (group) group.push(near)
    else groups.set(key, [near])
  }
  return [...groups.values()].flatMap((group) =>
    worstPlaces(encounter, group)
      .filter(({ near, sdMm }) => near.clearanceMm <= marginMm + CAUTION_SD_FACTOR * sdMm)
      .map((place) => ({ ...place, encounter, marginMm, group, leastMm })),
  )
}

/** Which layers lie between the thread and the structure at a segment. */
function relationAt({ thread, curve, obstacle }: Encounter, near: SegmentClearance): Relation {
  const i = sampleOf(near)
  const { layer } = obstacle.layerAt(near)
  return relationOf(curve.samples[i]!.depthMm, thread.radiusMm, curve.stacks[i]!, layer)
}

/** Stretches of one number are judged together. */
function groupOf(relation: Relation, bare: boolean): number {
  const open = relation.kind !== 'same' && !relation.intact
  return KINDS.indexOf(relation.kind) * 4 + (open ? 2 : 0) + (bare ? 1 : 0)
}

const KINDS: readonly Relation['kind'][] = ['same', 'over', 'under']

/** Number of the sample nearest to a place on a curve. */
const sampleOf = (near: SegmentClearance): number => (near.share < 0.5 ? near.segment : near.segment + 1)

/** Of the places where the curve comes closest and parts again: the closest, and the closest for its uncertainty. */
function worstPlaces(encounter: Encounter, group: readonly SegmentClearance[]): WeighedPlace[] {
  let closest: WeighedPlace | null = null
  let doubtful: WeighedPlace | null = null
  for (let i = 0; i < group.length; i++) {
    const { clearanceMm } = group[i]!
    const parts =
      (i === 0 || clearanceMm <= group[i - 1]!.clearanceMm) &&
      (i + 1 === group.length || clearanceMm <= group[i + 1]!.clearanceMm)
    if (!parts) continue
    const place = weigh(encounter, group[i]!)
    if (closest === null || clearanceMm < closest.near.clearanceMm) closest = place
    if (doubtful === null || doubtOf(place) < doubtOf(doubtful)) doubtful = place
  }
  if (closest === null || doubtful === null) return []
  return closest === doubtful ? [closest] : [closest, doubtful]
}

/** Clearance that is sure but for one time in twenty, mm. */
const doubtOf = ({ near, sdMm }: WeighedPlace): number => near.clearanceMm - CAUTION_SD_FACTOR * sdMm

function weigh(encounter: Encounter, near: SegmentClearance): WeighedPlace {
  const { pass, curve, obstacle, settings } = encounter
  const relation = relationAt(encounter, near)
  const frame = frameOf(curve, near)
  const place = obstacle.placeAt(near)
  const i = sampleOf(near)
  const fixedMm = pass.aims[i]?.fixedMm ?? false
  const errors = errorsAt(frame, place, curve.stacks[i]!, settings, fixedMm)
  return { near, relation, place, frame, errors, sdMm: directionalSdMm(frame, near, errors) }
}

/** What a candidate is told for if contact is as likely as this; null where it is nothing. */
function judgedAs(candidate: Candidate, probability: number): JudgedPlace | null {
  const { encounter, marginMm, near, relation, place, frame, sdMm } = candidate
  const { thread, pass, curve, checked, obstacle } = encounter
  const verdict = judgeApproach({
    clearanceMm: near.clearanceMm,
    marginMm,
    sdMm,
    contactProbability: probability,
    relation,
    layerNeverProtects: place.layerNeverProtects,
    structureKind: checked.structure.kind,
    // its own margin: a smaller one asked for by the doctor makes no twig of a trunk
    twig: checked.structure.marginMm < TWIG_MARGIN_MM,
    evidence: place.evidence,
    tip: thread.thread.product.tip,
  })
  if (!verdict) return null
  // behind a layer and beside, not over, the structure: nothing to say
  const beside = (): boolean => gapInPlanMm(frame, near) > marginMm + thread.radiusMm + WIDEST_STRUCTURE_MM
  if (verdict.severity === 'clear' && beside()) return null
  return { pass, curve, near, place, relation, probability, verdict, obstacle }
}

/** Half the width of the widest tube, mm: what counts as lying over it in plan. */
const WIDEST_STRUCTURE_MM = 2.5

/**
 * The worst of the candidates, the first of equals; null where all of them are less than `least`, or nothing.
 * Severity only grows with the probability of contact, by steps. So each candidate is reckoned only as far as it may
 * still be the worst, the closest first: the others need no quadrature, or not all of it.
 */
export function worstOfCandidates(candidates: readonly Candidate[], least: Severity): Judged | null {
  const order = candidates
    .map((candidate, index) => ({ candidate, index }))
    .toSorted((a, b) => a.candidate.near.clearanceMm - b.candidate.near.clearanceMm)
  let worst: JudgedPlace | null = null
  let at = -1
  for (const { candidate, index } of order) {
    const atLeast = leastThatMatters(candidate, worst, least)
    if (atLeast === null) continue
    const { encounter, frame, errors } = candidate
    const { curve, thread, obstacle } = encounter
    const probability = probabilityAt(curve, thread.radiusMm, frame, obstacle, errors, atLeast)
    if (probability < atLeast) continue
    const place = judgedAs(candidate, probability)
    if (place === null) continue
    const stands = worst !== null && (isWorse(worst, place) || (!isWorse(place, worst) && at < index))
    if (stands) continue
    worst = place
    at = index
  }
  if (!worst) return null
  const { group, marginMm, leastMm } = candidates[at]!
  return { ...worst, leastMm, run: stretchRound(group, worst.near, marginMm) }
}

/** Smallest probability at which a candidate may be the worst; null where none is. */
function leastThatMatters(candidate: Candidate, worst: JudgedPlace | null, least: Severity): number | null {
  for (const [step, from] of PROBABILITY_STEPS.entries()) {
    const place = judgedAs(candidate, from)
    if (place === null || rank(place.verdict.severity) < rank(least)) continue
    if (worst === null) return from
    const kind = kindOf(place) - kindOf(worst)
    if (kind > 0) return from
    const to = PROBABILITY_STEPS[step + 1] ?? Infinity
    if (kind === 0 && worst.probability < to) return Math.max(from, worst.probability)
  }
  return null
}

/** The unbroken stretch round the worst point in which the thread is no farther than what raised the finding. */
function stretchRound(
  all: readonly SegmentClearance[],
  worst: SegmentClearance,
  marginMm: number,
): SegmentClearance[] {
  const within = Math.max(marginMm, worst.clearanceMm + 1)
  const at = all.findIndex((near) => near.segment === worst.segment)
  const linked = (i: number, j: number): boolean =>
    all[j] !== undefined && all[j].clearanceMm <= within && Math.abs(all[j].segment - all[i]!.segment) <= 1
  let from = at
  let to = at
  while (linked(from, from - 1)) from -= 1
  while (linked(to, to + 1)) to += 1
  return all.slice(from, to + 1)
}

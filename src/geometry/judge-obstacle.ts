import type { CheckedStructure, Curve, Obstacle, ObstaclePlace } from './approach.ts'
import {
  directionalSdMm,
  errorsAt,
  frameOf,
  gapInPlanMm,
  largestSdMm,
  probabilityAt,
} from './approach-errors.ts'
import type { CheckSettings } from './check-types.ts'
import type { ContactErrors } from './contact-probability.ts'
import { CAUTION_SD_FACTOR, TWIG_MARGIN_MM } from './limits.ts'
import { relationOf, type Relation } from './relation.ts'
import { judgeApproach, rank, type Verdict } from './severity.ts'
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

/** By severity; then what runs through before what runs beside; then by likelihood of contact, then by distance. */
export function isWorse(a: JudgedPlace, b: JudgedPlace): boolean {
  const bySeverity = rank(a.verdict.severity) - rank(b.verdict.severity)
  if (bySeverity !== 0) return bySeverity > 0
  const crosses = (place: JudgedPlace): boolean => place.verdict.code === 'crosses-structure'
  if (crosses(a) !== crosses(b)) return crosses(a)
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

/** A segment of the curve beside the structure, and which layers lie between. */
interface Beside {
  readonly near: SegmentClearance
  readonly relation: Relation
}

/**
 * Judge the stretches of each relation (same layer, over, under; McKinney's point apart from the rest) on their own.
 * In each, both the closest place and the place closest for its uncertainty are judged: where a course is less well
 * known a larger distance may be worse. The worst of both stands.
 */
export function judgeObstacle(encounter: Encounter): Judged[] {
  const { thread, curve, checked, obstacle, settings } = encounter
  const marginMm = marginOf(checked, settings)
  const reachMm = marginMm + CAUTION_SD_FACTOR * largestSdMm(obstacle, settings)
  const groups = new Map<string, Beside[]>()
  let leastMm = Infinity
  for (const near of obstacle.clearances(curve, thread.radiusMm, reachMm)) {
    leastMm = Math.min(leastMm, near.clearanceMm)
    const i = sampleOf(near)
    const { layer, layerNeverProtects } = obstacle.layerAt(near)
    const relation = relationOf(curve.samples[i]!.depthMm, thread.radiusMm, curve.stacks[i]!, layer)
    const open = relation.kind !== 'same' && !relation.intact
    const key = [relation.kind, ...(open ? ['open'] : []), ...(layerNeverProtects ? ['bare'] : [])].join()
    const group = groups.get(key)
    if (group) group.push({ near, relation })
    else groups.set(key, [{ near, relation }])
  }
  return [...groups.values()].flatMap((group) => {
    const all = group.map(({ near }) => near)
    const judged = worstPlaces(encounter, group).flatMap(
      (place) => judgePlace(encounter, marginMm, place) ?? [],
    )
    if (judged.length === 0) return []
    const worst = judged.reduce((a, b) => (isWorse(b, a) ? b : a))
    return [{ ...worst, leastMm, run: stretchRound(all, worst.near, marginMm) }]
  })
}

/** Number of the sample nearest to a place on a curve. */
const sampleOf = (near: SegmentClearance): number => (near.share < 0.5 ? near.segment : near.segment + 1)

/** A place beside the structure with its errors. */
interface WeighedPlace extends Beside {
  readonly place: ObstaclePlace
  readonly frame: LocalFrame
  readonly errors: ContactErrors
  readonly sdMm: number
}

/** Of the places where the curve comes closest and parts again: the closest, and the closest for its uncertainty. */
function worstPlaces(encounter: Encounter, group: readonly Beside[]): WeighedPlace[] {
  const clearance = (i: number): number => group[i]?.near.clearanceMm ?? Infinity
  const places = group
    .filter((_, i) => clearance(i) <= clearance(i - 1) && clearance(i) <= clearance(i + 1))
    .map((beside) => weigh(encounter, beside))
  const byDistance = (place: WeighedPlace): number => place.near.clearanceMm
  const byDoubt = (place: WeighedPlace): number => place.near.clearanceMm - CAUTION_SD_FACTOR * place.sdMm
  return [...new Set([byDistance, byDoubt].map((by) => places.reduce((a, b) => (by(b) < by(a) ? b : a))))]
}

function weigh({ pass, curve, obstacle, settings }: Encounter, beside: Beside): WeighedPlace {
  const frame = frameOf(curve, beside.near)
  const place = obstacle.placeAt(beside.near)
  const i = sampleOf(beside.near)
  const fixedMm = pass.aims[i]?.fixedMm ?? false
  const errors = errorsAt(frame, place, curve.stacks[i]!, settings, fixedMm)
  return { ...beside, place, frame, errors, sdMm: directionalSdMm(frame, beside.near, errors) }
}

/** Verdict on one place; null where the structure is too far, or beside and behind a layer. */
function judgePlace(
  { thread, pass, curve, checked, obstacle }: Encounter,
  marginMm: number,
  { near, relation, place, frame, errors, sdMm }: WeighedPlace,
): JudgedPlace | null {
  if (near.clearanceMm > marginMm + CAUTION_SD_FACTOR * sdMm) return null
  const probability = probabilityAt(curve, thread.radiusMm, frame, obstacle, errors)
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
  // behind a layer and beside, not over, the structure: nothing to say
  const beside = gapInPlanMm(frame, near) > marginMm + thread.radiusMm + WIDEST_STRUCTURE_MM
  if (!verdict || (verdict.severity === 'clear' && beside)) return null
  return { pass, curve, near, place, relation, probability, verdict, obstacle }
}

/** Half the width of the widest tube, mm: what counts as lying over it in plan. */
const WIDEST_STRUCTURE_MM = 2.5

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

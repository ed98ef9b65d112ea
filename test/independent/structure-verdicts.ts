import { inner } from './brute-distance.ts'
import type { Way } from './chart.ts'
import type { Severity } from './dump-types.ts'
import type { Relation } from './layers-between.ts'
import { leastOf, REACH_SDS, type Approach, type LayersBy, type Place } from './approaches.ts'

export interface Verdict {
  code: string
  severity: Severity
}

/**
 * How the table is read. Figures may be a little off; and where DESIGN.md leaves a choice, each is a right reading:
 * what is a layer between (`LayersBy`); whether "clearance < margin + 1.645 SD" is asked at the closest place in the
 * same layer and the closest with a layer between, at every place, or only at the closest of all; and whether the SD is
 * that along the skin or straight through the head, with depth square to the skin's mean or to its closest point.
 * Where the skin folds on itself (inside a lip) there is no along the skin: no SD and no probability can be told there.
 * Layers are given at samples 1 mm apart, and of structures at points 2 mm apart: where they change, either may hold.
 */
export interface Reading {
  clearanceMm: number
  probability: number
  sdFactor: number
  layersBy: LayersBy
  askedAt: 'closest' | 'every-place' | 'closest-of-all'
  way: Way
  edges: 'as-given' | 'same' | 'apart'
  folds: 'asked' | 'left-out' | 'dreaded'
}

export const PLAIN: Reading = {
  clearanceMm: 0,
  probability: 0,
  sdFactor: 1,
  layersBy: 'face',
  askedAt: 'closest',
  way: 'along-skin',
  edges: 'as-given',
  folds: 'asked',
}

/** DESIGN.md section 6, table of severities, with what the planner was tuned to on published designs. */
const LIKELY = 0.25
const LIKELY_APART = 0.4
const LIKELY_BESIDE_AN_ESTIMATE = 0.2
const POSSIBLE = 0.05
/** Of what costs a bruise or a numb patch: veins, glands, and twigs, known by a margin of less than 1 mm. */
const POSSIBLE_OF_LESSER = 0.2
const TWIG_MARGIN_MM = 1
/**
 * Sharp tips raise cautions of nerves and arteries, except where touching is less likely than this: a planning default of
 * the planner, tuned on published designs. Beside the nerve that lies bare at McKinney's point they always do.
 */
const SHARP_FROM = 0.15

/**
 * What is said of one pass of a thread and one part of a structure: of the places in its own layer, and of those with
 * a layer between. Empty where nothing is worth saying.
 */
export function verdictsOf(approach: Approach, sharp: boolean, reading: Reading): Verdict[] {
  const { structure, places } = approach
  const marginMm = structure.marginMm
  const clearance = (place: Place): number => place.clearanceMm + reading.clearanceMm
  const reached = (place: Place): boolean =>
    !(reading.folds === 'left-out' && isFolded(place)) &&
    clearance(place) < marginMm + REACH_SDS * reading.sdFactor * approach.sdMm(place, reading.way)
  const relation = (place: Place): Relation => relationAt(approach, place, reading)
  const probability = (place: Place): number =>
    reading.folds === 'dreaded' && isFolded(place)
      ? 1
      : approach.probability(place, reading.way) + reading.probability

  const isLesser =
    structure.kind === 'vein' || structure.kind === 'gland' || structure.marginMm < TWIG_MARGIN_MM
  const possibleFrom = isLesser ? POSSIBLE_OF_LESSER : POSSIBLE
  /** What lies within the SMAS is told apart from what a whole layer covers: nothing keeps a nerve there from below. */
  const isOpen = (place: Place): boolean => approach.part.floorAt(place.near.index) === 'in'

  const isVital = structure.kind === 'nerve' || structure.kind === 'artery'
  const bare = ({ near }: Place): boolean => approach.part.neverProtects(near.index)
  const caution = (place: Place): Severity =>
    sharp && isVital && (bare(place) || probability(place) >= SHARP_FROM) ? 'danger' : 'caution'

  const isAsked = (nearest: Place, group: readonly Place[]): boolean => {
    if (clearance(nearest) < marginMm) return true
    if (reading.askedAt === 'every-place') return group.some(reached)
    return reached(nearest) && (reading.askedAt === 'closest' || group.includes(approach.closest))
  }

  /** Where it is asked at every place: the place that its doubt brings nearest counts beside the nearest. */
  const likeliest = (nearest: Place, group: readonly Place[]): Place => {
    if (reading.askedAt !== 'every-place') return nearest
    const doubted = leastBy(
      group,
      (place) => clearance(place) - REACH_SDS * reading.sdFactor * approach.sdMm(place, reading.way),
    )
    return probability(doubted) > probability(nearest) ? doubted : nearest
  }

  const verdicts: Verdict[] = []
  for (const [code, open] of GROUPS) {
    const group = places.filter(
      (place) => relation(place) === code && (code === 'same' || isOpen(place) === open),
    )
    const nearest = leastOf(group)
    if (nearest === null || !isAsked(nearest, group)) continue
    const together = code === 'same' || (code === 'passes-under' && open && structure.kind === 'nerve')
    const worst = likeliest(nearest, group)
    if (clearance(approach.closest) < 0 || probability(worst) >= (together ? LIKELY : LIKELY_APART)) {
      return [{ code: 'crosses-structure', severity: 'danger' }]
    }
    const isPossible = probability(worst) >= possibleFrom
    const isLifted = group.some((place) => bare(place) && reached(place))
    const lifted = sharp && isVital ? 'danger' : 'caution'
    if (!together) {
      const severity = isPossible ? caution(worst) : isLifted ? lifted : 'clear'
      verdicts.push({ code, severity })
    } else if (clearance(nearest) < marginMm) {
      const isSure =
        !approach.part.isEstimate(nearest.near.index) || probability(nearest) >= LIKELY_BESIDE_AN_ESTIMATE
      verdicts.push({ code: 'near-structure', severity: isSure ? 'danger' : caution(worst) })
    } else if (isPossible || isLifted) {
      verdicts.push({ code: 'near-structure', severity: isPossible ? caution(worst) : lifted })
    }
  }
  return verdicts
}

/** Relations to a structure; with a layer between, what lies within the SMAS (true) by itself. */
const GROUPS = [
  ['same', false],
  ['passes-over', false],
  ['passes-over', true],
  ['passes-under', false],
  ['passes-under', true],
] as const

const leastBy = (places: readonly Place[], of: (place: Place) => number): Place =>
  places.reduce((best, next) => (of(next) < of(best) ? next : best))

const isFolded = ({ station: { normal, up } }: Place): boolean => inner(normal, up) < 0

/** Layers may change this much earlier or later along the thread, mm. */
const EDGE_MM = 1.5

function relationAt(approach: Approach, place: Place, { layersBy, edges }: Reading): Relation {
  const stated = approach.relation(place, layersBy)
  if (edges === 'as-given' || (stated === 'same') === (edges === 'same')) return stated
  const near = approach.places.filter(({ station }) => Math.abs(station.sMm - place.station.sMm) <= EDGE_MM)
  const relations = near.map((other) => approach.relation(other, layersBy))
  return relations.find((relation) => (relation === 'same') === (edges === 'same')) ?? stated
}

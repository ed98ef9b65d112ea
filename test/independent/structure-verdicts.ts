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

/** DESIGN.md section 6, table of severities. */
const LIKELY = 0.25
const POSSIBLE = 0.05
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

  const isVital = structure.kind === 'nerve' || structure.kind === 'artery'
  const bare = ({ near }: Place): boolean => approach.part.neverProtects(near.index)
  const caution = (place: Place): Severity =>
    sharp && isVital && (bare(place) || probability(place) >= SHARP_FROM) ? 'danger' : 'caution'

  const isAsked = (nearest: Place, group: readonly Place[]): boolean => {
    if (clearance(nearest) < marginMm) return true
    if (reading.askedAt === 'every-place') return group.some(reached)
    return reached(nearest) && (reading.askedAt === 'closest' || group.includes(approach.closest))
  }

  const verdicts: Verdict[] = []
  for (const code of ['same', 'passes-over', 'passes-under'] as const) {
    const group = places.filter((place) => relation(place) === code)
    const nearest = leastOf(group)
    if (nearest === null || !isAsked(nearest, group)) continue
    if (clearance(approach.closest) < 0 || probability(nearest) >= LIKELY) {
      return [{ code: 'crosses-structure', severity: 'danger' }]
    }
    const says = probability(nearest) >= POSSIBLE || code === 'same'
    const isLifted = group.some((place) => bare(place) && reached(place))
    const lifted = sharp && isVital ? 'danger' : 'caution'
    const severity = says ? caution(nearest) : isLifted ? lifted : 'clear'
    if (code !== 'same') verdicts.push({ code, severity })
    else
      verdicts.push({ code: 'near-structure', severity: clearance(nearest) < marginMm ? 'danger' : severity })
  }
  return verdicts
}

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

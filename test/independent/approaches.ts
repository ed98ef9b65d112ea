import { minus, norm } from './brute-distance.ts'
import { chartOf, type Way } from './chart.ts'
import { contactOf } from './contact.ts'
import type { DumpStructure } from './dump-types.ts'
import { relationOf, type Relation } from './layers-between.ts'
import type { Operator, Part } from './parts.ts'
import { spreadOf, type Spreads } from './spread.ts'
import { stationBetween, walk, type Nearest, type Station } from './stations.ts'

/** A place of the thread, and the nearest one of the structure's wall. */
export interface Place {
  station: Station
  near: Nearest
  clearanceMm: number
}

/**
 * A layer is between where the thread's walls keep out of it, or touch its face as the planner lets them; and the SMAS
 * alone is a layer, or the dermis too.
 */
export type LayersBy = 'face' | 'walls' | 'face-and-dermis' | 'walls-and-dermis'

/** What can be measured of one pass of a thread and one part of a structure. */
export interface Approach {
  structure: DumpStructure
  part: Part
  radiusMm: number
  /** Where the walls are nearest. */
  closest: Place
  /** Places near enough to matter, and the closest. */
  places: readonly Place[]
  /** 1 SD of the distance at a place, straight through the head or along the skin and in depth. */
  sdMm: (place: Place, way: Way) => number
  /** How thread and structure lie to each other. */
  relation: (place: Place, by: LayersBy) => Relation
  /** The closest place of each relation. */
  leastPlaces: (by: LayersBy) => Place[]
  /** Contact probability, with the errors and layers of a place. */
  probability: (place: Place, way: Way) => number
}

/** Reach of a caution: 5 % of errors to one side are larger than this many SD. */
export const REACH_SDS = 1.645
/** Places are looked for a little beyond what the report may speak of. */
const BEYOND = 1.2
const STEP_MM = 0.25
const FINE_MM = 0.01
/** The planner lets the walls of a path touch the face of a layer by this much, mm (planning default). */
const FACE_MM = 0.3
/** The walls of a path may lie this far inside a layer by rounding alone, mm. */
const ROUNDING_MM = 0.02

/** A path, at its samples and in small steps. */
export interface Run {
  samples: readonly Station[]
  steps: readonly Station[]
}

export const runOf = (samples: readonly Station[]): Run => ({ samples, steps: walk(samples, STEP_MM) })

/** Null where the two are too far apart to matter: farther, from the box round the part, than any error reaches. */
export function approachOf(run: Run, radiusMm: number, part: Part, operator: Operator): Approach | null {
  const { structure, low, high } = part
  const reachMm = BEYOND * (structure.marginMm + REACH_SDS * part.widestSdMm(operator)) + radiusMm
  const offBox = ({ at }: Station): number =>
    Math.hypot(...[0, 1, 2].map((k) => Math.max(0, low[k]! - at[k]!, at[k]! - high[k]!)))
  const stations = run.steps.filter((station) => offBox(station) < reachMm)
  const measure = (station: Station): Place => {
    const near = part.nearest(station.at)
    return { station, near, clearanceMm: near.awayMm - radiusMm }
  }
  const coarse = stations.map(measure).filter(({ near }) => near.awayMm < reachMm)
  const nearest = leastOf(coarse)
  if (nearest === null) return null
  const around = stations.filter(({ sMm }) => Math.abs(sMm - nearest.station.sMm) < 2 * STEP_MM)
  const closest = leastOf([nearest, ...finely(around).map(measure)])!
  const places = [...coarse, closest]
  const spreadsAt = ({ index }: Nearest): Spreads => ({ ...part.spreadsAt(index), ...operator })
  const relation = ({ station, near }: Place, by: LayersBy): Relation => {
    const rule = {
      slackMm: by.startsWith('face') ? FACE_MM : ROUNDING_MM,
      dermisCounts: by.endsWith('dermis'),
    }
    return relationOf(station.depthMm, radiusMm, station.stack, part.floorAt(near.index), rule)
  }
  return {
    structure,
    part,
    radiusMm,
    closest,
    places,
    sdMm: remember(({ station, near }, way: Way) =>
      spreadOf(chartOf(station, way), near, part, spreadsAt(near)),
    ),
    relation: remember(relation),
    leastPlaces: (by) =>
      (['same', 'passes-over', 'passes-under'] as const)
        .map((wanted) => leastOf(places.filter((place) => relation(place, by) === wanted)))
        .filter((place) => place !== null),
    probability: remember((place, way: Way) =>
      contactOf(run.samples, radiusMm, part, place, spreadsAt(place.near), chartOf(place.station, way)),
    ),
  }
}

export const leastOf = (places: readonly Place[]): Place | null =>
  places.reduce<Place | null>(
    (best, next) => (best && best.clearanceMm <= next.clearanceMm ? best : next),
    null,
  )

const finely = (stations: readonly Station[]): Station[] =>
  stations.slice(1).flatMap((b, i) => {
    const a = stations[i]!
    const pieces = Math.max(1, Math.ceil(norm(minus(b.at, a.at)) / FINE_MM))
    return Array.from({ length: pieces + 1 }, (_, k) => stationBetween(a, b, k / pieces))
  })

/** Many readings of the table ask for the same slow figure. */
function remember<V, A extends string[]>(
  work: (place: Place, ...rest: A) => V,
): (place: Place, ...rest: A) => V {
  const known = new Map<Place, Map<string, V>>()
  return (place, ...rest) => {
    const ofPlace = known.get(place) ?? new Map<string, V>()
    known.set(place, ofPlace)
    const key = rest.join()
    const value = ofPlace.get(key) ?? work(place, ...rest)
    ofPlace.set(key, value)
    return value
  }
}

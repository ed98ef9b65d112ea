import type { LayerCode, Side } from '../geometry/anatomy-types.ts'
import { distance, type Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import methods from './data/source-methods.json' with { type: 'json' }
import { placeWaypoints } from './place-waypoints.ts'
import type { DepthBasis, StructureRecord } from './record-types.ts'
import { SOURCES } from './records.ts'
import { sidedHead } from './sided.ts'
import { PLANNING_DEFAULT, sourceName } from './source-line.ts'
import { depthSdMm } from './spread.ts'

/** How the measuring was done and on how many, where the figure's source says so. */
export const SOURCE_METHODS: Readonly<Record<string, string>> = methods

/** What a number rests on. An unverified one has no keys: it cites nobody. */
export interface Cited {
  readonly verified: boolean
  readonly keys: readonly string[]
  /** `ultrasound, n = 40, Hu 2025`, or `planning default`. */
  readonly words: string
}

export interface WaypointEvidence {
  readonly index: number
  /** The place in words. */
  readonly at: string
  readonly layer: LayerCode
  readonly depth: {
    /** `5.0 ± 1.6 mm`; figures as they were printed. */
    readonly words: string
    readonly basis: DepthBasis
    readonly cited: Cited
    /** 1 SD, mm, and whether it was printed. */
    readonly sdMm: number
    readonly sdPublished: boolean
  }
  readonly position: {
    /** The distance was published, its split into axes is ours. */
    readonly inferred: boolean
    readonly cited: Cited
  }
  /** The measured layer it lies under, where its own depth was never measured. */
  readonly under: { readonly words: string; readonly cited: Cited } | null
}

/** What the place and depth of a waypoint rest on. */
export function waypointEvidence(record: StructureRecord, index: number): WaypointEvidence {
  const { at, layer, depth, position, under } = record.course[index]!
  const sd = depthSdMm(record.course[index]!)
  return {
    index,
    at,
    layer,
    depth: {
      words: depthWords(depth),
      basis: depth.basis,
      cited: cite(depth.verified && depth.source !== null ? [depth.source] : []),
      sdMm: sd.mm,
      sdPublished: sd.basis === 'published',
    },
    position: {
      inferred: position.basis === 'inferred-components',
      cited: cite(position.verified ? position.sources : []),
    },
    under:
      under === undefined
        ? null
        : { words: `${under.layer} ${depthWords(under)}`, cited: cite([under.source]) },
  }
}

/** Names the verified ones among some sources, with method and number; `planning default` where there is none. */
export function cite(keys: readonly string[]): Cited {
  const known = keys.filter((key) => SOURCES[key]?.verified === true)
  if (known.length === 0) return { verified: false, keys: [], words: PLANNING_DEFAULT }
  const words = known.map((key) => [SOURCE_METHODS[key], sourceName(key)].filter(Boolean).join(', '))
  return { verified: true, keys: known, words: words.join('; ') }
}

interface Figure {
  readonly meanMm: number
  readonly sdMm?: number
  readonly minMm?: number
  readonly maxMm?: number
}

/** `5.0 ± 1.6 mm`, `5.06 ± 1.84 mm`, `5 mm (3 to 7)`: mean and SD to the same decimals. */
export function depthWords({ meanMm, sdMm, minMm, maxMm }: Figure): string {
  const decimals = Math.max(decimalsOf(meanMm), decimalsOf(sdMm ?? meanMm))
  const spread = sdMm === undefined ? '' : ` ± ${sdMm.toFixed(decimals)}`
  const range = minMm === undefined || maxMm === undefined ? '' : ` (${minMm} to ${maxMm})`
  return `${meanMm.toFixed(decimals)}${spread} mm${range}`
}

const decimalsOf = (mm: number): number => String(mm).split('.')[1]?.length ?? 0

export interface WaypointNear extends WaypointEvidence {
  /** From the place asked about to the waypoint as aimed at on this head, mm. */
  readonly distanceMm: number
}

/**
 * The waypoints of a structure nearest to a place on this head, nearest first: what its course there was drawn from.
 * @param at head frame, mm
 */
export function waypointsNear(
  head: Head,
  record: StructureRecord,
  side: Side,
  at: Vec3,
  count: number,
): readonly WaypointNear[] {
  return placeWaypoints(sidedHead(head, side), record, () => 0)
    .map(({ index, centre }) => ({ index, distanceMm: distance(centre, at) }))
    .toSorted((a, b) => a.distanceMm - b.distanceMm)
    .slice(0, count)
    .map(({ index, distanceMm }) => ({ ...waypointEvidence(record, index), distanceMm }))
}

import { SOURCES } from '../../anatomy/records.ts'
import { sourceName } from '../../anatomy/source-line.ts'
import type { SourceRecord, StructureRecord, WaypointRecord } from '../../anatomy/record-types.ts'
import { TEXTS } from '../texts.ts'

const T = TEXTS.structures

/** What it is, in a few words: `Motor nerve, facial nerve`. */
export function kindWords(record: StructureRecord): string {
  const kind = record.function === undefined ? T.kinds[record.kind] : T.functions[record.function]
  const group = record.group === undefined ? undefined : T.groups[record.group]
  return group === undefined ? kind : `${kind}, ${group}`
}

export interface DepthRow {
  readonly place: string
  readonly depth: string
  readonly layer: string
  /** Short names of the sources, or "planning default". */
  readonly source: string
  readonly verified: boolean
}

/** Depths along the course with what each rests on; an unverified one is a planning default, never a citation. */
export const depthRows = (record: StructureRecord): readonly DepthRow[] => record.course.map(depthRow)

function depthRow({ at, depth, layer }: WaypointRecord): DepthRow {
  const verified = depth.verified && depth.source !== null && SOURCES[depth.source]?.verified === true
  return {
    place: at,
    depth: depthWords(depth),
    layer: T.layerNames[layer],
    source: verified && depth.source !== null ? sourceName(depth.source) : TEXTS.planningDefault,
    verified,
  }
}

function depthWords({ meanMm, sdMm, minMm, maxMm }: WaypointRecord['depth']): string {
  const spread = sdMm === undefined ? '' : ` ± ${sdMm}`
  const range = minMm === undefined || maxMm === undefined ? '' : ` (${minMm}–${maxMm})`
  return `${meanMm}${spread} mm${range}`
}

export interface SourceRow {
  readonly key: string
  readonly ref: string
  readonly url: string | null
  /** What is weak about it, in brackets; empty when it was read in the original. */
  readonly notes: readonly string[]
}

/** The verified sources of a structure, in the order of the data. */
export const sourceRows = (record: StructureRecord): readonly SourceRow[] =>
  record.sources.flatMap((key) => {
    const source = SOURCES[key]
    return source?.verified === true
      ? [{ key, ref: source.ref, url: source.url, notes: sourceNotes(source) }]
      : []
  })

const sourceNotes = ({ secondHand, partial }: SourceRecord): string[] => [
  ...(secondHand === true ? [T.secondHand] : []),
  ...(partial === true ? [T.partial] : []),
]

/** The spread across the course and where it comes from. */
export function acrossWords({ across }: StructureRecord): string {
  const known = across.basis === 'published' && across.source !== undefined
  const source = known && across.source !== undefined ? sourceName(across.source) : TEXTS.planningDefault
  return `${T.acrossSd(across.sdMm)} (${source})`
}

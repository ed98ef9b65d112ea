import { SOURCES } from '../../anatomy/records.ts'
import { SOURCE_REFERENCES } from '../../anatomy/source-references.ts'
import { cite, waypointEvidence, type WaypointEvidence } from '../../anatomy/evidence-of.ts'
import type { SourceRecord, StructureRecord } from '../../anatomy/record-types.ts'
import type { Structure } from '../../geometry/anatomy-types.ts'
import { TEXTS } from '../texts.ts'

const T = TEXTS.structures

/** What it is, in a few words: `Motor nerve, facial nerve`. */
export function kindWords(record: StructureRecord): string {
  const kind = record.function === undefined ? T.kinds[record.kind] : T.functions[record.function]
  const group = record.group === undefined ? undefined : T.groups[record.group]
  return group === undefined ? kind : `${kind}, ${group}`
}

/** What each waypoint along the course rests on. */
export const waypointRows = (record: StructureRecord): readonly WaypointEvidence[] =>
  record.course.map((_, i) => waypointEvidence(record, i))

/** The spread of a depth where none was printed for it; nothing where the depth itself shows it. */
export const depthSpread = ({ depth }: WaypointEvidence): string | null =>
  depth.sdPublished ? null : `${T.acrossSd(rounded(depth.sdMm))} (${TEXTS.planningDefault})`

const rounded = (mm: number): number => Math.round(mm * 10) / 10

/** The name of the course that a verdict rests on; null for the usual one. */
export function courseName(structures: readonly Structure[], id: string, variant: string): string | null {
  if (variant === 'nominal') return null
  const paths = structures.flatMap((one) => (one.id === id && one.kind !== 'gland' ? one.paths : []))
  return paths.find((path) => path.variant === variant)?.variantName ?? variant
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
    return source?.verified === true ? [{ key, ...SOURCE_REFERENCES[key]!, notes: sourceNotes(source) }] : []
  })

const sourceNotes = ({ secondHand, partial }: SourceRecord): string[] => [
  ...(secondHand === true ? [T.secondHand] : []),
  ...(partial === true ? [T.partial] : []),
]

/** What the spread across the course rests on. */
export function acrossCited({ across }: StructureRecord): string {
  const known = across.basis === 'published' && across.source !== undefined ? cite([across.source]) : null
  return known?.verified === true ? `${TEXTS.why.published}, ${known.words}` : TEXTS.why.derived
}

/** The spread across the course and where it comes from. */
export const acrossWords = (record: StructureRecord): string =>
  `${T.acrossSd(record.across.sdMm)} (${acrossCited(record)})`

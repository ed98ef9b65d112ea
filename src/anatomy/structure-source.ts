import type { StructureKind } from '../geometry/anatomy-types.ts'
import type { SourceRecord, StructureRecord } from './record-types.ts'
import { SOURCES, structureRecord } from './records.ts'
import { sourceLine } from './source-line.ts'

/** What a panel tells about a structure. */
export interface StructureSource {
  readonly id: string
  readonly name: string
  readonly kind: StructureKind
  readonly function: 'motor' | 'sensory' | null
  /** What harm to it means, in plain words. */
  readonly consequence: string
  /** How to keep away from it: a planning heuristic of this project, not a quoted figure. */
  readonly advice: string
  /** One line of verified sources of its place, or `planning default`. */
  readonly line: string
  /** Whether at least one depth, and one position, was read in its source. */
  readonly depthVerified: boolean
  readonly positionVerified: boolean
  /** Share of sides that have it, 0..1; null where it is always there or nobody counted. */
  readonly prevalence: number | null
  readonly variants: string | null
  /** Sources of its figures; those not `verified` are not to be cited as evidence. */
  readonly sources: readonly (SourceRecord & { readonly key: string })[]
}

/** What rests on what for a structure; undefined for an unknown id. */
export function structureSource(id: string): StructureSource | undefined {
  const record = structureRecord(id)
  return record && describe(record)
}

function describe(record: StructureRecord): StructureSource {
  return {
    id: record.id,
    name: record.name,
    kind: record.kind,
    function: record.function ?? null,
    consequence: record.consequence,
    advice: record.advice,
    line: sourceLine(record),
    depthVerified: record.course.some((point) => point.depth.verified),
    positionVerified: record.course.some((point) => point.position.verified),
    prevalence: record.prevalence ?? null,
    variants: record.variantsNote?.text ?? null,
    sources: record.sources.flatMap((key) => {
      const source = SOURCES[key]
      return source ? [{ key, ...source }] : []
    }),
  }
}

import { CONTEXT, CONTEXT_SOURCES } from './context/records.ts'
import type { SourceRecord, StructureRecord } from './record-types.ts'
import { ANATOMY } from './records.ts'

/** How many numbers of the anatomy rest on a source. */
export interface SourceUse {
  readonly positions: number
  readonly depths: number
  /** Measured layers that a structure of unknown depth lies under. */
  readonly layersAbove: number
  readonly calibres: number
  /** Spreads across a course, shares of sides, variants. */
  readonly spreads: number
  /** Outlines of muscles, edges, ligaments and zones. */
  readonly outlines: number
}

export interface UsedSource {
  readonly key: string
  readonly source: SourceRecord
  readonly use: SourceUse
}

type Purpose = keyof SourceUse
const NO_USE: SourceUse = { positions: 0, depths: 0, layersAbove: 0, calibres: 0, spreads: 0, outlines: 0 }

/** Every source of the anatomy with what it is used for; only numbers that are cited count. In the order of the data. */
export function usedSources(): readonly UsedSource[] {
  const uses = new Map<string, Record<Purpose, number>>()
  const add = (key: string | null | undefined, purpose: Purpose): void => {
    if (key === null || key === undefined) return
    const use = uses.get(key) ?? { ...NO_USE }
    use[purpose] += 1
    uses.set(key, use)
  }
  for (const record of ANATOMY) for (const [key, purpose] of citedIn(record)) add(key, purpose)
  for (const { record } of CONTEXT)
    if (record.position.verified) for (const key of record.position.sources) add(key, 'outlines')
  return Object.entries(CONTEXT_SOURCES).map(([key, source]) => ({
    key,
    source,
    use: uses.get(key) ?? NO_USE,
  }))
}

type Citation = readonly [key: string | null | undefined, purpose: Purpose]

const citedIn = (record: StructureRecord): readonly Citation[] => [
  ...record.course.flatMap((point): Citation[] => [
    ...(point.position.verified ? point.position.sources.map((key): Citation => [key, 'positions']) : []),
    ...(point.depth.verified ? [[point.depth.source, 'depths'] as const] : []),
    [point.under?.source, 'layersAbove'],
  ]),
  ...(record.calibre ?? []).map(({ source }): Citation => [source, 'calibres']),
  [record.thickness?.source, 'calibres'],
  [record.across.source, 'spreads'],
  [record.prevalenceSource, 'spreads'],
  [record.variantsNote?.source, 'spreads'],
]

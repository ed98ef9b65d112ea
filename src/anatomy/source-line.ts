import type { StructureRecord } from './record-types.ts'
import { SOURCES } from './records.ts'

/** What the place of a structure rests on where nothing verified does. */
export const PLANNING_DEFAULT = 'planning default'

/** Short name of a source, e.g. `Hu 2025`. */
export function sourceName(key: string): string {
  const source = SOURCES[key]
  if (!source) return key
  return source.secondHand ? `${source.label} (as quoted)` : source.label
}

/** One line: the verified sources of position and depth, or `planning default`. */
export function sourceLine(record: StructureRecord): string {
  const keys = record.course.flatMap((point) => [
    ...(point.position.verified ? point.position.sources : []),
    ...(point.depth.verified && point.depth.source ? [point.depth.source] : []),
  ])
  const cited = [...new Set(keys)].filter((key) => SOURCES[key]?.verified)
  return cited.length > 0 ? cited.map(sourceName).join('; ') : PLANNING_DEFAULT
}

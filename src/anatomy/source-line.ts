import type { StructureRecord } from './record-types.ts'
import { SOURCES } from './records.ts'

/** What the place of a structure rests on where nothing verified does. */
export const PLANNING_DEFAULT = 'planning default'

/** Short name of a source: its reference up to the first full stop or comma after the year. */
export function sourceName(key: string): string {
  const source = SOURCES[key]
  if (!source) return key
  const year = /(?:19|20)\d\d/.exec(source.ref)
  const author = /^[A-Z][\w'’-]+(?: (?:Quang )?[A-Z]{1,3}(?=[,. ]))?/.exec(source.ref)?.[0]
  return year && author && !/^\d/.test(source.ref) ? `${author} ${year[0]}` : source.ref
}

/** One line: the verified sources of position and depth, or `planning default`. */
export function sourceLine(record: StructureRecord): string {
  const keys = record.course.flatMap((point) => [
    ...(point.position.verified ? point.position.sources : []),
    ...(point.depth.verified && point.depth.source ? [point.depth.source] : []),
  ])
  const cited = [...new Set(keys)].filter((key) => SOURCES[key]?.verified)
  return cited.length > 0 ? cited.map((key) => SOURCES[key]!.ref).join('; ') : PLANNING_DEFAULT
}

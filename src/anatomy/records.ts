import arteries from './data/arteries.json' with { type: 'json' }
import ducts from './data/ducts.json' with { type: 'json' }
import glands from './data/glands.json' with { type: 'json' }
import nerves from './data/nerves.json' with { type: 'json' }
import sources from './data/sources.json' with { type: 'json' }
import veins from './data/veins.json' with { type: 'json' }
import type { Anchor, AnchorRef, SourceRecord, StructureRecord } from './record-types.ts'

/** A record that cannot be placed. The message names file, structure, waypoint and what was expected. */
export class AnatomyDataError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'AnatomyDataError'
  }
}

/** Files of `data/` in the order in which structures are listed. */
export const RECORD_FILES = {
  'nerves.json': nerves,
  'arteries.json': arteries,
  'veins.json': veins,
  'ducts.json': ducts,
  'glands.json': glands,
} as const

// The literal types of the files are wider than ours; their shape is held to them by test/anatomy/records.test.ts.
const FILES = Object.entries(RECORD_FILES as unknown as Record<string, readonly StructureRecord[]>)
export const SOURCES = sources as Readonly<Record<string, SourceRecord>>

/** Shares of sides may miss a sum of 1 by rounding. */
const ROUNDING = 0.005

/** Every structure of the head as cited data, one entry for both sides. */
export const ANATOMY: readonly StructureRecord[] = checkRecords(FILES, SOURCES)

const byId = new Map(ANATOMY.map((record) => [record.id, record]))

/** The record of a structure; undefined for an unknown id. */
export const structureRecord = (id: string): StructureRecord | undefined => byId.get(id)

/**
 * Checks that records hang together: ids once, waypoint numbers in range, sources and parents known.
 * @throws AnatomyDataError at the first fault
 */
export function checkRecords(
  files: readonly (readonly [string, readonly StructureRecord[]])[],
  known: Readonly<Record<string, SourceRecord>>,
): readonly StructureRecord[] {
  const all = files.flatMap(([, records]) => records)
  const ids = new Set<string>()
  for (const [file, records] of files) {
    for (const record of records) {
      const fail = (where: string, expected: string): never => {
        throw new AnatomyDataError(`${file}: ${record.id}${where}: expected ${expected}`)
      }
      if (ids.has(record.id)) fail('', 'an id that no other structure has')
      ids.add(record.id)
      checkRecord(record, all, known, fail)
    }
  }
  return all
}

type Fail = (where: string, expected: string) => never

function checkRecord(
  record: StructureRecord,
  all: readonly StructureRecord[],
  known: Readonly<Record<string, SourceRecord>>,
  fail: Fail,
): void {
  const count = record.course.length
  const inRange = (index: number, where: string) => {
    if (index < 0 || index >= count) fail(where, `a waypoint number from 0 to ${count - 1}, got ${index}`)
  }
  record.courses?.forEach((c) => c.through.forEach((i) => inRange(i, `, ramus ${c.ramus}`)))
  checkVariants(record, fail)
  record.calibre?.forEach((c) => inRange(c.waypoint, ', calibre'))
  const isKnown = (id: string) => all.some((other) => other.id === id && other.id !== record.id)
  for (const parent of [record.start, record.end]) {
    if (parent !== undefined && !isKnown(parent))
      fail('', `a structure to start from or end on, got "${parent}"`)
  }
  const own = [record.across.source, ...(record.variants ?? []).map(({ source }) => source)]
  for (const key of own) {
    if (key && !record.sources.includes(key)) fail('', `"${key}" among the structure's sources`)
  }
  for (const key of record.sources) {
    if (!known[key]) fail('', `a source of sources.json, got "${key}"`)
  }
  record.course.forEach((point, i) => {
    const where = `, waypoint ${i}`
    const cited = [...point.position.sources, point.depth.source, point.under?.source, point.across?.source]
    for (const key of cited) {
      if (key && !record.sources.includes(key)) fail(where, `"${key}" among the structure's sources`)
    }
    if (!(point.depth.meanMm > 0)) fail(where, 'a depth above 0 mm')
    if (anchorNames(point.anchor).length === 0) fail(where, 'an anchor on at least one landmark')
  })
}

/** Every variant is drawn, every drawn one is named, the usual course comes first, and no more than all sides are shared out. */
function checkVariants({ variants = [], courses = [] }: StructureRecord, fail: Fail): void {
  const named = new Set(['nominal', ...variants.map(({ id }) => id)])
  for (const { ramus, variant = 'nominal' } of courses) {
    if (!named.has(variant)) fail(`, ramus ${ramus}`, `one of its variants, got "${variant}"`)
  }
  if (variants.length === 0) return
  if (variants[0]!.id !== 'nominal') fail(', variants', 'the nominal course first')
  for (const { id } of variants) {
    const drawn = courses.some(({ variant = 'nominal' }) => variant === id)
    if (!drawn) fail(`, variant ${id}`, 'a course that has it')
  }
  const firstOther = courses.findIndex(({ variant }) => variant !== undefined)
  if (courses.slice(firstOther).some(({ variant }) => variant === undefined))
    fail(', courses', 'the usual rami before those of variants')
  const share = variants.reduce((sum, { prevalence }) => sum + (prevalence ?? 0), 0)
  if (share > 1 + ROUNDING) fail(', variants', `shares of sides that sum to 1 at most, got ${share}`)
}

/** Landmark ids an anchor rests on (`midline` is none). */
export function anchorNames(ref: AnchorRef): string[] {
  if (typeof ref === 'string') return ref === 'midline' ? [] : [ref]
  const anchor: Anchor = ref
  if ('landmark' in anchor) return [anchor.landmark]
  if ('round' in anchor) return anchorNames(anchor.round.level.from)
  if ('between' in anchor) {
    const extra = [anchor.level, anchor.ceiling].flatMap((c) => (c ? anchorNames(c.from) : []))
    return [...anchor.between.flatMap(anchorNames), ...extra]
  }
  return Object.values(anchor.axes).flatMap((c) => (c ? anchorNames(c.from) : []))
}

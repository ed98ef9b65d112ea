import { anchorNames } from './anchor-names.ts'
import { checkVariants } from './check-variants.ts'
import { AnatomyDataError } from './data-error.ts'
import type { SourceRecord, StructureRecord, WaypointRecord } from './record-types.ts'

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

/** Refuses a record: where in it, and what was expected there. */
export type Fail = (where: string, expected: string) => never

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
  const isKnown = (id: string) => all.some((other) => other.id === id && other.id !== record.id)
  for (const parent of [record.start, record.end]) {
    if (parent !== undefined && !isKnown(parent))
      fail('', `a structure to start from or end on, got "${parent}"`)
  }
  for (const key of record.sources) {
    if (!known[key]) fail('', `a source of sources.json, got "${key}"`)
  }
  const cites = (where: string, ...keys: readonly (string | null | undefined)[]) => {
    for (const key of keys)
      if (key && !record.sources.includes(key)) fail(where, `"${key}" among the structure's sources`)
  }
  const above0 = (where: string, what: string, mm: number | undefined) => {
    if (mm !== undefined && !(mm > 0)) fail(where, `${what} above 0 mm, got ${mm}`)
  }
  cites('', record.across.source, record.prevalenceSource, record.variantsNote?.source)
  cites('', record.thickness?.source, ...(record.variants ?? []).map(({ source }) => source))
  above0('', 'a spread across the course', record.across.sdMm)
  above0('', 'a thickness', record.thickness?.meanMm)
  for (const { waypoint, mm, source } of record.calibre ?? []) {
    inRange(waypoint, ', calibre')
    above0(`, calibre at waypoint ${waypoint}`, 'a diameter', mm)
    cites(', calibre', source)
  }
  record.course.forEach((point, i) => {
    const where = `, waypoint ${i}`
    cites(where, ...point.position.sources, point.depth.source, point.under?.source, point.across?.source)
    above0(where, 'a depth', point.depth.meanMm)
    above0(where, 'a spread across the course', point.across?.sdMm)
    if (anchorNames(point.anchor).length === 0) fail(where, 'an anchor on at least one landmark')
    checkDepths(point, where, fail)
  })
}

/** Depths in order from the skin down. */
function checkDepths({ depth, under, shallowEndMm }: WaypointRecord, where: string, fail: Fail): void {
  const { meanMm, minMm, maxMm } = depth
  if (minMm !== undefined && minMm > meanMm)
    fail(where, `a least depth of ${meanMm} mm at most, got ${minMm}`)
  if (maxMm !== undefined && maxMm < meanMm)
    fail(where, `a greatest depth of ${meanMm} mm or more, got ${maxMm}`)
  if (shallowEndMm !== undefined && shallowEndMm > meanMm)
    fail(where, `a shallow end above its depth of ${meanMm} mm, got ${shallowEndMm}`)
  if (under && under.meanMm >= meanMm)
    fail(where, `a depth under the ${under.layer}, ${under.meanMm} mm deep, got ${meanMm}`)
}

import { describe, expect, it } from 'vitest'
import { structureSchema, sourceSchema } from '../../src/anatomy/record-schema.ts'
import type { StructureRecord } from '../../src/anatomy/record-types.ts'
import {
  ANATOMY,
  AnatomyDataError,
  anchorNames,
  checkRecords,
  RECORD_FILES,
  SOURCES,
  structureRecord,
} from '../../src/anatomy/records.ts'
import { headOf } from './support/heads.ts'

const ofKind = (kind: string) => ANATOMY.filter((record) => record.kind === kind)
const artery = structureRecord('facial-artery')!

describe('the records of the anatomy', () => {
  it('hold 17 nerves, 17 arteries, 4 veins, 1 duct and 4 glands, each id once', () => {
    const counts = ['nerve', 'artery', 'vein', 'duct', 'gland'].map((kind) => ofKind(kind).length)
    expect(counts).toEqual([17, 17, 4, 1, 4])
    expect(new Set(ANATOMY.map((record) => record.id)).size).toBe(43)
  })

  it('have the shape the schema asks for, file by file', () => {
    for (const [file, records] of Object.entries(RECORD_FILES)) {
      for (const record of records) {
        const result = structureSchema.safeParse(record)
        expect(result.error?.issues ?? [], `${file}: ${record.id}`).toEqual([])
      }
    }
    for (const [key, source] of Object.entries(SOURCES)) {
      expect(sourceSchema.safeParse(source).error?.issues ?? [], `sources.json: ${key}`).toEqual([])
    }
  })

  it('name a source wherever a figure counts as verified, and that source was read', () => {
    for (const record of ANATOMY) {
      for (const point of record.course) {
        if (point.depth.verified) expect(SOURCES[point.depth.source!]?.verified, record.id).toBe(true)
        if (point.position.verified)
          expect(
            point.position.sources.some((key) => SOURCES[key]?.verified),
            record.id,
          ).toBe(true)
      }
    }
  })

  it('list no source that nothing refers to', () => {
    const cited = new Set(ANATOMY.flatMap((record) => record.sources))
    expect(Object.keys(SOURCES).filter((key) => !cited.has(key))).toEqual([])
  })

  it('stand on landmarks that the heads have', () => {
    const known = new Set(headOf({ preset: 'female-45' }).landmarkIds)
    const names = ANATOMY.flatMap((record) => record.course.flatMap((point) => anchorNames(point.anchor)))
    expect([...new Set(names)].filter((name) => !known.has(name))).toEqual([])
  })

  it('are refused with file, structure, waypoint and what was expected', () => {
    const check = (change: Partial<StructureRecord>) => () =>
      checkRecords([['arteries.json', [{ ...artery, ...change }]]], SOURCES)
    expect(check({ start: 'no-such-thing' })).toThrow(
      /arteries\.json: facial-artery: expected a structure to start from or end on, got "no-such-thing"/,
    )
    expect(check({ sources: [...artery.sources, 'nobody-1900'] })).toThrow(/"nobody-1900"/)
    expect(check({ calibre: [{ waypoint: 9, mm: 1, source: null }] })).toThrow(
      /facial-artery, calibre: expected a waypoint number from 0 to 6, got 9/,
    )
    const course = artery.course.map((point, i) =>
      i === 2 ? { ...point, depth: { ...point.depth, meanMm: -1 } } : point,
    )
    expect(check({ course })).toThrow(
      /arteries\.json: facial-artery, waypoint 2: expected a depth above 0 mm/,
    )
  })

  it('are refused when an id is there twice', () => {
    expect(() => checkRecords([['arteries.json', [artery, artery]]], SOURCES)).toThrow(AnatomyDataError)
  })

  it('let the schema refuse a verified depth without a source and an anchor that says two things', () => {
    const [first, ...rest] = artery.course
    const withFirst = (point: object) => ({ ...artery, course: [point, ...rest] })
    expect(
      structureSchema.safeParse(
        withFirst({ ...first!, depth: { ...first!.depth, verified: true, source: null } }),
      ).success,
    ).toBe(false)
    expect(
      structureSchema.safeParse(
        withFirst({ ...first!, anchor: { between: ['gonion', 'cheilion'], t: 0.5, fromFirstMm: 3 } }),
      ).success,
    ).toBe(false)
  })
})

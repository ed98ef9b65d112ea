import { describe, expect, it } from 'vitest'
import { structureSchema, sourceReferenceSchema, sourceSchema } from '../../src/anatomy/record-schema.ts'
import { CONTEXT_SOURCES } from '../../src/anatomy/context/records.ts'
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
import { SOURCE_REFERENCES } from '../../src/anatomy/source-references.ts'
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

  it('have one full reference for every source, and none to spare', () => {
    expect(Object.keys(SOURCE_REFERENCES).toSorted()).toEqual(Object.keys(CONTEXT_SOURCES).toSorted())
    for (const [key, reference] of Object.entries(SOURCE_REFERENCES))
      expect(sourceReferenceSchema.safeParse(reference).error?.issues ?? [], key).toEqual([])
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
    expect(check({ calibre: [{ waypoint: 13, mm: 1, source: null }] })).toThrow(
      /facial-artery, calibre: expected a waypoint number from 0 to 12, got 13/,
    )
    const course = artery.course.map((point, i) =>
      i === 2 ? { ...point, depth: { ...point.depth, meanMm: -1 } } : point,
    )
    expect(check({ course })).toThrow(
      /arteries\.json: facial-artery, waypoint 2: expected a depth above 0 mm/,
    )
  })

  it('are refused when a variant is not drawn, not named, not usual first, or shares out more than all sides', () => {
    const [nominal, atLip, ...others] = artery.variants!
    const [main, ...branches] = artery.courses!
    const check = (change: Partial<StructureRecord>) => () =>
      checkRecords([['arteries.json', [{ ...artery, ...change }]]], SOURCES)
    expect(check({})).not.toThrow()
    expect(check({ courses: [main!] })).toThrow(
      /arteries\.json: facial-artery, variant ends-at-lip: expected a course that has it/,
    )
    expect(check({ variants: [nominal!, atLip!] })).toThrow(
      /facial-artery, ramus main: expected one of its variants, got "to-inner-canthus"/,
    )
    expect(check({ variants: [atLip!, nominal!, ...others] })).toThrow(
      /facial-artery, variants: expected the nominal course first/,
    )
    expect(check({ courses: [...branches, main!] })).toThrow(
      /expected the usual rami before those of variants/,
    )
    expect(check({ variants: [{ ...nominal!, prevalence: 0.9 }, atLip!, ...others] })).toThrow(
      /facial-artery, variants: expected shares of sides that sum to 1 at most, got 1\.3/,
    )
    expect(check({ variants: [{ ...nominal!, source: 'nobody-1900' }, atLip!, ...others] })).toThrow(
      /facial-artery: expected "nobody-1900" among the structure's sources/,
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

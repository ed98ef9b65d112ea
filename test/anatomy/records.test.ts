import { describe, expect, it } from 'vitest'
import { anchorNames } from '../../src/anatomy/anchor-names.ts'
import { structureSchema, sourceReferenceSchema, sourceSchema } from '../../src/anatomy/record-schema.ts'
import { CONTEXT_SOURCES } from '../../src/anatomy/context/records.ts'
import { ANATOMY, RECORD_FILES, SOURCES, structureRecord } from '../../src/anatomy/records.ts'
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

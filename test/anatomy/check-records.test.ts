import { describe, expect, it } from 'vitest'
import { checkRecords } from '../../src/anatomy/check-records.ts'
import type { StructureRecord, WaypointRecord } from '../../src/anatomy/record-types.ts'
import { AnatomyDataError, SOURCES, structureRecord } from '../../src/anatomy/records.ts'

const artery = structureRecord('facial-artery')!
const vein = structureRecord('facial-vein')!
const check = (change: Partial<StructureRecord>) => () =>
  checkRecords([['arteries.json', [{ ...artery, ...change }]]], SOURCES)
const withWaypoint2 = (change: Partial<WaypointRecord>) =>
  check({ course: artery.course.map((point, i) => (i === 2 ? { ...point, ...change } : point)) })

describe('a record of the anatomy', () => {
  it('passes as it stands', () => {
    expect(check({})).not.toThrow()
  })

  it('is refused when an id is there twice', () => {
    expect(() => checkRecords([['arteries.json', [artery, artery]]], SOURCES)).toThrow(AnatomyDataError)
  })

  it('is refused when it starts from a structure that is not there', () => {
    expect(check({ start: 'no-such-thing' })).toThrow(
      /arteries\.json: facial-artery: expected a structure to start from or end on, got "no-such-thing"/,
    )
  })

  it('is refused when a source is unknown, or cited but not listed', () => {
    expect(check({ sources: [...artery.sources, 'nobody-1900'] })).toThrow(
      /arteries\.json: facial-artery: expected a source of sources\.json, got "nobody-1900"/,
    )
    const { depth, under: _under, ...rest } = artery.course[2]!
    expect(withWaypoint2({ ...rest, depth: { ...depth, source: 'nobody-1900' } })).toThrow(
      /facial-artery, waypoint 2: expected "nobody-1900" among the structure's sources/,
    )
    expect(check({ calibre: [{ waypoint: 0, mm: 1, source: 'nobody-1900' }] })).toThrow(
      /facial-artery, calibre: expected "nobody-1900" among/,
    )
  })

  it('is refused for a waypoint number out of range', () => {
    const { length } = artery.course
    expect(check({ calibre: [{ waypoint: length, mm: 1, source: null }] })).toThrow(
      new RegExp(`facial-artery, calibre: expected a waypoint number from 0 to ${length - 1}, got ${length}`),
    )
  })

  it('is refused for a radius, a depth or a spread that is not above 0', () => {
    expect(check({ calibre: [{ waypoint: 0, mm: -1.2, source: null }] })).toThrow(
      /facial-artery, calibre at waypoint 0: expected a diameter above 0 mm, got -1\.2/,
    )
    expect(withWaypoint2({ depth: { ...artery.course[2]!.depth, meanMm: -1 } })).toThrow(
      /arteries\.json: facial-artery, waypoint 2: expected a depth above 0 mm, got -1/,
    )
    expect(withWaypoint2({ across: { sdMm: 0, basis: 'derived' } })).toThrow(
      /waypoint 2: expected a spread across the course above 0 mm/,
    )
    expect(check({ across: { sdMm: Number.NaN, basis: 'derived' } })).toThrow(/above 0 mm, got NaN/)
  })

  it('is refused when its depths are in the wrong order', () => {
    const { depth } = artery.course[2]!
    expect(withWaypoint2({ depth: { ...depth, minMm: depth.meanMm + 1 } })).toThrow(
      /waypoint 2: expected a least depth of 8\.8 mm at most, got 9\.8/,
    )
    expect(withWaypoint2({ depth: { ...depth, maxMm: 2 } })).toThrow(
      /expected a greatest depth of 8\.8 mm or more/,
    )
    expect(withWaypoint2({ shallowEndMm: 12 })).toThrow(
      /expected a shallow end above its depth of 8\.8 mm, got 12/,
    )
    const under = { layer: 'SMAS', meanMm: 9, sdMm: 1, source: artery.sources[0]! }
    expect(withWaypoint2({ under })).toThrow(
      /waypoint 2: expected a depth under the SMAS, 9 mm deep, got 8\.8/,
    )
  })

  it('is refused when its place rests on no landmark', () => {
    expect(withWaypoint2({ anchor: { between: ['midline', 'midline'], t: 0.5 } })).toThrow(
      /waypoint 2: expected an anchor on at least one landmark/,
    )
  })
})

describe('the variants of a record', () => {
  const [nominal, atLip, ...others] = artery.variants!
  const [main, ...branches] = artery.courses!

  it('are refused when one is not drawn, not named or not usual first', () => {
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
  })

  it('are refused when their shares do not sum to 1', () => {
    expect(check({ variants: [{ ...nominal!, prevalence: 0.9 }, atLip!, ...others] })).toThrow(
      /facial-artery, variants: expected shares of sides that sum to 1 at most, got 1\.3/,
    )
    expect(check({ variants: [{ ...nominal!, prevalence: 0.1 }, atLip!, ...others] })).toThrow(
      /facial-artery, variants: expected shares of sides that sum to 1, got 0\.5/,
    )
  })

  it('may leave a share open that nobody counted, and shares of another count', () => {
    expect(check({ variants: [{ ...nominal!, prevalence: null }, atLip!, ...others] })).not.toThrow()
    const fold = others.filter(({ of }) => of !== undefined)
    expect(fold.length).toBeGreaterThan(0)
    const overfull = others.map((variant) => (variant.of ? { ...variant, prevalence: 1.2 } : variant))
    expect(check({ variants: [nominal!, atLip!, ...overfull] })).toThrow(
      /facial-artery, variants of side-of-fold: expected shares of sides that sum to 1 at most, got 1\.2/,
    )
  })

  it('are refused when they cite a source that the structure does not list', () => {
    expect(check({ variants: [{ ...nominal!, source: 'nobody-1900' }, atLip!, ...others] })).toThrow(
      /facial-artery: expected "nobody-1900" among the structure's sources/,
    )
  })

  it('are optional', () => {
    expect(() => checkRecords([['veins.json', [vein]]], SOURCES)).not.toThrow()
  })
})

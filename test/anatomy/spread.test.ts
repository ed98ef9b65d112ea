import { describe, expect, it } from 'vitest'
import type { DepthRecord, WaypointRecord } from '../../src/anatomy/record-types.ts'
import { depthRangeOf, depthSdMm, evidenceOf, ownDepthSdMm } from '../../src/anatomy/spread.ts'

const point = (depth: Partial<DepthRecord>, rest: Partial<WaypointRecord> = {}): WaypointRecord => ({
  at: 'somewhere on the face',
  anchor: { landmark: 'gonion' },
  position: { verified: false, basis: 'estimate', sources: [] },
  layer: 'sub-smas',
  depth: { meanMm: 9, verified: false, basis: 'estimate', source: null, ...depth },
  ...rest,
})

describe('the spread of a depth', () => {
  it('is the published SD where the depth is verified', () => {
    expect(depthSdMm(point({ sdMm: 2.2, verified: true }))).toEqual({ mm: 2.2, basis: 'published' })
  })

  it('else comes from the range, taken as its middle 90 %', () => {
    expect(depthSdMm(point({ minMm: 4, maxMm: 10.58 })).mm).toBeCloseTo(2, 9)
    expect(depthSdMm(point({ minMm: 4, maxMm: 10.58 })).basis).toBe('planning default')
  })

  it('else from the shallow end, else is a fifth of the depth and at least 1 mm', () => {
    expect(depthSdMm(point({}, { shallowEndMm: 5.71 })).mm).toBeCloseTo(2, 9)
    expect(depthSdMm(point({})).mm).toBeCloseTo(1.8, 9)
    expect(depthSdMm(point({ meanMm: 3 })).mm).toBe(1)
  })

  it('leaves out what thread and structure share, but keeps at least half', () => {
    expect(ownDepthSdMm(point({ sdMm: 2.2, verified: true }))).toBeCloseTo(Math.sqrt(2.2 ** 2 - 0.67 ** 2), 9)
    expect(ownDepthSdMm(point({ sdMm: 0.5, verified: true }))).toBe(0.25)
  })

  it('gives the published range, printed or 90 % of the spread', () => {
    expect(depthRangeOf(point({ minMm: 4, maxMm: 11 }))).toEqual([4, 11])
    const [least, most] = depthRangeOf(point({ sdMm: 2, verified: true }))
    expect([least, most]).toEqual([9 - 3.29, 9 + 3.29])
  })
})

describe('the evidence of a waypoint', () => {
  it('is measured, bounded by a layer over it, or an estimate', () => {
    const under = { layer: 'SMAS', meanMm: 4.3, sdMm: 0.6, source: 'sfdepth' }
    expect(evidenceOf(point({ verified: true }))).toBe('measured')
    expect(evidenceOf(point({}, { under }))).toBe('bounded')
    expect(evidenceOf(point({}))).toBe('estimate')
  })
})

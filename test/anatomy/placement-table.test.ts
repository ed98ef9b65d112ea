import { beforeAll, describe, expect, it } from 'vitest'
import { ANATOMY, placeAnatomy, type PlacementRow } from '../../src/anatomy/index.ts'
import { anchorText, SAME_DEPTH_MM, SAME_POSITION_MM } from '../../src/anatomy/table.ts'
import { EXTREME_SPECS, headOf, nameOf, PRESET_SPECS } from './support/heads.ts'
import { EXCEPTIONS, faultOf, needsException } from './support/placement-exceptions.ts'

/** Exceptions that some head needs. */
const needed = new Set<string>()

describe.each([...PRESET_SPECS, ...EXTREME_SPECS].map((spec) => [nameOf(spec), spec] as const))(
  'the placement table of %s',
  (_name, spec) => {
    let rows: readonly PlacementRow[]
    beforeAll(() => {
      rows = placeAnatomy(headOf(spec)).table
    })

    it('has a row for every waypoint on both sides', () => {
      const waypoints = ANATOMY.reduce((sum, record) => sum + record.course.length, 0)
      expect(rows).toHaveLength(2 * waypoints)
    })

    it('keeps every place and depth to what was published, but for the listed exceptions and their reasons', () => {
      expect(rows.flatMap((row) => faultOf(row) ?? [])).toEqual([])
      for (const row of rows) if (needsException(row)) needed.add(`${row.structure} ${row.waypoint}`)
    })

    it('says why, wherever a value differs at all', () => {
      for (const row of rows) {
        const differs =
          row.positionResidualMm > SAME_POSITION_MM || Math.abs(row.depthResidualMm) > SAME_DEPTH_MM
        if (differs) expect(row.reason, `${row.structure} ${row.waypoint}`).not.toBe('')
      }
    })

    it('shows a citation only where the figure was read', () => {
      for (const row of rows) {
        if (!row.positionVerified) expect(row.source).toMatch(/position: planning default/)
        if (!row.depthVerified) expect(row.source).toMatch(/depth: planning default/)
      }
    })
  },
)

describe('the list of exceptions', () => {
  it('holds none that no head needs', () => {
    expect(Object.keys(EXCEPTIONS).filter((name) => !needed.has(name))).toEqual([])
  })

  const row = (change: Partial<PlacementRow>): PlacementRow => ({
    structure: 'facial-artery',
    side: 'left',
    waypoint: 1,
    at: '',
    anchor: '',
    publishedMm: {},
    placedMm: {},
    positionResidualMm: 0,
    positionVerified: true,
    publishedDepthMm: 9,
    publishedRangeMm: [6, 12],
    depthVerified: true,
    depthBasis: 'measured',
    drawnAt: [0, 0, 0],
    placedDepthMm: 9,
    depthResidualMm: 0,
    layerCode: 'sub-smas',
    reason: '',
    source: '',
    ...change,
  })

  it('catches a value that leaves its range without one, by more than listed, or for another reason', () => {
    expect(faultOf(row({}))).toBeNull()
    expect(faultOf(row({ placedDepthMm: 12.4 }))).toMatch(/facial-artery 1: .* not listed/)
    expect(faultOf(row({ positionResidualMm: 2.4, reason: 'layer order: under the SMAS' }))).toMatch(
      /not listed/,
    )
    const vein = { structure: 'facial-vein', waypoint: 3 }
    const taped = 'lateral distance taken along the skin'
    expect(faultOf(row({ ...vein, positionResidualMm: 9, reason: taped }))).toBeNull()
    expect(faultOf(row({ ...vein, positionResidualMm: 19, reason: taped }))).toMatch(/more than listed/)
    expect(faultOf(row({ ...vein, positionResidualMm: 9 }))).toMatch(/another reason than listed: none/)
  })
})

describe('the placement of figures that everyone quotes', () => {
  const rows = PRESET_SPECS.flatMap((spec) => placeAnatomy(headOf(spec)).table)
  const of = (structure: string, waypoint: number) =>
    rows.filter((row) => row.structure === structure && row.waypoint === waypoint && row.side === 'left')

  it('puts the facial artery at the jaw border 26.6 to 28 mm in front of the gonion, near 9.3 mm deep', () => {
    for (const row of of('facial-artery', 1)) {
      expect(row.placedMm.anterior).toBeGreaterThan(26)
      expect(row.placedMm.anterior).toBeLessThan(28.6)
      expect(Math.abs(row.depthResidualMm)).toBeLessThan(2.2)
    }
  })

  it('puts the McKinney point 65 mm below the ear canal', () => {
    for (const row of of('great-auricular-nerve', 1)) expect(row.placedMm.superior).toBeCloseTo(-65, 0)
  })

  it('lets the supraorbital nerve rise from the rim to the subcutis', () => {
    const depth = (k: number) => of('supraorbital-nerve-superficial', k).map((row) => row.placedDepthMm)
    depth(0).forEach((mm, i) => {
      expect(mm).toBeGreaterThan(depth(1)[i]!)
      expect(depth(1)[i]!).toBeGreaterThan(depth(2)[i]!)
    })
  })

  it('puts nine in ten verified positions within 2 mm', () => {
    const verified = rows.filter((row) => row.positionVerified)
    const near = verified.filter((row) => row.positionResidualMm <= 2)
    expect(near.length / verified.length).toBeGreaterThan(0.85)
  })
})

describe('an anchor in words', () => {
  it('reads as one would say it', () => {
    expect(anchorText({ landmark: 'gonion', mm: { superior: 0, anterior: 27 } })).toBe(
      '27 mm in front of, level with gonion',
    )
    expect(
      anchorText({
        axes: { lateral: { from: 'midline', mm: 26.3 }, superior: { from: 'supraorbital-rim', mm: 2.5 } },
      }),
    ).toBe('2.5 mm above supraorbital-rim, 26.3 mm lateral to midline')
    expect(anchorText({ between: ['tragus', 'mid-upper-lip'], t: 0.38 })).toBe(
      '38 % of the way from tragus to mid-upper-lip',
    )
  })
})

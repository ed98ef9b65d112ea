import { beforeAll, describe, expect, it } from 'vitest'
import { ANATOMY, placeAnatomy, type PlacementRow } from '../../src/anatomy/index.ts'
import { anchorText } from '../../src/anatomy/table.ts'
import { EXTREME_SPECS, headOf, nameOf, PRESET_SPECS } from './support/heads.ts'

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

    it('keeps positions within 2 mm of the published ones, or says why not', () => {
      for (const row of rows) {
        const where = `${row.structure} ${row.waypoint}: ${row.positionResidualMm.toFixed(1)} mm`
        if (row.positionResidualMm > 2) expect(row.reason, where).not.toBe('')
      }
    })

    it('keeps depths within the published range, or says which layer or curve of the skin forbids it', () => {
      for (const row of rows) {
        const [least, most] = row.publishedRangeMm
        const outside = row.placedDepthMm < least - 0.05 || row.placedDepthMm > most + 0.05
        const where = `${row.structure} ${row.waypoint}: ${row.placedDepthMm.toFixed(1)} of ${least.toFixed(1)}-${most.toFixed(1)}`
        if (outside) expect(row.reason, where).toMatch(/layer order|skin curves|one place with|smooth|sags/)
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

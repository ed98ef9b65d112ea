import { afterEach, describe, expect, it } from 'vitest'
import { placeAnatomy } from '../../../src/anatomy/index.ts'
import { withoutStretches } from '../../../src/anatomy/refit/cut-course.ts'
import { refitCourses } from '../../../src/anatomy/refit/refit-courses.ts'
import { placementCsv } from '../../../src/report/placement-csv.ts'
import { patientRows } from '../../../src/report/patient-rows.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { PlacementDialog } from '../../../src/ui/evidence/placement-dialog.tsx'
import {
  isOutOfRange,
  placementLines,
  placementSummary,
  queriedLines,
  type PlacementQuery,
} from '../../../src/ui/evidence/placement-rows.ts'
import { openPlacement, uiStore } from '../../../src/ui/ui-store.ts'
import { change, judgedPlan } from '../support/plan.ts'
import { choose, click, named, show, type } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(() => stop())

const table = () => {
  stop = judgedPlan()
  const { head, structures } = headStore.getState()
  return patientRows(placeAnatomy(head!).table, structures)
}
const ALL: PlacementQuery = {
  structure: null,
  words: '',
  filter: 'all',
  sort: 'structure',
  descending: false,
}

describe('the rows of the placement table', () => {
  it('stand once for both sides of a symmetric head, and twice where the sides differ', () => {
    const rows = table()
    expect(placementLines(rows)).toHaveLength(rows.length / 2)
    const bent = rows.map((row, i) => (i === 0 ? { ...row, placedDepthMm: row.placedDepthMm + 1 } : row))
    expect(placementLines(bent)).toHaveLength(rows.length)
  })

  it('are found by structure, by any words, and by what they rest on', () => {
    const lines = placementLines(table())
    const of = queriedLines(lines, { ...ALL, structure: 'facial-artery' })
    expect(new Set(of.map(({ row }) => row.structure))).toEqual(new Set(['facial-artery']))
    expect(queriedLines(lines, { ...ALL, words: 'hu 2025 ala' }).length).toBeGreaterThan(0)
    const read = queriedLines(lines, { ...ALL, filter: 'verified' })
    const rest = queriedLines(lines, { ...ALL, filter: 'default' })
    expect(read.length + rest.length).toBe(lines.length)
    expect(queriedLines(lines, { ...ALL, words: 'femoral' })).toEqual([])
  })

  it('are sorted by number both ways, with the largest difference first', () => {
    const lines = placementLines(table())
    const differences = queriedLines(lines, { ...ALL, sort: 'residual', descending: true }).map(({ row }) =>
      Math.abs(row.depthResidualMm),
    )
    expect(differences).toEqual(differences.toSorted((a, b) => b - a))
    const depths = queriedLines(lines, { ...ALL, sort: 'depth' }).map(({ row }) => row.publishedDepthMm)
    expect(depths).toEqual(depths.toSorted((a, b) => a - b))
  })

  it('give a reason for every place outside its range, and are summed up', () => {
    const lines = placementLines(table())
    expect(lines.filter(({ row }) => isOutOfRange(row) && row.reason === '')).toEqual([])
    const summary = placementSummary(lines)
    expect(summary.points).toBe(lines.length)
    expect(summary.depthsRead).toBe(lines.filter(({ row }) => row.depthVerified).length)
    expect(summary.reasons[0]![1]).toBeGreaterThanOrEqual(summary.reasons.at(-1)![1])
  })
})

describe('where a sounding led a course', () => {
  it('its points tell the place in this patient, on that side alone, and the others stay', () => {
    const rows = table()
    const { head, structures } = headStore.getState()
    const own = (row: { structure: string; side: string }): boolean =>
      row.structure === 'facial-artery' && row.side === 'left'
    const [, second] = rows.filter(own)
    const over = head!.closestPoint([second!.drawnAt[0], second!.drawnAt[1], second!.drawnAt[2] + 5])!
    const depthMm = second!.placedDepthMm + 4
    const sounding = {
      id: 'u1',
      structure: 'facial-artery',
      side: 'left',
      at: over.point,
      depthMm,
      sdMm: 0.5,
    } as const
    const bent = patientRows(
      placeAnatomy(head!).table,
      refitCourses(head!, structures, [sounding]).structures,
    )
    const moved = bent.find((row) => own(row) && row.waypoint === second!.waypoint)!
    expect(moved.movedMm).toBeGreaterThan(2)
    expect(moved.placedDepthMm).toBeGreaterThan(second!.placedDepthMm + 1)
    expect(moved.depthResidualMm).toBeCloseTo(moved.placedDepthMm - moved.publishedDepthMm, 6)
    expect(moved.reason).toContain('measured in this patient')
    bent.forEach((row, i) => row.side === 'right' && expect(row).toEqual(rows[i]))
    const lines = placementLines(bent)
    expect(lines).toHaveLength(bent.length)
    expect(placementCsv(bent)).toContain('moved by soundings mm')
  })

  it('a course that was left out is not told to be there', () => {
    const rows = table()
    const { structures } = headStore.getState()
    const row = rows.find(({ structure, side }) => structure === 'facial-artery' && side === 'left')!
    const gone = structures.map((one) =>
      one.kind === 'gland' || one.id !== row.structure || one.side !== 'left'
        ? one
        : {
            ...one,
            paths: one.paths.flatMap((path) => withoutStretches(path, [{ fromMm: 0, toMm: 12 }])),
          },
    )
    const told = patientRows(placeAnatomy(headStore.getState().head!).table, gone)
    expect(told.find((one) => one.structure === row.structure && one.side === 'left')!.leftOut).toBe(true)
    expect(told.filter(({ leftOut }) => leftOut).length).toBeLessThan(5)
  })
})

describe('the placement table as a file', () => {
  it('has a row for each waypoint and side, and as many cells in each', () => {
    const rows = table()
    const lines = placementCsv(rows).trimEnd().split('\r\n')
    expect(lines).toHaveLength(rows.length + 1)
    const cells = (line: string) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.length
    expect(new Set(lines.map(cells)).size).toBe(1)
  })

  it('cannot be made to run as a formula', () => {
    const [first] = table()
    expect(placementCsv([{ ...first!, reason: '=1+1' }])).toContain(",'=1+1,")
  })
})

describe('the placement dialog', () => {
  it('names the head, and narrows down from a structure to all', async () => {
    stop = judgedPlan()
    openPlacement('facial-artery')
    const place = await show(<PlacementDialog />)
    await change(() => new Promise((done) => setTimeout(done, 20)))
    const dialog = document.querySelector('dialog')!
    expect(place).toBeDefined()
    expect(dialog.textContent).toContain('Placement table, Female, 45')
    const rows = () => dialog.querySelectorAll('tbody tr').length
    const some = rows()
    expect(some).toBeGreaterThan(3)
    expect(dialog.textContent).toContain('5.0 ± 1.6 mm')
    await choose(named(dialog, 'field', 'Structure'), 'every')
    expect(uiStore.getState().placementOf).toBeNull()
    expect(rows()).toBeGreaterThan(100)
    await type(named(dialog, 'field', 'Find a place or a structure'), 'facial artery hu 2025')
    expect(rows()).toBeLessThan(some)
  })

  it('says by which column it is sorted, and turns on a second press', async () => {
    stop = judgedPlan()
    openPlacement(null)
    await show(<PlacementDialog />)
    await change(() => new Promise((done) => setTimeout(done, 20)))
    const dialog = document.querySelector('dialog')!
    const depth = () => named(dialog, 'button', 'Depth stated')
    await click(depth())
    expect(depth().closest('th')!.getAttribute('aria-sort')).toBe('descending')
    await click(depth())
    expect(depth().closest('th')!.getAttribute('aria-sort')).toBe('ascending')
  })
})

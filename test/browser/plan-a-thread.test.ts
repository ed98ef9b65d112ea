import { describe, expect, it } from 'vitest'
import type { PlanPoint } from '../../src/plan/index.ts'
import type { ReportFinding } from '../../src/report/index.ts'
import { drawThread, lookFrom, placeOf, reportWith } from './support/draw.ts'
import { moveWithinThePage } from './support/moves.ts'
import { openPlanner, type Planner } from './support/planner.ts'

/** A line along the jaw over the place where the facial artery crosses the border of the mandible. */
const ENTRY: PlanPoint = { landmark: 'gonion', side: 'left', mm: { anterior: 4, superior: 10 } }
const END: PlanPoint = { landmark: 'gonion', side: 'left', mm: { anterior: 48, superior: 4 } }

async function readyPlanner(): Promise<Planner> {
  const planner = await openPlanner({ width: 1440, height: 900 })
  await planner.ready()
  await lookFrom(planner.page, "Patient's left", ENTRY)
  return planner
}

const about = (findings: readonly ReportFinding[], structure: string): readonly ReportFinding[] =>
  findings.filter((finding) => finding.structure === structure && finding.side === 'left')

describe('a thread across the facial artery at the border of the mandible', () => {
  it('under the SMAS is a danger that names the facial artery', async () => {
    const { page, screenshot } = await readyPlanner()
    await drawThread(page, 'sub-smas', ENTRY, END)
    const report = await reportWith(page, 1)
    expect(about(report.threads[0]!.findings, 'facial-artery').map((f) => f.severity)).toContain('danger')
    await page
      .getByRole('region', { name: 'Findings' })
      .getByText(/facial artery/i)
      .first()
      .waitFor()
    await screenshot('facial-artery-sub-smas')
  })

  it('on the outer face of the SMAS passes over it, with the distance, and is no danger', async () => {
    const { page } = await readyPlanner()
    await drawThread(page, 'smas', ENTRY, END)
    const report = await reportWith(page, 1)
    const [finding] = about(report.threads[0]!.findings, 'facial-artery')
    expect(finding?.code).toBe('passes-over')
    expect(finding?.value).toBeGreaterThan(0)
    expect(report.threads[0]!.findings.map((f) => f.severity)).not.toContain('danger')
  })

  it('in the dermis with a cog is the wrong plane, and meets no artery', async () => {
    const { page } = await readyPlanner()
    await drawThread(page, 'dermis', ENTRY, END)
    const report = await reportWith(page, 1)
    const { findings } = report.threads[0]!
    expect(findings.some((f) => f.code === 'too-shallow' || f.code === 'product-plane')).toBe(true)
    const harmed = findings.filter((f) => f.structure?.includes('artery') && f.severity !== 'clear')
    expect(harmed).toEqual([])
  })

  it('is counted, taken back by undo and brought back by redo', async () => {
    const { page } = await readyPlanner()
    const count = page.getByRole('region', { name: 'Count' })
    await drawThread(page, 'subcutis', ENTRY, END)
    const one = await reportWith(page, 1)
    expect(one.count).toMatchObject({
      total: 1,
      passes: 1,
      entries: 1,
      bySide: { left: 1, right: 0, midline: 0 },
    })
    expect(await count.textContent()).toMatch(/1/)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    expect((await reportWith(page, 0)).count.total).toBe(0)
    await page.getByRole('button', { name: 'Redo', exact: true }).click()
    expect((await reportWith(page, 1)).threads[0]!.findings).toEqual(one.threads[0]!.findings)
  })
})

describe('a thread in hand', () => {
  it('follows its end while it is dragged, in one undoable step, without a React commit per move', async () => {
    const { page } = await readyPlanner()
    await drawThread(page, 'smas', ENTRY, END)
    const before = await reportWith(page, 1)
    const from = await placeOf(page, END)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    const moves = 120
    const { commits, quarters } = await moveWithinThePage(page, from, { moves, buttons: 1 })
    await page.mouse.move(from.x - 40, from.y - 50)
    await page.mouse.up()
    // lists settle at most four times a second, however many moves there are
    expect(commits).toBeLessThanOrEqual(quarters + 1)
    expect(commits).toBeLessThan(moves / 4)
    await page.waitForFunction(
      (length) => Math.abs((window.threadline?.report()?.threads[0]?.lengthMm ?? length) - length) > 1,
      before.threads[0]!.lengthMm,
    )
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    const after = await reportWith(page, 1)
    expect(after.threads[0]!.lengthMm).toBeCloseTo(before.threads[0]!.lengthMm, 3)
  })

  it('stays as it was when the drag is cancelled by Esc', async () => {
    const { page } = await readyPlanner()
    await drawThread(page, 'subcutis', ENTRY, END)
    await reportWith(page, 1)
    const plan = await page.evaluate(() => JSON.stringify(window.threadline!.plan()))
    const from = await placeOf(page, END)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x - 20, from.y - 30, { steps: 4 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await page.evaluate(() => JSON.stringify(window.threadline!.plan()))).toBe(plan)
  })

  it('is not moved by turning the head', async () => {
    const { page } = await readyPlanner()
    await drawThread(page, 'subcutis', ENTRY, END)
    await reportWith(page, 1)
    const plan = await page.evaluate(() => JSON.stringify(window.threadline!.plan()))
    const cheek = await placeOf(page, { landmark: 'zygion', side: 'left' })
    await page.mouse.move(cheek.x, cheek.y - 60)
    await page.mouse.down()
    await page.mouse.move(cheek.x + 120, cheek.y - 40, { steps: 6 })
    await page.mouse.up()
    expect(await page.evaluate(() => JSON.stringify(window.threadline!.plan()))).toBe(plan)
  })
})

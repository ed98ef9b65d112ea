import type { Page } from 'playwright-core'
import type { PlanPoint } from '../../../src/plan/index.ts'
import type { PlanReport } from '../../../src/report/index.ts'

interface Place {
  readonly x: number
  readonly y: number
  readonly visible: boolean
}

/** Where a plan point stands on the page; waits while the camera still moves. */
export async function placeOf(page: Page, point: PlanPoint): Promise<Place> {
  let before: Place | null = null
  for (let tries = 0; tries < 40; tries++) {
    const now: Place = await page.evaluate(
      (text) => window.threadline!.screenPointOf(JSON.parse(text) as PlanPoint),
      JSON.stringify(point),
    )
    if (before && Math.hypot(now.x - before.x, now.y - before.y) < 0.5) return now
    before = now
    await page.waitForTimeout(150)
  }
  throw new Error('the view did not come to rest')
}

/** Choose a view by its button and wait until it stands. */
export async function lookFrom(page: Page, view: string, watch: PlanPoint): Promise<void> {
  await page.getByRole('button', { name: view, exact: true }).click()
  await placeOf(page, watch)
}

/** Draw a thread as a person does: button, entry, end. */
export async function drawThread(page: Page, plane: string, entry: PlanPoint, end: PlanPoint): Promise<void> {
  await page.getByLabel('Plane', { exact: true }).first().selectOption(plane)
  await page.getByRole('button', { name: 'Draw thread', exact: true }).click()
  for (const point of [entry, end]) {
    const { x, y, visible } = await placeOf(page, point)
    if (!visible) throw new Error(`the skin hides ${JSON.stringify(point)}`)
    await page.mouse.move(x, y)
    await page.mouse.click(x, y)
  }
}

export const reportNow = (page: Page): Promise<PlanReport> =>
  page.evaluate(() => window.threadline!.report() as PlanReport)

/** The report once it speaks of so many threads. */
export async function reportWith(page: Page, threads: number): Promise<PlanReport> {
  await page.waitForFunction((count) => window.threadline?.report()?.threads.length === count, threads)
  return reportNow(page)
}

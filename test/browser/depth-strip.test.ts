import { describe, expect, it } from 'vitest'
import type { PlanPoint } from '../../src/plan/index.ts'
import { drawThread, lookFrom, placeOf, reportWith } from './support/draw.ts'
import { openPlanner } from './support/planner.ts'

const ENTRY: PlanPoint = { landmark: 'tragion', side: 'left', mm: { anterior: 12, superior: -8 } }
const END: PlanPoint = { landmark: 'cheilion', side: 'left', mm: { lateral: 20, superior: -18 } }

interface PlanOfThreads {
  readonly threads: readonly { readonly points: readonly { readonly depthMm?: number }[] }[]
}

describe('the depth strip in a browser', () => {
  it('follows the pointer without React, in the strip and on the head, and changes depth by a drag, undone in one step', async () => {
    const { page, ready } = await openPlanner({ width: 1440, height: 900 })
    await ready()
    await lookFrom(page, "Patient's left", ENTRY)
    await drawThread(page, 'subcutis', ENTRY, END)
    await reportWith(page, 1)
    const strip = page.getByRole('slider', { name: /Place along the thread/ })
    const box = (await strip.boundingBox())!
    const commits = (): Promise<number> => page.evaluate(() => window.threadline!.stats().commits)
    const plan = (): Promise<PlanOfThreads> => page.evaluate(() => window.threadline!.plan() as PlanOfThreads)

    // Once the new verdict has been spoken, nothing of the drawing is left to come.
    await page
      .locator('[data-spoken="verdict"]')
      .filter({ hasText: 'Thread 1' })
      .waitFor({ state: 'attached' })
    await page.mouse.move(box.x + 0.2 * box.width, box.y + 0.5 * box.height)
    const before = await commits()
    for (let i = 0; i < 20; i++)
      await page.mouse.move(box.x + (0.2 + i * 0.02) * box.width, box.y + 0.5 * box.height)
    expect(Number(await strip.getAttribute('aria-valuenow'))).toBeGreaterThan(20)
    // The time of saving may turn over meanwhile.
    expect((await commits()) - before).toBeLessThanOrEqual(1)

    const end = await placeOf(page, END)
    await page.mouse.move(end.x, end.y)
    const lengthMm = (await reportWith(page, 1)).threads[0]!.lengthMm
    await page.waitForFunction(
      (least) =>
        Number(document.querySelector('[role=slider][aria-label^="Place along"]')!.ariaValueNow) > least,
      lengthMm - 10,
    )
    const line = await page.evaluate(() => {
      const path = document.querySelector<SVGPathElement>('[data-hold]')!
      const { x: px, y: py } = path.getPointAtLength(path.getTotalLength() / 2)
      const { left, top } = path.ownerSVGElement!.getBoundingClientRect()
      return { x: left + px, y: top + py }
    })
    await page.mouse.move(line.x, line.y)
    await page.mouse.down()
    for (let i = 1; i <= 8; i++) await page.mouse.move(line.x, line.y + 2 * i)
    await page.mouse.up()
    await page.waitForFunction(
      () => (window.threadline!.plan() as PlanOfThreads).threads[0]!.points.length === 5,
    )
    const [, , point] = (await plan()).threads[0]!.points
    expect(point!.depthMm).toBeGreaterThan(3)
    await page.keyboard.press('Control+z')
    await page.waitForFunction(
      () => (window.threadline!.plan() as PlanOfThreads).threads[0]!.points.length === 2,
    )
    expect((await plan()).threads[0]!.points.every(({ depthMm }) => depthMm === undefined)).toBe(true)
  })
})

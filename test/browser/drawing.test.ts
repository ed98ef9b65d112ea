import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PlanPoint } from '../../src/plan/index.ts'
import { placeOf, reportWith } from './support/draw.ts'
import { moveWithinThePage } from './support/moves.ts'
import { sharedPlanner } from './support/planner.ts'

const ENTRY: PlanPoint = { landmark: 'tragion', side: 'left', mm: { anterior: 22, superior: -6 } }
const ENDS: readonly PlanPoint[] = [
  { landmark: 'cheilion', side: 'left', mm: { lateral: 24, superior: 18 } },
  { landmark: 'cheilion', side: 'left', mm: { lateral: 26, superior: 2 } },
  { landmark: 'cheilion', side: 'left', mm: { lateral: 28, superior: -12 } },
]

const planner = sharedPlanner({ width: 1440, height: 900 })

/** The planner as the test before left it, with nothing in hand, an empty plan and the first tool. */
async function readyPage(): Promise<Page> {
  const { page } = planner()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.keyboard.press('Escape')
  await page.getByLabel('Symmetric editing').uncheck()
  await choose(page, 'Single')
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  while ((await undo.getAttribute('aria-disabled')) === null) await undo.click()
  await reportWith(page, 0)
  await lookFromLeft(page)
  return page
}

/** With reduced motion the view jumps, in the next frame: a slow machine may not have drawn one yet. */
async function lookFromLeft(page: Page): Promise<void> {
  await press(page, "Patient's left")
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })
}

const bytes = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify(window.threadline!.plan()))
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
const choose = (page: Page, tool: string): Promise<void> => page.getByRole('radio', { name: tool }).check()

async function clickSkin(page: Page, point: PlanPoint): Promise<void> {
  const { x, y } = await placeOf(page, point)
  await page.mouse.move(x, y)
  await page.mouse.click(x, y)
}

/** The lines beside the moving point. */
const tag = (page: Page) => page.locator('.tl-tag:not([hidden]) > div')

describe('the tools of drawing', () => {
  it('draw a fan from one hole as one step, judged on the way', async () => {
    const page = await readyPage()
    await choose(page, 'Fan')
    await press(page, 'Draw thread')
    for (const point of [ENTRY, ...ENDS.slice(0, 2)]) await clickSkin(page, point)
    const last = await placeOf(page, ENDS[2]!)
    await page.mouse.move(last.x, last.y)
    await tag(page)
      .getByText(/worst of 3 threads/)
      .waitFor()
    await page.mouse.click(last.x, last.y)
    await press(page, 'Finish')
    const report = await reportWith(page, 3)
    expect(report.count).toMatchObject({ total: 3, entries: 1 })
    await press(page, 'Undo')
    expect((await reportWith(page, 0)).count.total).toBe(0)
  })

  it('draw a ladder at the typed spacing, to the side that is pointed to', async () => {
    const page = await readyPage()
    await choose(page, 'Ladder')
    await page.getByLabel('Spacing').fill('12')
    await page.getByLabel('Spacing').press('Enter')
    await press(page, 'Draw thread')
    await clickSkin(page, ENTRY)
    await clickSkin(page, ENDS[1]!)
    await clickSkin(page, { landmark: 'tragion', side: 'left', mm: { anterior: 45, superior: 8 } })
    const { count } = await reportWith(page, 3)
    expect(count).toMatchObject({ total: 3, entries: 3 })
  })

  it('snap to a landmark and say its name, not with Ctrl held', async () => {
    const page = await readyPage()
    await press(page, 'Draw thread')
    const { x, y } = await placeOf(page, {
      landmark: 'gonion',
      side: 'left',
      mm: { anterior: 2, superior: 1 },
    })
    await page.mouse.move(x, y)
    await tag(page).getByText("Gonion, patient's left").waitFor()
    await page.keyboard.down('Control')
    await page.mouse.move(x + 1, y)
    await page.waitForFunction(() => document.querySelector('.tl-spot[data-snap]:not([hidden])') === null)
    await page.keyboard.up('Control')
    await page.mouse.click(x, y)
    await clickSkin(page, ENDS[1]!)
    await reportWith(page, 1)
    expect(JSON.parse(await bytes(page))).toMatchObject({
      threads: [{ points: [{ landmark: 'gonion', side: 'left' }, {}] }],
    })
  })

  it('leave the very same bytes when they are cancelled by Esc', async () => {
    const page = await readyPage()
    const before = await bytes(page)
    for (const tool of ['Single', 'Fan', 'Ladder', 'U-loop']) {
      await choose(page, tool)
      await press(page, 'Draw thread')
      for (const point of tool === 'Single' ? [ENTRY] : [ENTRY, ENDS[0]!]) await clickSkin(page, point)
      await page.keyboard.press('Escape')
      expect(await bytes(page)).toBe(before)
    }
    const undo = page.getByRole('button', { name: 'Undo', exact: true })
    expect(await undo.getAttribute('aria-disabled')).toBe('true')
  })
})

describe('the view while a thread is drawn', () => {
  it('moves by Alt and drag and by the middle button, and moves no point with it', async () => {
    const page = await readyPage()
    await press(page, 'Draw thread')
    await clickSkin(page, ENTRY)
    const before = await bytes(page)
    const start = await placeOf(page, ENDS[1]!)
    const from = { x: start.x + 40, y: start.y - 120 }
    await page.mouse.move(from.x, from.y)
    await page.keyboard.down('Alt')
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.up('Alt')
    const turned = await placeOf(page, ENDS[1]!)
    expect(Math.hypot(turned.x - start.x, turned.y - start.y)).toBeGreaterThan(5)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down({ button: 'middle' })
    await page.mouse.move(from.x, from.y + 50, { steps: 4 })
    await page.mouse.up({ button: 'middle' })
    const moved = await placeOf(page, ENDS[1]!)
    expect(moved.y - turned.y).toBeGreaterThan(20)
    expect(await bytes(page)).toBe(before)
    await clickSkin(page, ENDS[1]!)
    await reportWith(page, 1)
    const plan = JSON.parse(await bytes(page)) as { threads: [{ points: [PlanPoint] }] }
    // As it was clicked: a pixel on skin seen at a slant grows to some when the skin is turned to.
    await lookFromLeft(page)
    const entry = await placeOf(page, plan.threads[0].points[0])
    const meant = await placeOf(page, ENTRY)
    expect(Math.hypot(entry.x - meant.x, entry.y - meant.y)).toBeLessThan(3)
  })

  it('causes no React commit per pointer move, whatever the tool', async () => {
    const page = await readyPage()
    await page.getByLabel('Symmetric editing').check()
    for (const [tool, points] of [
      ['Single', [ENTRY]],
      ['Fan', [ENTRY, ENDS[0]!]],
      ['Ladder', [ENTRY, ENDS[0]!]],
    ] as const) {
      await choose(page, tool)
      await press(page, 'Draw thread')
      for (const point of points) await clickSkin(page, point)
      const from = await placeOf(page, ENDS[2]!)
      await page.mouse.move(from.x, from.y)
      await tag(page).waitFor()
      const moves = 120
      const { commits, quarters } = await moveWithinThePage(page, from, { moves, buttons: 0 })
      // lists and the strip settle at most four times a second, however many moves there are
      expect(commits).toBeLessThanOrEqual(quarters + 1)
      expect(commits).toBeLessThan(moves / 4)
      await page.keyboard.press('Escape')
    }
  })
})

describe('a thread drawn by keys alone', () => {
  it('is begun, judged, finished, moved and locked without a pointer', async () => {
    const page = await readyPage()
    await page.mouse.move(2, 2)
    await page.keyboard.press('d')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    for (let i = 0; i < 8; i++) await page.keyboard.press('Shift+ArrowLeft')
    await tag(page)
      .getByText(/mm long/)
      .waitFor()
    await page.keyboard.press('Enter')
    const drawn = await reportWith(page, 1)
    expect(drawn.threads[0]!.lengthMm).toBeGreaterThan(30)
    await page.keyboard.press('Shift+ArrowLeft')
    await page.waitForFunction(
      (before) => (window.threadline!.report()?.threads[0]?.lengthMm ?? before) - before > 3,
      drawn.threads[0]!.lengthMm,
    )
    await page.keyboard.press('Control+z')
    await page.waitForFunction(
      (before) => window.threadline!.report()?.threads[0]?.lengthMm === before,
      drawn.threads[0]!.lengthMm,
    )
  })
})

describe('both sides', () => {
  it('are edited together, mirrored as a group, undone to the start and redone with the same bytes', async () => {
    const page = await readyPage()
    const empty = await bytes(page)
    await choose(page, 'Fan')
    await press(page, 'Draw thread')
    for (const point of [ENTRY, ...ENDS]) await clickSkin(page, point)
    await press(page, 'Finish')
    await reportWith(page, 3)
    await press(page, 'Thread 1')
    await page.getByRole('button', { name: 'Thread 3', exact: true }).click({ modifiers: ['Shift'] })
    await press(page, 'Mirror')
    expect((await reportWith(page, 6)).count).toMatchObject({
      entries: 2,
      bySide: { left: 3, right: 3, midline: 0 },
    })
    await page.getByLabel('Symmetric editing').check()
    await press(page, 'Thread 2')
    await page.getByRole('button', { name: /^End: values/ }).click()
    await page.getByLabel('Length', { exact: true }).fill('45')
    await page.getByLabel('Length', { exact: true }).press('Enter')
    await page.waitForFunction(() => {
      const threads = window.threadline!.report()!.threads
      return threads.filter(({ lengthMm }) => Math.abs(lengthMm - 45) < 0.5).length === 2
    })
    const planned = await bytes(page)
    for (let k = 0; k < 3; k++) await press(page, 'Undo')
    expect(await bytes(page)).toBe(empty)
    for (let k = 0; k < 3; k++) await press(page, 'Redo')
    expect(await bytes(page)).toBe(planned)
  })
})

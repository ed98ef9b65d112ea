import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PlanPoint } from '../../src/plan/index.ts'
import { drawThread, lookFrom, placeOf, reportWith } from './support/draw.ts'
import { command, dropFile, kept, planName, planText, renamePlan, threadCount } from './support/plan-of.ts'
import { openPlanner, type Planner, type PlannerOptions } from './support/planner.ts'

/** With all panels, and less to draw for software graphics. */
const SMALL_WINDOW = { width: 1000, height: 640 } as const
const ENTRY: PlanPoint = { landmark: 'gonion', side: 'left', mm: { anterior: 4, superior: 24 } }
const END: PlanPoint = { landmark: 'gonion', side: 'left', mm: { anterior: 50, superior: 18 } }
const LOWER_ENTRY: PlanPoint = { landmark: 'gonion', side: 'left', mm: { anterior: 4, superior: 10 } }
const LOWER_END: PlanPoint = { landmark: 'gonion', side: 'left', mm: { anterior: 48, superior: 4 } }
const PATIENCE = { timeout: 60_000 }
const CRASH = /the page crashed/

const thread = (id: string) => ({
  id,
  product: 'pdo-cog-19-100',
  plane: 'smas',
  points: [ENTRY, END],
})
const file = (name: string, threads = ['t1']): string =>
  JSON.stringify({ format: 'threadline-plan', version: 1, name, threads: threads.map(thread) })

async function readyPlanner(options: PlannerOptions = {}): Promise<Planner> {
  const planner = await openPlanner(options)
  await planner.ready()
  return planner
}

/** Another page of the same browser profile, ready. */
async function nextPage(page: Page, address = page.url()): Promise<Page> {
  const next = await page.context().newPage()
  await next.goto(address)
  await next.waitForFunction(() => 'threadline' in window)
  await next.evaluate(() => window.threadline!.ready)
  return next
}

const notice = (page: Page, text: RegExp) => page.getByText(text).first().waitFor()

describe('work is not lost', () => {
  it('when the graphics context is: the picture comes back by itself, and one goes on drawing', async () => {
    const { page } = await readyPlanner(SMALL_WINDOW)
    await lookFrom(page, "Patient's left", ENTRY)
    await drawThread(page, 'smas', ENTRY, END)
    await reportWith(page, 1)
    const before = await planText(page)
    const where = await placeOf(page, END)
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.tl-canvas')!
      canvas.dataset['lost'] = 'yes'
      canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext()
    })
    await page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.tl-canvas')
      return (
        canvas !== null && canvas.dataset['lost'] !== 'yes' && window.threadline!.stats().triangles > 1000
      )
    })
    expect(await planText(page)).toBe(before)
    const again = await placeOf(page, END)
    expect(Math.hypot(again.x - where.x, again.y - where.y)).toBeLessThan(2)
    await drawThread(page, 'smas', LOWER_ENTRY, LOWER_END)
    await reportWith(page, 2)
  })

  it('when the tab dies while a point is dragged: the last settled state is there', async () => {
    const { page } = await readyPlanner({ ...SMALL_WINDOW, expectedProblems: [CRASH] })
    await lookFrom(page, "Patient's left", ENTRY)
    await drawThread(page, 'smas', ENTRY, END)
    await reportWith(page, 1)
    await kept(page)
    const settled = await planText(page)
    const address = page.url()
    const from = await placeOf(page, END)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x - 30, from.y - 20, { steps: 3 })
    const died = page.waitForEvent('crash')
    const session = await page.context().newCDPSession(page)
    // It never answers: there is nobody left to.
    void session.send('Page.crash').catch(() => undefined)
    await died
    const next = await nextPage(page, address)
    expect(await planText(next)).toBe(settled)
  })

  it('when a planner without a library kept the plan', async () => {
    const { page } = await readyPlanner({
      beforeLoad: async (fresh) => {
        await fresh.addInitScript(
          (text) => {
            if (sessionStorage.getItem('seen') === null) localStorage.setItem('threadline.plan.1', text)
            sessionStorage.setItem('seen', 'yes')
          },
          file('From before', ['t1', 't2']),
        )
      },
    })
    expect(await planName(page)).toBe('From before')
    await page.reload()
    await page.waitForFunction(() => 'threadline' in window)
    await page.evaluate(() => window.threadline!.ready)
    expect(await threadCount(page)).toBe(2)
    await command(page, 'library')
    await page.getByRole('button', { name: 'Open “From before”' }).waitFor()
  })

  it('when a link was cut: it says so, and leaves the plan alone', async () => {
    const { page } = await readyPlanner()
    await renamePlan(page, 'Mine')
    await command(page, 'share')
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('#plan='))
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
    await page.keyboard.press('Escape')
    const before = await planText(page)
    const hash = new URL(link).hash
    await page.evaluate((half) => void (location.hash = half), hash.slice(0, hash.length / 2))
    await notice(page, /was not opened\. It was cut off: \d+ of \d+ characters/)
    const middle = Math.floor(hash.length / 2)
    const other = hash[middle] === 'x' ? 'y' : 'x'
    await page.evaluate(
      (changed) => void (location.hash = changed),
      hash.slice(0, middle) + other + hash.slice(middle + 1),
    )
    await notice(page, /was not opened\. It was changed on its way/)
    expect(await planText(page)).toBe(before)
  })

  it.each([
    ['newer', file('Newer').replace('"version":1', '"version":2'), /\$\.version.*version 1/],
    ['truncated', file('Cut').slice(0, 150), /ends in the middle of \$\.\S+ \(line 1, column \d+\)/],
  ])('when a file is %s: it names the place, and leaves the plan alone', async (_, text, place) => {
    const { page } = await readyPlanner()
    await renamePlan(page, 'Mine')
    const before = await planText(page)
    await dropFile(page, 'from-a-friend.json', text)
    await notice(page, place)
    expect(await planText(page)).toBe(before)
  })

  it('when the device keeps nothing: it says so, and saving a file is the way out', async () => {
    const { page } = await readyPlanner({
      beforeLoad: async (fresh) => {
        await fresh.addInitScript(() => {
          const refuse = (): never => {
            throw new DOMException('full', 'QuotaExceededError')
          }
          Storage.prototype.setItem = refuse
          IDBObjectStore.prototype.put = refuse
        })
      },
    })
    await renamePlan(page, 'On a full device')
    await page.getByText('This device keeps nothing. Use Save plan.').waitFor()
    const alert = page.getByRole('alert').filter({ hasText: 'refused' })
    const download = page.waitForEvent('download')
    await alert.getByRole('button', { name: 'Save plan', exact: true }).click()
    expect((await download).suggestedFilename()).toBe('on-a-full-device.threadline.json')
  })
})

describe('two tabs on one plan', () => {
  it('are told, never overwrite each other, and choose', async () => {
    const { page } = await readyPlanner(SMALL_WINDOW)
    await dropFile(page, 'shared.json', file('Shared'))
    await expect.poll(() => planName(page), PATIENCE).toBe('Shared')
    await kept(page)
    // Both have looked into the library: from then on they hear of each other.
    await page.waitForTimeout(4000)
    const other = await nextPage(page)
    expect(await planName(other)).toBe('Shared')
    await notice(other, /open in another tab too/)
    await other.getByRole('button', { name: 'Stay', exact: true }).click()
    await renamePlan(other, 'Changed there')
    await kept(other)

    await notice(page, /Another tab has changed this plan/)
    expect(await planName(page)).toBe('Shared')
    await page.getByRole('button', { name: 'Take theirs', exact: true }).click()
    await expect.poll(() => planName(page), PATIENCE).toBe('Changed there')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    expect(await planName(page)).toBe('Shared')
    await kept(page)

    await command(other, 'library')
    for (const name of ['Shared', 'Changed there'])
      await other.getByRole('button', { name: `Open “${name}”` }).waitFor()
  })
})

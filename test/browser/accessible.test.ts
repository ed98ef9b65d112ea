import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { coveredControls, cutTexts, violations } from './support/panel-checks.ts'
import { command } from './support/plan-of.ts'
import { openPlanner, sharedPlanner } from './support/planner.ts'

const point = (landmark: string, mm: object) => ({ landmark, side: 'left', mm })
const PLAN = JSON.stringify({
  format: 'threadline-plan',
  version: 1,
  name: 'By keys',
  threads: [
    {
      id: 't1',
      product: 'pdo-cog-19-100',
      plane: 'subcutis',
      points: [
        point('tragion', { anterior: 10, superior: -8 }),
        point('cheilion', { lateral: 16, superior: -2 }),
      ],
    },
  ],
})
const keepPlan = async (page: Page): Promise<void> => {
  await page.addInitScript((plan) => localStorage.setItem('threadline.plan.1', plan), PLAN)
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const MODES = ['Plan', 'Teach', 'Present'] as const
/** At 200 % a window of 1440 x 900 has this many CSS px. */
const ZOOMED = { width: 720, height: 450 } as const
/** There are two to each of some hundred structures. */
const MOST_STOPS = 300

/** Name, and what can be seen of the focus, of the element that has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    const marked = (one: Element | null): boolean => {
      if (one === null) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
    }
    /** The head view and the rows of threads are framed inside of their edge, by what is drawn over them. */
    const framed = (one: Element): boolean => {
      const over = getComputedStyle(one, '::after')
      const widths = [
        over.borderTopStyle === 'none' ? '0' : over.borderTopWidth,
        over.outlineStyle === 'none' ? '0' : over.outlineWidth,
      ]
      return over.content !== 'none' && widths.some((width) => Number.parseFloat(width) >= 1)
    }
    const label = element.closest('label')
    const box = (label ?? element).getBoundingClientRect()
    return {
      name: `${element.tagName} ${element.ariaLabel ?? element.textContent?.trim().slice(0, 40)}`,
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
      marked:
        framed(element) || [element, element.parentElement, element.nextElementSibling, label].some(marked),
      inSight:
        box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    }
  })

/** Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let k = 0; k < MOST_STOPS; k++) {
    await page.keyboard.press('Tab')
    if (name.test((await focused(page))?.name ?? '')) return
  }
  throw new Error(`Tab never came to ${name}`)
}

describe('the planner by keys alone', () => {
  const planner = sharedPlanner({ width: 1440, height: 900, beforeLoad: keepPlan })
  beforeEach(async () => {
    await planner().page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  })

  it('is walked through by Tab, each stop in sight and marked, and comes round', async () => {
    const { page } = planner()
    await tab(page, 'Plan').click()
    const seen = new Set<string>()
    const unmarked: string[] = []
    for (let k = 0; k < MOST_STOPS; k++) {
      await page.keyboard.press('Tab')
      const stop = await focused(page)
      if (stop === null) break
      seen.add(stop.name)
      if (!stop.marked || !stop.inSight)
        unmarked.push(`${stop.name} marked ${stop.marked}, in sight ${stop.inSight}`)
    }
    expect(unmarked).toEqual([])
    expect(seen.size).toBeGreaterThan(100)
    for (const name of [/Head view/, /Draw thread/, /Report/, /Thread 1/])
      expect(
        [...seen].some((one) => name.test(one)),
        String(name),
      ).toBe(true)
  })

  it('is crossed in a few keys: to the head view, and to the panel', async () => {
    const { page } = planner()
    await page.getByRole('button', { name: 'Skip to the panel' }).focus()
    await page.keyboard.press('Shift+Tab')
    expect((await focused(page))?.name).toMatch(/Skip to the head view/)
    expect((await focused(page))?.inSight).toBe(true)
    await page.keyboard.press('Enter')
    expect((await focused(page))?.name).toMatch(/Head view/)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    expect((await focused(page))?.name).toMatch(/Head view/)
  })

  it('plans: a thread is drawn and its verdict spoken once it has settled', async () => {
    const { page } = planner()
    const spoken = page.locator('[data-spoken="verdict"]')
    await spoken.waitFor({ state: 'attached' })
    await tabTo(page, /Draw thread/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    for (let k = 0; k < 8; k++) await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => window.threadline!.report()?.threads.length === 2)
    await expect.poll(() => spoken.textContent(), { timeout: 20_000 }).toMatch(/Thread 2: /)
    await page.keyboard.press('Control+z')
    await expect.poll(() => spoken.textContent(), { timeout: 20_000 }).toMatch(/^1 thread judged/)
  })

  it('teaches: Teach mode is reached, and its first tour opened and left', async () => {
    const { page } = planner()
    await tab(page, 'Plan').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => tab(page, 'Teach').getAttribute('aria-selected')).toBe('true')
    await page.getByRole('button', { name: 'Skip to the panel' }).focus()
    await page.keyboard.press('Enter')
    await tabTo(page, /Explore/)
    for (let k = 0; k < 6 && !/Tours/.test((await focused(page))!.name); k++)
      await page.keyboard.press('ArrowRight')
    expect((await focused(page))!.name).toMatch(/Tours/)
    await page.getByRole('tabpanel').getByRole('button').first().waitFor()
    await page.keyboard.press('Tab')
    expect((await focused(page))?.inSight).toBe(true)
    expect(await violations(page)).toEqual([])
  })

  it('presents: Present mode is reached, and left again', async () => {
    const { page } = planner()
    await command(page, 'Mode: Present')
    await expect.poll(() => tab(page, 'Present').getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Tab')
    expect((await focused(page))?.inSight).toBe(true)
    await tab(page, 'Present').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => tab(page, 'Plan').getAttribute('aria-selected')).toBe('true')
  })

  it.each(['light', 'dark'] as const)(
    'gives axe nothing to find in the %s theme, mode by mode',
    async (theme) => {
      const { page } = planner()
      await page.emulateMedia({ colorScheme: theme })
      for (const mode of MODES) {
        await tab(page, mode).click()
        if (mode === 'Teach')
          for (const name of await page.getByRole('tablist').last().getByRole('tab').allInnerTexts()) {
            await page.getByRole('tablist').last().getByRole('tab', { name, exact: true }).click()
            expect(await violations(page), `${mode}, ${name}`).toEqual([])
          }
        expect(await violations(page), mode).toEqual([])
      }
      await tab(page, 'Plan').click()
      await command(page, 'About and diagnostics')
      await page.getByRole('dialog').getByText('threadline-diagnostics').waitFor()
      expect(await violations(page), 'About').toEqual([])
      await page.keyboard.press('Escape')
    },
  )
})

describe('with less motion asked for', () => {
  it('a view is there at once, without a flight', async () => {
    const { page, ready } = await openPlanner({
      beforeLoad: (fresh) => fresh.emulateMedia({ reducedMotion: 'reduce' }),
    })
    await ready()
    const nose = () => page.evaluate(() => window.threadline!.screenPointOf({ landmark: 'pronasale' }))
    const before = await nose()
    await page.getByRole('button', { name: "Patient's left", exact: true }).click()
    await page.waitForFunction(
      (x) => Math.abs(window.threadline!.screenPointOf({ landmark: 'pronasale' }).x - x) > 5,
      before.x,
      { polling: 'raf' },
    )
    const first = await nose()
    await page.waitForTimeout(1200)
    const later = await nose()
    expect(Math.hypot(later.x - first.x, later.y - first.y)).toBeLessThan(1)
    const moving = await page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === 'running').length,
    )
    expect(moving).toBe(0)
  })
})

describe('at 200 % of a window of 1440 x 900', () => {
  const planner = sharedPlanner({ ...ZOOMED, beforeLoad: keepPlan })

  it('every mode is whole: no text cut, no control covered, nothing beside the page', async () => {
    const { page, screenshot } = planner()
    for (const mode of MODES) {
      await tab(page, mode).click()
      await page.waitForTimeout(300)
      expect(await cutTexts(page), mode).toEqual([])
      expect(await coveredControls(page), mode).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide, mode).toBeLessThanOrEqual(0)
      await screenshot(`zoomed-${mode.toLowerCase()}`)
    }
  })

  it('dialogs are whole too, and read to their end', async () => {
    const { page } = planner()
    await tab(page, 'Plan').click()
    for (const name of ['Report', 'Help and shortcuts', 'About and diagnostics', 'Library']) {
      await command(page, name)
      await page.getByRole('dialog').waitFor()
      expect(await cutTexts(page), name).toEqual([])
      expect(await coveredControls(page), name).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })
})

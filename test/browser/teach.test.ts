import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PlanPoint } from '../../src/plan/index.ts'
import { placeOf } from './support/draw.ts'
import { cutTexts, smallControls, violations } from './support/panel-checks.ts'
import { planText } from './support/plan-of.ts'
import { sharedPlanner } from './support/planner.ts'

const THEMES = ['light', 'dark'] as const
const LONG_MS = 240_000

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const status = (page: Page, words: RegExp | string) =>
  page.getByRole('status').filter({ hasText: words }).first()

/** What is kept of practice, so that one card is asked before all others: it was missed today. */
const missedToday = (page: Page, card: string): Promise<unknown> =>
  page.addInitScript((id) => {
    const due = Math.floor(Date.now() / 86_400_000)
    if (localStorage.getItem('threadline.practice.1') !== null) return
    localStorage.setItem(
      'threadline.practice.1',
      JSON.stringify({ version: 1, cards: { [id]: { box: 0, due } } }),
    )
  }, card)

/** A plan of one thread that no lesson may touch. */
const MINE = {
  format: 'threadline-plan',
  version: 1,
  name: 'Mine',
  head: { preset: 'female-45' },
  threads: [{ id: 'mine', product: 'pdo-cog-19-100', plane: 'subcutis', points: earToMouth() }],
}

function earToMouth(): readonly PlanPoint[] {
  return [
    { landmark: 'tragion', side: 'left', mm: { anterior: 12, superior: -10 } },
    { landmark: 'cheilion', side: 'left', mm: { lateral: 20, superior: -12 } },
  ]
}

const prepare = async (page: Page): Promise<void> => {
  // Turned at once, the head stands where it is clicked, however slow the machine.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await missedToday(page, 'find/facial-artery')
  await page.addInitScript((plan) => {
    if (Object.keys(localStorage).every((key) => !key.startsWith('threadline.open.')))
      localStorage.setItem('threadline.plan.1', plan)
  }, JSON.stringify(MINE))
}

const clickOn = async (page: Page, point: PlanPoint): Promise<void> => {
  // A turn that was just asked for is made with the next frame.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  )
  const { x, y, visible } = await placeOf(page, point)
  if (!visible) throw new Error(`the skin hides ${JSON.stringify(point)}`)
  await page.mouse.move(x, y)
  await page.mouse.click(x, y)
}

/** Over the facial artery, above where it crosses the jaw border. */
const overArtery = (side: string): PlanPoint => ({
  landmark: 'antegonial-notch',
  side: side === 'left' ? 'left' : 'right',
  mm: { superior: 6 },
})

/** Nothing that axe holds against the page, in both themes. */
async function clean(page: Page): Promise<void> {
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page), colorScheme).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

describe('Teach mode', () => {
  const planner = sharedPlanner({ width: 1180, height: 760, beforeLoad: prepare })

  it(
    'walks through a tour to its question, and Esc puts the view back',
    async () => {
      const { page } = planner()
      await tab(page, 'Teach').click()
      await tab(page, 'Tours').click()
      await button(page, /^Marginal mandibular branch and jowl/).click()
      for (let step = 1; step <= 5; step++) {
        await page.getByText(`Step ${step} of 5`, { exact: true }).waitFor()
        await page.keyboard.press('ArrowRight')
      }
      await page.getByRole('heading', { name: /Which plane keeps a jowl vector/ }).waitFor()
      await page.getByLabel('Under the SMAS, 10 mm above the border').check()
      await status(page, /^Not so\./).waitFor()
      await page.getByLabel('The subcutaneous fat, above the platysma').check()
      await status(page, /^Right\./).waitFor()
      await clean(page)
      await page.keyboard.press('Escape')
      await page.getByText('Guided tours').waitFor()
      await page.getByText('100 %').first().waitFor()
    },
    LONG_MS,
  )

  it(
    'asks what was missed before, takes a miss and then a hit, and names nothing meanwhile',
    async () => {
      const { page } = planner()
      await tab(page, 'Practice').click()
      await page.getByText('1 to repeat today').waitFor()
      await button(page, /^Find it/).click()
      const heading = page.getByRole('heading', { name: /^Find: Facial artery, patient's/ })
      await heading.waitFor()
      await page.getByText('Names are hidden during a quiz.').waitFor()
      expect(await button(page, /^Facial vein/).count()).toBe(0)
      await clickOn(page, { landmark: 'glabella', mm: { superior: 20 } })
      await page.getByLabel('Layer it lies in there').selectOption('dermis')
      await button(page, 'Check').click()
      await status(
        page,
        /^Not quite\. You were [\d.]+ mm off, measured along the skin\. .* you chose dermis/,
      ).waitFor()
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next question')
      await clean(page)
      // Three others come between.
      for (let other = 0; other < 3; other++) {
        await button(page, 'Next question').click()
        await page.getByText(`Question ${other + 2} of 10`).waitFor()
        expect(await heading.count()).toBe(0)
        await clickOn(page, { landmark: 'glabella', mm: { superior: 20 } })
        await page.getByLabel('Layer it lies in there').selectOption('dermis')
        await button(page, 'Check').click()
      }
      await button(page, 'Next question').click()
      await heading.waitFor()
      const side = /left/.test(await heading.innerText()) ? 'left' : 'right'
      await clickOn(page, overArtery(side))
      await page.getByLabel('Layer it lies in there').selectOption('sub-smas')
      await button(page, 'Check').click()
      await status(page, /^Right\..* of 100 points\./).waitFor()
      await button(page, 'Leave practice').click()
      await page.getByText('Names are hidden during a quiz.').waitFor({ state: 'detached' })
    },
    LONG_MS,
  )

  it(
    'draws a complication’s thread and one that avoids it, both judged, and gives the plan back untouched',
    async () => {
      const { page } = planner()
      const mine = await planText(page)
      await tab(page, 'Complications').click()
      await button(page, /^Facial weakness after a jaw thread/).click()
      expect(await planText(page)).not.toBe(mine)
      await page.getByText('Your plan is laid aside').waitFor()
      await button(page, 'Draw thread').click()
      await page.getByLabel('Plane', { exact: true }).selectOption('sub-smas')
      await clickOn(page, {
        landmark: 'otobasion-inferius',
        side: 'left',
        mm: { anterior: 10, superior: -22 },
      })
      await clickOn(page, { landmark: 'jowl-point', side: 'left', mm: { superior: 2, lateral: 4 } })
      await button(page, 'Judge this thread').click()
      await status(page, /would cause it.*Danger.*marginal mandibular branch/).waitFor()
      await clean(page)
      await button(page, 'On to the thread that avoids it').click()
      await button(page, 'Draw thread').click()
      await clickOn(page, { landmark: 'otobasion-inferius', side: 'left', mm: { anterior: 8, superior: -6 } })
      await clickOn(page, { landmark: 'jowl-point', side: 'left', mm: { superior: 22, lateral: 6 } })
      await button(page, 'Judge this thread').click()
      await status(page, /no conflict of this kind found in the model/).waitFor()
      await button(page, 'See both side by side').click()
      await page.getByRole('heading', { name: 'Both threads' }).waitFor()
      // Straight to Plan, out of the room: the doctor's plan is there as it was, with nothing to undo.
      await tab(page, 'Plan').click()
      await expect.poll(() => planText(page)).toBe(mine)
      expect(await button(page, 'Undo').getAttribute('aria-disabled')).toBe('true')
      await page.reload()
      await planner().ready()
      expect(await planText(page)).toBe(mine)
    },
    LONG_MS,
  )

  it(
    'lets a quiz be played by keys alone, each result read out and the focus led on',
    async () => {
      const { page } = planner()
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
      const tabTo = async (words: RegExp, key = 'Tab'): Promise<void> => {
        for (let presses = 0; presses < 60; presses++) {
          await page.keyboard.press(key)
          if (words.test(await focused())) return
        }
        throw new Error(`no Tab leads to ${words}`)
      }
      await tab(page, 'Plan').click()
      await page.keyboard.press('ArrowRight')
      await tab(page, 'Practice').waitFor()
      // The panel comes last: the shortest way to it is backwards.
      await tabTo(/^(Explore|Tours|Practice|Complications|Exam)$/, 'Shift+Tab')
      while (!/^Practice$/.test(await focused())) await page.keyboard.press('ArrowRight')
      await page.getByText('in all').first().waitFor()
      await tabTo(/^Find it/)
      await page.keyboard.press('Enter')
      await page.getByText('Question 1 of 10').waitFor()
      expect(await focused()).toMatch(/^Find: /)
      await tabTo(/^Point on the face$/)
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Shift+ArrowRight')
      await page.keyboard.press('Space')
      await status(page, 'Your place is marked.').waitFor()
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
      await page.keyboard.press('ArrowDown')
      await tabTo(/^Check$/)
      await page.keyboard.press('Enter')
      await status(page, /of 100 points\./).waitFor()
      expect(await focused()).toBe('Next question')
      await page.keyboard.press('Enter')
      await page.getByText('Question 2 of 10').waitFor()
      expect(await focused()).toMatch(/^Find: /)
      // The first Esc puts the pen down, the second leaves.
      await page.keyboard.press('Escape')
      await status(page, 'The pen is down.').waitFor()
      await page.keyboard.press('Escape')
      await button(page, /^Name it/).waitFor()
      expect(await focused()).toMatch(/^Find it/)
      await tabTo(/^Name it/)
      await page.keyboard.press('Enter')
      await page.getByText('Which structure is lit?').waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await status(page, /This is the/).waitFor()
      expect(await focused()).toBe('Next question')
      await page.keyboard.press('Escape')
      await button(page, /^Name it/).waitFor()
    },
    LONG_MS,
  )
})

describe('Teach mode under a finger', () => {
  const planner = sharedPlanner({ width: 390, height: 844, touch: true, beforeLoad: prepare })

  it(
    'has room for quiz and room, with targets to hit and no text cut off',
    async () => {
      const { page } = planner()
      const fits = async (): Promise<void> => {
        expect(await cutTexts(page)).toEqual([])
        expect(await smallControls(page, 44)).toEqual([])
        expect(await violations(page)).toEqual([])
      }
      await tab(page, 'Teach').tap()
      await tab(page, 'Practice').tap()
      await button(page, /^Find it/).tap()
      const heading = page.getByRole('heading', { name: /^Find: Facial artery/ })
      await heading.waitFor()
      const side = /left/.test(await heading.innerText()) ? 'left' : 'right'
      const { x, y } = await placeOf(page, overArtery(side))
      await page.touchscreen.tap(x, y)
      await status(page, 'Your place is marked.').waitFor()
      await fits()
      await button(page, 'Leave practice').tap()
      await button(page, /^Read the strip/).tap()
      await page.getByText('Question 1 of 10').waitFor()
      await fits()
      await button(page, 'Leave practice').tap()
      await tab(page, 'Complications').tap()
      await fits()
      await button(page, /^Facial weakness/).tap()
      await page.getByText('Draw a thread that would cause this').waitFor()
      await fits()
    },
    LONG_MS,
  )
})

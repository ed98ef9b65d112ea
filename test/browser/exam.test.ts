import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PlanPoint } from '../../src/plan/index.ts'
import { readResult, type ExamResult } from '../../src/teach/exam/result.ts'
import { SHIPPED_CASES } from '../../src/teach/exam/shipped.ts'
import { placeOf } from './support/draw.ts'
import { cutTexts, smallControls, violations } from './support/panel-checks.ts'
import { planText } from './support/plan-of.ts'
import { sharedPlanner } from './support/planner.ts'

const LONG_MS = 240_000
const exam = SHIPPED_CASES.find(({ id }) => id === 'midface-one-side')!
/** Entry and end of each reference thread. */
const ANSWER = exam.reference.threads.map(({ passes }) => [passes[0]![0]!, passes[0]!.at(-1)!] as const)

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })

/** Words that only the anatomy or the checker would say. */
const TELLING = /arter|nerve|vein|gland|\bduct|danger|caution|no conflict|not assessed|conflict|mm deep/i

/** Nothing of the answer is to be read: on the page, in names for screen readers, under the pointer. */
async function expectSilence(page: Page): Promise<void> {
  const told = await page.evaluate(() => {
    const names = [...document.querySelectorAll('[aria-label], [title], [aria-valuetext]')].flatMap((one) => [
      one.getAttribute('aria-label') ?? '',
      one.getAttribute('title') ?? '',
      one.getAttribute('aria-valuetext') ?? '',
    ])
    const severities = [...document.querySelectorAll('[data-severity]')].map(
      (one) => `data-severity ${one.getAttribute('data-severity')}: danger`,
    )
    // With what is hidden: it could be shown, or read out.
    return [document.body.textContent, ...names, ...severities].join('\n')
  })
  expect(told.match(TELLING)?.[0]).toBeUndefined()
}

async function clickOn(page: Page, point: PlanPoint): Promise<void> {
  // A turn that was just asked for may not have begun.
  await page.waitForTimeout(700)
  const { x, y, visible } = await placeOf(page, point)
  if (!visible) throw new Error(`the skin hides ${JSON.stringify(point)}`)
  await page.mouse.move(x, y)
  await page.mouse.click(x, y)
}

async function toBrief(page: Page): Promise<void> {
  await tab(page, 'Teach').click()
  await tab(page, 'Exam').click()
  await button(page, new RegExp(`^${exam.title}`)).click()
  await page.getByRole('heading', { name: exam.title }).waitFor()
}

/** Press a button that saves a file; what the file holds. */
async function saved(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download')
  await button(page, name).click()
  return text(await (await download).createReadStream())
}

/** Nothing that axe holds against the page, in both themes. */
async function clean(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page), colorScheme).toEqual([])
  }
}

describe('the blind exam', () => {
  const planner = sharedPlanner({ width: 1280, height: 800 })
  let result: ExamResult

  it(
    'is sat in silence, handed in, told, and kept under a code; the doctor’s plan comes back',
    async () => {
      const { page } = planner()
      const mine = await planText(page)
      await toBrief(page)
      await page.getByRole('rowheader', { name: /^Safety/ }).waitFor()
      await clean(page)
      await button(page, 'Begin').click()
      await page.getByRole('heading', { name: '0 of 2 threads drawn' }).waitFor()
      await expectSilence(page)
      for (const ends of ANSWER) {
        await button(page, 'Draw thread').click()
        for (const end of ends) {
          await clickOn(page, end)
          await expectSilence(page)
        }
      }
      await page.getByRole('heading', { name: '2 of 2 threads drawn' }).waitFor()
      await page.mouse.move(640, 400)
      await page.waitForTimeout(1200)
      await expectSilence(page)
      await clean(page)
      await button(page, 'Hand in').click()
      await button(page, 'Yes, hand in').click()
      await page.getByText('Passed', { exact: true }).waitFor()
      await page.getByRole('heading', { name: /^(8\d|90)(\.\d)? of 90 points/ }).waitFor()
      await clean(page)

      // The worst point of each thread, and how it was drawn.
      await page.getByText(/^Thread 2: /).click()
      await button(page, /^Worst point of Thread 2|^Select Thread 2/).click()
      const replay = page.getByRole('slider', { name: 'Replay of the drawing' })
      await replay.focus()
      await page.keyboard.press('Home')
      await page.getByText(/^Step 0 of 2\. 0:00: Start/).waitFor()
      expect(await planText(page)).not.toContain('"product"')
      await button(page, 'Play').click()
      await page.getByText(/^Step 2 of 2\./).waitFor()

      expect(await button(page, 'Save JSON').getAttribute('aria-disabled')).toBe('true')
      await page.getByLabel('Learner code').fill('Jane Doe')
      await page.getByText(/no blanks/).waitFor()
      await page.getByLabel('Learner code').fill('A-07')
      const read = readResult(await saved(page, 'Save JSON'))
      if (!read.ok) throw new Error(read.error.message)
      result = read.value
      expect(result).toMatchObject({ learner: 'A-07', case: exam.id, passed: true, answered: 2 })
      expect(await saved(page, 'Save CSV')).toContain('A-07,Midface of one side')

      await button(page, 'Back to the cases').first().click()
      await page.getByRole('heading', { name: 'Blind exam' }).waitFor()
      await expect.poll(() => planText(page)).toBe(mine)
    },
    LONG_MS,
  )

  it(
    'lays the results of a class side by side, and says which file is none',
    async () => {
      const { page } = planner()
      await tab(page, 'Exam').click()
      await button(page, 'Class overview').click()
      const file = (name: string, words: string) => ({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(words),
      })
      const json = (learner: string, more: Partial<ExamResult>): string =>
        JSON.stringify({ format: 'threadline-exam-result', version: 1, ...result, learner, ...more })
      await page
        .getByLabel('Open results')
        .last()
        .setInputFiles([
          file('a.json', json('A-07', { percent: 90 })),
          file('b.json', json('B-11', { percent: 40, passed: false })),
          file('c.json', json('C-12', { percent: 140 })),
        ])
      await page.getByText('2 results opened.').waitFor()
      await page.getByText(/^c\.json was not read\. \$\.percent is 140/).waitFor()
      const mean = page.getByRole('row').filter({ hasText: 'Mean' })
      await expect.poll(() => mean.innerText()).toContain('65 %')
      await clean(page)
      expect(await saved(page, 'Save table as CSV')).toMatch(/\r\nB-11,Midface of one side,40,no/)
      await button(page, 'Back to the exam').click()
    },
    LONG_MS,
  )

  it(
    'can be sat by keys alone',
    async () => {
      const { page } = planner()
      const tabTo = async (words: RegExp): Promise<void> => {
        for (let presses = 0; presses < 60; presses++) {
          await page.keyboard.press('Tab')
          const focused = await page.evaluate(
            () => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '',
          )
          if (words.test(focused)) return
        }
        throw new Error(`no Tab leads to ${words}`)
      }
      await tab(page, 'Exam').focus()
      await tabTo(/^Midface of one side/)
      await page.keyboard.press('Enter')
      await tabTo(/^Begin$/)
      await page.keyboard.press('Enter')
      await page.getByRole('timer').waitFor()
      await page.keyboard.press('d')
      for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+ArrowLeft')
      for (let step = 0; step < 2; step++) await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Space')
      for (let step = 0; step < 6; step++) await page.keyboard.press('Shift+ArrowLeft')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: '1 of 2 threads drawn' }).waitFor()
      await tabTo(/^Hand in$/)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: /of 90 points/ }).waitFor()
      const focused = await page.evaluate(() => document.activeElement?.textContent)
      expect(focused).toMatch(/of 90 points/)
    },
    LONG_MS,
  )

  it(
    'that is left for the plan is over, and says so',
    async () => {
      const { page } = planner()
      await button(page, 'Sit it again').click()
      await page.getByRole('timer').waitFor()
      await tab(page, 'Plan').click()
      await page.getByText('The exam was left. Nothing was scored.').waitFor()
      await button(page, 'Draw thread').waitFor()
    },
    LONG_MS,
  )
})

describe('the blind exam on a phone', () => {
  const planner = sharedPlanner({ width: 390, height: 844, touch: true })

  it(
    'cuts no words, keeps controls large, and goes on while the sheet is closed to draw',
    async () => {
      const { page } = planner()
      await toBrief(page)
      expect(await cutTexts(page)).toEqual([])
      await button(page, 'Begin').click()
      await page.getByRole('timer').waitFor()
      expect(await cutTexts(page)).toEqual([])
      expect(await smallControls(page, 30)).toEqual([])
      await button(page, 'Hide panel').click()
      await button(page, 'Draw thread').click()
      for (const end of ANSWER[0]!) {
        await page.waitForTimeout(700)
        const { x, y } = await placeOf(page, end)
        await page.touchscreen.tap(x, y)
      }
      await button(page, 'Show panel').click()
      await page.getByRole('heading', { name: '1 of 2 threads drawn' }).waitFor()
      await button(page, 'Hand in').click()
      await button(page, 'Yes, hand in').click()
      await page.getByText(/1 of 2 threads missing/).waitFor()
      expect(await cutTexts(page)).toEqual([])
      expect(await smallControls(page, 30)).toEqual([])
    },
    LONG_MS,
  )
})

import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { openPlanner, sharedPlanner } from './support/planner.ts'
import { coveredControls, cutTexts, smallControls, violations } from './support/panel-checks.ts'

const THEMES = ['light', 'dark'] as const
const PARTS = ['Your plan', 'The day', 'Risks', 'After', 'Choices']
const LEAST_TOUCH_PX = 44

const point = (landmark: string, side: 'left' | 'right', mm: object) => ({ landmark, side, mm })
const thread = (id: string, plane: string, side: 'left' | 'right', product = 'pdo-cog-19-100') => ({
  id,
  product,
  plane,
  points: [
    point('tragion', side, { anterior: 10, superior: -8 }),
    point('cheilion', side, { lateral: 16, superior: -2 }),
  ],
})
const planOf = (threads: readonly object[]) => ({
  format: 'threadline-plan',
  version: 1,
  name: 'Mrs Miller',
  head: { preset: 'female-45' },
  threads,
})
const REVIEWED = planOf([
  thread('t1', 'subcutis', 'left'),
  { ...thread('t2', 'sub-smas', 'right'), accepted: 'Seen by ultrasound' },
])
/** The most threads that a plan is meant to have, in many areas, of both sorts. */
const LARGE = planOf(
  Array.from({ length: 200 }, (_, k) => {
    const side = k % 2 === 0 ? 'left' : 'right'
    const product = Math.floor(k / 8) % 2 === 0 ? 'pdo-cog-19-100' : 'pdo-mono-std'
    const down = Math.floor(k / 8) * 0.6
    const runs = [
      [
        point('tragion', side, { anterior: 10, superior: -8 - down }),
        point('cheilion', side, { lateral: 18, superior: -down }),
      ],
      [
        point('gonion', side, { anterior: 4, superior: 6 + down }),
        point('cheilion', side, { lateral: 20, superior: -22 }),
      ],
      [
        point('exocanthion', side, { lateral: 8, superior: 6 + down * 0.3 }),
        point('exocanthion', side, { lateral: 14, superior: 20 + down * 0.3 }),
      ],
      [
        point('gonion', side, { superior: -14 - down }),
        point('gonion', side, { anterior: 26, superior: -18 - down }),
      ],
    ]
    return { id: `t${k}`, product, plane: 'subcutis', points: runs[Math.floor(k / 2) % 4], accepted: 'Seen' }
  }),
)

const keep =
  (plan: object) =>
  async (page: Page): Promise<void> => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.addInitScript((text) => localStorage.setItem('threadline.plan.1', text), JSON.stringify(plan))
  }
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const leaflet = (page: Page) => page.getByRole('heading', { name: 'Your thread plan' }).first()

async function present(page: Page): Promise<void> {
  await tab(page, 'Present').click()
  await leaflet(page).waitFor()
}

/** Pages of a document that the browser prints. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

async function expectOnePage(page: Page, what: string): Promise<void> {
  for (const format of ['A4', 'Letter'] as const)
    expect(pagesOf(await page.pdf({ format })), `${what}, ${format}`).toBe(1)
}

describe('before every danger is reviewed', () => {
  it('Present mode shows no plan, and leads to what is left', async () => {
    const { page, ready } = await openPlanner({
      beforeLoad: keep(planOf([thread('t1', 'subcutis', 'left'), thread('t2', 'sub-smas', 'right')])),
    })
    await ready()
    await tab(page, 'Present').click()
    await page.getByText('One thread is left to review.').waitFor()
    expect(await page.getByText('Plan, not a result').count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await button(page, 'Review thread 2').click()
    await page.getByPlaceholder('A reason, for the report').fill('Seen by ultrasound')
    await page.keyboard.press('Enter')
    await present(page)
    expect(await page.getByText('2 threads are planned.').first().isVisible()).toBe(true)
  })
})

describe('Present mode on a desktop of 1440 x 900', () => {
  const planner = sharedPlanner({ width: 1440, height: 900, beforeLoad: keep(REVIEWED) })
  afterEach(async () => {
    const { page } = planner()
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
  })

  it.each(THEMES)('gives axe nothing to find in the %s theme, part by part', async (theme) => {
    const { page, screenshot } = planner()
    await present(page)
    await page.emulateMedia({ colorScheme: theme })
    for (const name of PARTS) {
      await tab(page, name).click()
      expect(await violations(page), name).toEqual([])
      expect(await cutTexts(page), name).toEqual([])
      expect(await coveredControls(page), name).toEqual([])
    }
    await screenshot(`present-1440-${theme}`)
    await button(page, 'For the clinic').click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page), 'for the clinic').toEqual([])
  })

  it('leaves the mode tabs their names', async () => {
    const { page } = planner()
    await present(page)
    for (const name of ['Plan', 'Teach', 'Present']) expect(await tab(page, name).count(), name).toBe(1)
  })

  it('keeps names and the doctor’s buttons out of sight', async () => {
    const { page } = planner()
    await present(page)
    for (const name of ['Undo', 'Open plan', 'Save plan', 'Report', 'Superior'])
      expect(await button(page, name).count(), name).toBe(0)
    expect(await page.locator('body').innerText()).not.toMatch(/Miller|danger|caution|ultrasound/i)
  })

  it('prints on one page of A4 and of Letter, with the face, in every language', async () => {
    const { page } = planner()
    await present(page)
    await expectOnePage(page, 'English')
    await button(page, 'For the clinic').click()
    for (const name of ['Vietnamese', 'Korean'])
      await page.getByLabel(`A clinician has reviewed ${name}`).check()
    await page.keyboard.press('Escape')
    for (const language of ['vi', 'ko']) {
      await page.getByLabel('Language').selectOption(language)
      await page.locator(`article[lang="${language}"]`).waitFor({ state: 'attached' })
      await expectOnePage(page, language)
    }
    await page.getByLabel('Language').selectOption('en')
    expect(await page.locator('article img').getAttribute('src')).toMatch(/^data:image/)
  })

  it('is opened by its link, without names, and stays through a reload', async () => {
    const { page } = planner()
    await present(page)
    await button(page, 'For the clinic').click()
    const field = page.getByLabel('Link for the patient', { exact: true })
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value.includes('#present=')),
    )
    const { hash } = new URL(await field.inputValue())
    const other = await openPlanner({ width: 390, height: 844, touch: true, query: `?probe${hash}` })
    await other.ready()
    await leaflet(other.page).waitFor()
    await other.page.reload()
    await leaflet(other.page).waitFor()
    expect(await other.page.getByText('2 threads are planned.').first().isVisible()).toBe(true)
    expect(await tab(other.page, 'Teach').count()).toBe(0)
    expect(JSON.stringify(await other.page.evaluate(() => window.threadline?.plan()))).not.toMatch(
      /Miller|ultrasound/,
    )
  })
})

describe('Present mode on a phone of 390 x 844', () => {
  const planner = sharedPlanner({ width: 390, height: 844, touch: true, beforeLoad: keep(REVIEWED) })

  it.each(THEMES)('reads whole, with targets for a finger, in the %s theme', async (theme) => {
    const { page, screenshot } = planner()
    await present(page)
    await page.emulateMedia({ colorScheme: theme })
    for (const name of PARTS) {
      await tab(page, name).click()
      expect(await cutTexts(page), name).toEqual([])
      expect(await coveredControls(page), name).toEqual([])
      expect(await smallControls(page, LEAST_TOUCH_PX), name).toEqual([])
      expect(await violations(page), name).toEqual([])
    }
    await screenshot(`present-390-${theme}`)
  })
})

describe('a plan of 200 threads', () => {
  it('still prints on one page', async () => {
    const { page, ready } = await openPlanner({ beforeLoad: keep(LARGE) })
    await ready()
    await present(page)
    expect(await page.getByText('200 threads are planned.').first().isVisible()).toBe(true)
    await expectOnePage(page, '200 threads')
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { reportWith } from './support/draw.ts'
import { coveredControls, cutTexts, smallControls, violations } from './support/panel-checks.ts'
import { kept, planText, threadCount } from './support/plan-of.ts'
import { openPlanner } from './support/planner.ts'

const SMALL_WINDOW = { width: 1000, height: 640 } as const
/** Placing and checking, at the pace of a loaded machine. */
const PATIENCE = { timeout: 60_000 }
/** A whole session. */
const SESSION_MS = 300_000
/** For a finger, px. */
const LEAST_TARGET_PX = 44

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const place = async (page: Page): Promise<void> => {
  await page.getByText(/\d threads planned/).waitFor(PATIENCE)
  await button(page, 'Place threads').click()
}

describe('a jaw line by protocol', () => {
  it(
    'is placed on both sides in one step, edited, mirrored, taken back to the start, brought again to the last byte, and there after a reload',
    async () => {
      const planner = await openPlanner(SMALL_WINDOW)
      const { page } = planner
      await planner.ready()
      const empty = await planText(page)
      await page.keyboard.press('Shift+D')
      await page.getByRole('dialog', { name: 'Protocols' }).waitFor()
      await place(page)
      const report = await reportWith(page, 6)
      expect(report.count.bySide).toMatchObject({ left: 3, right: 3 })
      expect(report.severity).not.toBe('danger')
      await page
        .getByText(/Usual: 2 to 4 threads a side/)
        .first()
        .waitFor(PATIENCE)

      // Edit: another product for one thread, and one thread more as a mirror image.
      await page.getByLabel('Thread product').selectOption('pdo-cog-19-100')
      await button(page, 'Mirror').click()
      await reportWith(page, 7)
      const whole = await planText(page)

      for (let step = 0; step < 3; step++) await page.keyboard.press('ControlOrMeta+z')
      expect(await planText(page)).toBe(empty)
      for (let step = 0; step < 3; step++) await page.keyboard.press('ControlOrMeta+Shift+z')
      expect(await planText(page)).toBe(whole)
      await kept(page)
      await page.reload()
      await planner.ready()
      expect(await planText(page)).toBe(whole)
    },
    SESSION_MS,
  )
})

describe('the dialogs of protocols and catalogue', () => {
  it(
    'are whole on a phone, for fingers, with nothing for axe to find',
    async () => {
      const planner = await openPlanner({ width: 390, height: 844, touch: true })
      const { page, screenshot } = planner
      await planner.ready()
      await button(page, 'Protocols').click()
      await page.getByText(/\d threads planned/).waitFor(PATIENCE)
      await expectWhole(page, 'published protocols')
      await screenshot('protocols-390')
      await page.getByRole('tab', { name: 'Own', exact: true }).click()
      await expectWhole(page, 'own protocols')
      await page.keyboard.press('Escape')
      await page.getByRole('tab', { name: 'Tools', exact: true }).click()
      await button(page, 'Catalogue').click()
      await page.getByRole('dialog').waitFor()
      await expectWhole(page, 'catalogue')
      await button(page, 'Add product').click()
      await expectWhole(page, 'a product of the clinic')
      await screenshot('own-product-390')
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Blue cog')
      await page.getByRole('textbox', { name: 'Gauge', exact: true }).fill('19')
      await button(page, 'Save product').click()
      await button(page, 'Use: Blue cog').click()
      await page.reload()
      await planner.ready()
      await page.getByRole('tab', { name: 'Tools', exact: true }).click()
      // The list is read from the device after the first picture.
      await page
        .getByRole('option', { name: 'Blue cog' })
        .first()
        .waitFor({ state: 'attached', ...PATIENCE })
      expect(await page.getByLabel('Product', { exact: true }).inputValue()).toBe('own-blue-cog')
      expect(await threadCount(page)).toBe(0)
    },
    SESSION_MS,
  )
})

async function expectWhole(page: Page, what: string): Promise<void> {
  expect(await cutTexts(page), what).toEqual([])
  expect(await coveredControls(page), what).toEqual([])
  expect(await smallControls(page, LEAST_TARGET_PX), what).toEqual([])
  expect(await violations(page), what).toEqual([])
}

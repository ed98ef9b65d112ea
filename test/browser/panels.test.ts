import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { sharedPlanner } from './support/planner.ts'
import { coveredControls, cutTexts, smallControls, violations } from './support/panel-checks.ts'

const BUTTONS = [
  'Draw thread',
  'Undo',
  'Redo',
  'Delete thread',
  'Mirror',
  'Open plan',
  'Save plan',
  'Report',
  'Anterior',
  'Posterior',
  "Patient's left",
  "Patient's right",
  'Superior',
  'Inferior',
  'Left oblique',
  'Right oblique',
]
const SHEET_TABS = ['Threads', 'Findings', 'Depth', 'Count', 'Tools']
const THEMES = ['light', 'dark'] as const
/** For a mouse, and for a finger, px. */
const LEAST_TARGET = { mouse: 24, touch: 44 } as const

const point = (landmark: string, side: 'left' | 'right', mm: object) => ({ landmark, side, mm })
const thread = (id: string, plane: string, side: 'left' | 'right') => ({
  id,
  product: 'pdo-cog-19-100',
  plane,
  points: [
    point('tragion', side, { anterior: 10, superior: -8 }),
    point('cheilion', side, { lateral: 16, superior: -2 }),
  ],
})
/** Three threads, the second of them dangerous. */
const PLAN = {
  format: 'threadline-plan',
  version: 1,
  name: 'Cheek and jawline, first session',
  head: { preset: 'female-45' },
  threads: [
    thread('t1', 'subcutis', 'left'),
    thread('t2', 'sub-smas', 'left'),
    thread('t3', 'smas', 'right'),
  ],
}

const keepPlan = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.addInitScript((plan) => localStorage.setItem('threadline.plan.1', plan), JSON.stringify(PLAN))
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const listed = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true })

async function expectWhole(page: Page, what: string): Promise<void> {
  expect(await cutTexts(page), `texts cut off, ${what}`).toEqual([])
  expect(await coveredControls(page), `controls covered by others, ${what}`).toEqual([])
}

/** Opens each page about the anatomy, with its parts, and looks at it. */
async function eachPage(page: Page, look: (what: string) => Promise<void>): Promise<void> {
  await button(page, 'Placement table').click()
  await page.getByRole('row').nth(100).waitFor()
  await look('Placement table')
  await page.keyboard.press('Escape')
  await button(page, 'Sources and rules').click()
  for (const name of ['Sources', 'Rules']) {
    await tab(page, name).click()
    await look(name)
  }
  await page.keyboard.press('Escape')
}

/** Opens the reasons of a finding with a structure, and gives their element. */
async function openWhy(page: Page) {
  const why = page.locator('details', { has: page.locator(':scope > summary[aria-label^="Why: "]') }).first()
  await why.locator(':scope > summary').click()
  await why.getByText('Layers at this point').waitFor()
  return why
}

describe('the panels on a desktop of 1440 x 900', () => {
  const planner = sharedPlanner({ width: 1440, height: 900, beforeLoad: keepPlan })
  afterEach(async () => {
    if ((await planner().page.getByRole('dialog').count()) > 0) await planner().page.keyboard.press('Escape')
    await tab(planner().page, 'Plan').click()
    await planner().page.emulateMedia({ colorScheme: 'light' })
  })

  it('have the names that assistive technology relies on, as the browser computes them', async () => {
    const { page } = planner()
    for (const name of BUTTONS) expect(await button(page, name).count(), name).toBe(1)
    for (const name of ['Plan', 'Teach', 'Present']) expect(await tab(page, name).count(), name).toBe(1)
    for (const name of ['Threads', 'Findings', 'Count', 'Depth strip', 'Structures'])
      expect(await page.getByRole('region', { name, exact: true }).count(), name).toBe(1)
    expect(await page.getByRole('application', { name: 'Head view', exact: true }).count()).toBe(1)
    for (const name of ['Product', 'Plane', 'Head', 'Skin opacity'])
      expect(await page.getByLabel(name, { exact: true }).count(), name).toBe(1)
    for (const name of ['Thread 1', 'Thread 2', 'Thread 3'])
      expect(await listed(page, name).count(), name).toBe(1)
  })

  it.each(THEMES)('give axe nothing to find in the %s theme, cards and dialogs included', async (theme) => {
    const { page } = planner()
    await page.emulateMedia({ colorScheme: theme })
    await button(page, 'Thread 2').click()
    await button(page, "Facial artery, patient's left").click()
    expect(await violations(page), 'planner and card').toEqual([])
    await page.keyboard.press('Escape')
    for (const name of ['Report', 'Help and shortcuts', 'Catalogue']) {
      await button(page, name).click()
      await page.getByRole('dialog').waitFor()
      expect(await violations(page), name).toEqual([])
      await page.keyboard.press('Escape')
    }
    await eachPage(page, async (what) => expect(await violations(page), what).toEqual([]))
    const why = await openWhy(page)
    expect(await violations(page), 'the reasons of a finding').toEqual([])
    await why.locator(':scope > summary').click()
    for (const mode of ['Teach', 'Present']) {
      await tab(page, mode).click()
      expect(await violations(page), mode).toEqual([])
    }
  })

  it('lead from a finding to its structure in the placement table and back', async () => {
    const { page } = planner()
    await button(page, 'Thread 2').click()
    const why = await openWhy(page)
    await expectWhole(page, 'with the reasons of a finding')
    const table = why.getByRole('button', { name: 'Placement table' })
    await table.click()
    const names = page.getByRole('dialog').getByRole('rowheader')
    await names.first().waitFor()
    expect(new Set(await names.allInnerTexts()).size).toBe(1)
    await page.keyboard.press('Escape')
    expect(await table.evaluate((element) => element === document.activeElement)).toBe(true)
    await why.locator(':scope > summary').click()
  })

  it('keep the head of the placement table in sight while it scrolls', async () => {
    const { page } = planner()
    await button(page, 'Placement table').click()
    await page.getByRole('row').nth(100).scrollIntoViewIfNeeded()
    const head = await page.getByRole('columnheader').first().boundingBox()
    const dialog = await page.getByRole('dialog').boundingBox()
    expect(head!.y).toBeGreaterThan(dialog!.y)
    expect(head!.y).toBeLessThan(dialog!.y + 120)
    await page.keyboard.press('Escape')
  })

  it('cut no text, cover no control and leave none too small, in any mode', async () => {
    const { page, screenshot } = planner()
    await button(page, 'Thread 2').click()
    await expectWhole(page, 'with a thread selected')
    expect(await smallControls(page, LEAST_TARGET.mouse)).toEqual([])
    await screenshot('panels-1440')
    await eachPage(page, (what) => expectWhole(page, what))
    for (const mode of ['Teach', 'Present']) {
      await tab(page, mode).click()
      await expectWhole(page, mode)
    }
  })

  it('close a dialog by Esc and nothing else with it, and give the focus back', async () => {
    const { page } = planner()
    await button(page, 'Thread 2').click()
    await button(page, 'Report').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('d')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await button(page, 'Report').evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await button(page, 'Thread 2').getAttribute('aria-current')).toBe('true')
    expect(await button(page, 'Draw thread').getAttribute('aria-pressed')).toBe('false')
  })

  it('take letters typed into a name as text, not as shortcuts', async () => {
    const { page } = planner()
    const name = page.getByLabel('Plan name', { exact: true })
    await name.fill('')
    await name.pressSequentially('d is for Delete?')
    expect(await name.inputValue()).toBe('d is for Delete?')
    await name.press('Escape')
    expect(await name.inputValue()).toBe(PLAN.name)
    expect(await button(page, 'Draw thread').getAttribute('aria-pressed')).toBe('false')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('open a plan file that is dropped, or refuse it in one sentence and keep the plan', async () => {
    const { page } = planner()
    const drop = (text: string) =>
      page.evaluate((content) => {
        const files = new DataTransfer()
        files.items.add(new File([content], 'dropped.json', { type: 'application/json' }))
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true, bubbles: true }))
      }, text)
    await drop('{ "format": "threadline-plan", "version": 1, "threads": [ {')
    await page.getByRole('alert').getByText('dropped.json was not opened.').waitFor()
    expect(await listed(page, 'Thread 3').count()).toBe(1)
    await drop(JSON.stringify({ ...PLAN, threads: PLAN.threads.slice(0, 1) }))
    await listed(page, 'Thread 3').waitFor({ state: 'detached' })
    expect(await listed(page, 'Thread 1').count()).toBe(1)
    await button(page, 'Undo').click()
    expect(await listed(page, 'Thread 3').count()).toBe(1)
  })
})

describe('the panels on a small laptop of 1024 x 768', () => {
  const planner = sharedPlanner({ width: 1024, height: 768, beforeLoad: keepPlan })

  it('cut no text, cover no control and leave none too small, in any mode', async () => {
    const { page, screenshot } = planner()
    await expectWhole(page, 'at the start')
    await button(page, 'Thread 2').click()
    await expectWhole(page, 'with a thread selected')
    expect(await smallControls(page, LEAST_TARGET.mouse)).toEqual([])
    await screenshot('panels-1024')
    await eachPage(page, (what) => expectWhole(page, what))
    for (const mode of ['Teach', 'Present']) {
      await tab(page, mode).click()
      await expectWhole(page, mode)
    }
  })
})

describe('the panels on a phone of 390 x 844', () => {
  const planner = sharedPlanner({ width: 390, height: 844, touch: true, beforeLoad: keepPlan })

  it.each(THEMES)('fit into one sheet, for fingers, with nothing for axe to find: %s', async (theme) => {
    const { page, screenshot } = planner()
    await page.emulateMedia({ colorScheme: theme })
    await tab(page, 'Threads').click()
    await button(page, 'Thread 2').click()
    for (const name of SHEET_TABS) {
      await tab(page, name).click()
      await expectWhole(page, name)
      expect(await smallControls(page, LEAST_TARGET.touch), name).toEqual([])
      expect(await violations(page), name).toEqual([])
    }
    await screenshot(`panels-390-${theme}`)
  })

  it('show places, sources and rules whole, with nothing for axe to find', async () => {
    const { page } = planner()
    await tab(page, 'Tools').click()
    await eachPage(page, async (what) => {
      await expectWhole(page, what)
      expect(await violations(page), what).toEqual([])
      expect(await smallControls(page, LEAST_TARGET.touch), what).toEqual([])
    })
    await tab(page, 'Findings').click()
    await openWhy(page)
    await expectWhole(page, 'the reasons of a finding')
    expect(await violations(page), 'the reasons of a finding').toEqual([])
  })

  it('leave the head the upper half of the screen', async () => {
    const { page } = planner()
    const view = await page.getByRole('application', { name: 'Head view', exact: true }).boundingBox()
    expect(view?.width).toBe(390)
    expect(view!.y + view!.height).toBeGreaterThan(844 / 2)
    expect(view!.height).toBeGreaterThan(300)
  })
})

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Download, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../../scripts/lib/install.mjs'
import { cutTexts, violations } from './support/panel-checks.ts'
import { pdfPages, type PdfPage } from './support/pdf-pages.ts'
import { sharedPlanner } from './support/planner.ts'

const point = (landmark: string, side: 'left' | 'right', mm: object) => ({ landmark, side, mm })
const NASTY = [
  '🧵🧵 lift',
  'خيط الخد',
  'say "when", please',
  '=HYPERLINK("http://example.org","x")',
  '<img src=x onerror=alert(1)>',
  'x'.repeat(180),
]
/** Both sides full of threads, with names and reasons that sheets have to bear. */
const PLAN = {
  format: 'threadline-plan',
  version: 1,
  name: '=1+1 <b>Jawline</b> שלום 🧵',
  threads: Array.from({ length: 20 }, (_, k) => {
    const side = k % 2 === 0 ? 'left' : 'right'
    return {
      id: `t${k + 1}`,
      name: NASTY[k % NASTY.length],
      product: 'pdo-cog-21',
      plane: k % 5 === 0 ? 'sub-smas' : 'subcutis',
      points: [
        point('tragus', side, { anterior: 10 + (k % 4) * 4, superior: 30 - k * 3 }),
        point('cheilion', side, { lateral: 14 + (k % 4) * 3, superior: 16 - 2 * k }),
      ],
      ...(k % 10 === 0 ? { accepted: 'long reason '.repeat(120) } : {}),
    }
  }),
}

const folder = mkdtempSync(join(tmpdir(), 'threadline-sheets-'))
afterAll(() => rmSync(folder, { recursive: true }))

const planner = sharedPlanner({
  beforeLoad: async (page) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.addInitScript((plan) => localStorage.setItem('threadline.plan.1', plan), JSON.stringify(PLAN))
  },
})

async function openSheet(page: Page, name: string): Promise<void> {
  if ((await page.getByRole('dialog').count()) === 0)
    await page.getByRole('button', { name: 'Report', exact: true }).click()
  await page.getByRole('tab', { name, exact: true }).click()
  const sheet = page.getByRole('tabpanel', { name })
  await sheet.waitFor()
  if (name === 'Report' || name === 'Marking sheet') await sheet.locator('svg image').first().waitFor()
}

/** Between the margins of a sheet of A4, CSS px. */
const PAPER_PX = 695

/** Sizes of paper, pt, and what is kept free at each edge, as the sheets ask the browser for it. */
const PAPER = { A4: [595, 842], Letter: [612, 792] } as const
const SIDE_PT = 30
/** More than this of a page in ink is not "light ink". */
const MOST_INK = 0.35

/** Faults of printed pages that the eye would see: blank, ink in the margin, dark, another size, no number. */
function pageFaults(pages: readonly PdfPage[], [width, height]: readonly [number, number]): string[] {
  return pages.flatMap(({ widthPt, heightPt, text, ink, marginsPt }, k) => {
    const [left, top, right] = marginsPt ?? [0, 0, 0]
    return [
      [marginsPt === null || text.trim().length < 20, 'blank'],
      [Math.abs(widthPt - width) > 1 || Math.abs(heightPt - height) > 1, `${widthPt} x ${heightPt} pt`],
      [Math.min(left, top, right) < SIDE_PT, `ink ${left}, ${top}, ${right} pt from the edges`],
      [ink > MOST_INK, `${Math.round(ink * 100)} % ink`],
      [!text.includes(`${k + 1} / ${pages.length}`), 'no page number'],
    ].flatMap(([wrong, what]) => (wrong ? [`page ${k + 1} of ${pages.length}: ${what}`] : []))
  })
}

/** For the eye: test/browser/output/pdf-<sheet>-<page>.png. */
function keepPictures(name: string, pages: readonly PdfPage[]): void {
  const output = join(root, 'test/browser/output')
  mkdirSync(output, { recursive: true })
  for (const [k, { png }] of pages.entries())
    writeFileSync(join(output, `pdf-${name.toLowerCase().replaceAll(' ', '-')}-${k + 1}.png`), png)
}

/** Rows of tables that lie over each other on paper. */
const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[role="tabpanel"] tr, [role="tabpanel"] figure')].map(
      (row) => ({
        text: row.textContent?.slice(0, 40) ?? '',
        box: row.getBoundingClientRect(),
      }),
    )
    return boxes.flatMap(({ text, box }, i) =>
      boxes
        .slice(i + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right - 1 &&
            other.left < box.right - 1 &&
            box.top < other.bottom - 1 &&
            other.top < box.bottom - 1,
        )
        .map((other) => `${text} over ${other.text}`),
    )
  })

const saved = async (page: Page, button: string): Promise<{ name: string; bytes: Buffer }> => {
  const [download]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return { name: download.suggestedFilename(), bytes: readFileSync(file) }
}

describe('the sheets of a plan full of threads, with names that break sheets', () => {
  it.each([
    ['Report', 8, 40],
    ['Marking sheet', 3, 10],
  ])('%s prints on A4 and Letter, nothing over anything, nothing cut', async (name, least, most) => {
    const { page, screenshot } = planner()
    await openSheet(page, name)
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await page.pdf({ format })
      const pages = await pdfPages(pdf)
      keepPictures(`${name} ${format}`, pages)
      expect(pages.length, `${format}: pages`).toBeGreaterThanOrEqual(least)
      expect(pages.length, `${format}: pages`).toBeLessThanOrEqual(most)
      expect(pageFaults(pages, PAPER[format]), format).toEqual([])
      const text = pages.map((one) => one.text).join(' ')
      for (const k of PLAN.threads.keys()) expect(text, format).toMatch(new RegExp(`\\b${k + 1}\\b`))
    }
    await page.emulateMedia({ media: 'print' })
    const size = page.viewportSize()!
    await page.setViewportSize({ width: PAPER_PX, height: size.height })
    expect(await overlaps(page)).toEqual([])
    expect(await cutTexts(page)).toEqual([])
    expect(await page.getByRole('tab').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
    await page.setViewportSize(size)
    expect(await cutTexts(page)).toEqual([])
    await screenshot(`sheet-${name.toLowerCase().replace(' ', '-')}`)
  })

  it('show typed names as text, never as markup', async () => {
    const { page } = planner()
    await openSheet(page, 'Report')
    const panel = page.getByRole('tabpanel')
    for (const name of NASTY.slice(0, 5)) expect(await panel.getByText(name).count()).toBeGreaterThan(0)
    expect(await panel.locator('img, b:text-is("Jawline")').count()).toBe(0)
  })

  it('never keep the label typed for the printout', async () => {
    const { page } = planner()
    await openSheet(page, 'Report')
    await page.getByLabel('Patient label').fill('Room 4')
    expect(await page.getByRole('tabpanel').getByText('Room 4').count()).toBe(1)
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]),
    )
    expect(kept).not.toContain('Room 4')
    expect(JSON.stringify(await page.evaluate(() => window.threadline!.plan()))).not.toContain('Room 4')
  })

  it('go to a spreadsheet whole, and run nothing there', async () => {
    const { page } = planner()
    await openSheet(page, 'Report')
    const { name, bytes } = await saved(page, 'Threads (CSV)')
    expect(name).toMatch(/-threads\.csv$/)
    const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true })
    expect(rows).toHaveLength(PLAN.threads.length)
    expect(rows.map(({ name: own }) => own)).toContain(`'${NASTY[3]}`)
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@]/.test(cell))).toEqual([])
  })

  it('take the view along as a picture of the chosen size, and the model as glTF', async () => {
    const { page } = planner()
    await openSheet(page, 'Report')
    const picture = await saved(page, 'View (PNG)')
    expect([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)]).toEqual([1920, 1080])
    const model = await saved(page, '3D model (GLB)')
    expect(model.bytes.subarray(0, 4).toString()).toBe('glTF')
    expect(model.bytes.readUInt32LE(8)).toBe(model.bytes.length)
  })

  it.each(['Report', 'Marking sheet', 'As done', 'Costs'])(
    '%s has nothing that axe holds against it',
    async (name) => {
      const { page } = planner()
      await openSheet(page, name)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await violations(page), colorScheme).toEqual([])
      }
      await page.emulateMedia({ colorScheme: 'light' })
    },
  )
})

import type { Download, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { manyThreads } from '../../scripts/bench/many-threads.ts'
import { buildPatientHead } from '../../src/head/fit/index.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import { assessPlan } from '../../src/plan/assess.ts'
import type { PlanDocument } from '../../src/plan/index.ts'
import { patientAnatomy } from '../../src/plan/patient-anatomy.ts'
import { serializePlan } from '../../src/plan/serialize.ts'
import { command, dropFile, planText, renamePlan, threadCount } from './support/plan-of.ts'
import { openPlanner } from './support/planner.ts'

/** What is in a file that the page has handed over. */
async function textOf(download: Download): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

describe('a browser that forbids all storage', () => {
  it('still opens the planner, says that nothing is kept, and saves a file', async () => {
    const { page, ready } = await openPlanner({
      beforeLoad: async (fresh) => {
        await fresh.addInitScript(() => {
          const refuse = (): never => {
            throw new DOMException('The operation is insecure.', 'SecurityError')
          }
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
            Object.defineProperty(window, name, { get: refuse, configurable: true })
        })
      },
    })
    await ready()
    await renamePlan(page, 'Nowhere to stay')
    await page.getByText('This device keeps nothing. Use Save plan.').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('alert').getByRole('button', { name: 'Save plan', exact: true }).click()
    const text = await textOf(await download)
    expect(JSON.parse(text)).toMatchObject({ format: 'threadline-plan', name: 'Nowhere to stay' })
  })
})

describe('the diagnostics', () => {
  it('are shown before they are saved, with the graphics, and without the plan', async () => {
    const { page, ready } = await openPlanner({ expectedProblems: [/made for the test/] })
    await ready()
    await renamePlan(page, 'Anna Kowalska')
    await page.evaluate(() => {
      setTimeout(() => {
        throw new RangeError('made for the test: “Anna Kowalska”')
      })
    })
    await command(page, 'About and diagnostics')
    const shown = page.getByRole('textbox', { name: 'Diagnostics as they are saved' })
    await expect.poll(() => shown.inputValue()).toContain('"renderer"')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save diagnostics' }).click()
    const text = await textOf(await download)
    expect(text).toBe(await shown.inputValue())
    const found = JSON.parse(text)
    expect(found.graphics.renderer.length).toBeGreaterThan(3)
    expect(found.counts.threads).toBe(0)
    expect(found.counts.structures).toBeGreaterThan(50)
    expect(found.errors.map(({ name }: { name: string }) => name)).toContain('RangeError')
    expect(text).not.toMatch(/Anna|Kowalska|#plan|127\.0\.0\.1/)
  })

  it('lead to the licences', async () => {
    // Some browsers ask for an icon beside a plain text, which names none.
    const { page, ready } = await openPlanner({ expectedProblems: [/favicon\.ico/] })
    await ready()
    await command(page, 'About and diagnostics')
    const opened = page.context().waitForEvent('page')
    await page.getByRole('link', { name: 'Licences of the packages used' }).click()
    const notice = await opened
    await expect.poll(() => notice.locator('body').innerText()).toContain('three-mesh-bvh')
  })
})

describe('a part of the planner that cannot be fetched', () => {
  it('is said in words, and everything else goes on', async () => {
    const { page, ready } = await openPlanner({
      expectedProblems: [
        /Failed to (load|fetch)/,
        /panel-guard/,
        /dynamically imported module/,
        /ERR_FAILED/,
      ],
      beforeLoad: async (fresh) => {
        await fresh.route(/assets\/dialogs-[^/]*\.js/, (route) => route.abort())
      },
    })
    await ready()
    await page.keyboard.press('?')
    await page.getByRole('alert').filter({ hasText: 'This part of the planner stopped' }).waitFor()
    await renamePlan(page, 'Still here')
    expect(await threadCount(page)).toBe(0)
    expect(await page.getByRole('button', { name: 'Draw thread', exact: true }).isVisible()).toBe(true)
  })
})

describe('a background task that stops', () => {
  it('is said in words, and leaves plan and head as they are', async () => {
    const { page, ready } = await openPlanner({
      expectedProblems: [/worker/i, /ERR_FAILED/],
      beforeLoad: async (fresh) => {
        await fresh.context().route(/assets\/scan\.worker-[^/]*\.js/, (route) => route.abort())
      },
    })
    await ready()
    await renamePlan(page, 'Stays')
    const before = await planText(page)
    await page.getByRole('button', { name: 'This patient' }).first().click()
    await page.getByRole('tab', { name: 'Face scan' }).click()
    await page.locator('input[type=file][aria-label="Choose a scan"]').setInputFiles({
      name: 'face.obj',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('v 0 0 0'),
    })
    await page.getByText('the background task stopped').waitFor()
    expect(await planText(page)).toBe(before)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('button', { name: 'Draw thread', exact: true }).isVisible()).toBe(true)
  })
})

/** Each thread with its severity and what was found, as the checker says it without a browser. */
function judgedDirectly(doc: PlanDocument): readonly string[] {
  const { head, structures } = patientAnatomy(
    buildPatientHead(loadHeadAssetFromDisk(), { preset: doc.head.preset }),
    {},
  )
  const assessed = assessPlan(doc, head, structures)
  if (!assessed.ok) throw new Error(assessed.error.message)
  return assessed.value.check.threads.map(inWords)
}

const inWords = ({ id, severity, findings }: ThreadWords): string =>
  `${id} ${severity}: ${findings.map(({ code }) => code).join(' ')}`

interface ThreadWords {
  readonly id: string
  readonly severity: string
  readonly findings: readonly { readonly code: string }[]
}

/** The verdict of the page on a plan for a preset, once it is there, and how many threads it has checked itself. */
async function verdict(page: Page, preset: string) {
  await page.waitForFunction(
    (wanted) => {
      const { plan, report } = window.threadline!
      return (plan() as PlanDocument).head.preset === wanted && report()?.threads.length === 40
    },
    preset,
    { timeout: 60_000, polling: 100 },
  )
  const { threads, checkedOnPage } = await page.evaluate(() => ({
    threads: window.threadline!.report()!.threads,
    checkedOnPage: window.threadline!.stats().checkedOnPage,
  }))
  return { threads: threads.map(inWords), checkedOnPage }
}

describe('the background task that judges', () => {
  it('checks all threads of a full face on every head, and when it dies in the middle the page does', async () => {
    const forty = manyThreads('female-45', 40)
    const { page, ready } = await openPlanner()
    await ready()
    await dropFile(page, 'forty.threadline.json', serializePlan(forty))
    expect((await verdict(page, 'female-45')).checkedOnPage).toBe(0)

    const head = page.getByLabel('Head', { exact: true })
    await head.selectOption('male-45')
    expect(await page.evaluate(() => window.threadline!.report())).toBeNull()
    await page.getByText('Judging …').waitFor()
    const male = await verdict(page, 'male-45')
    expect(male.checkedOnPage).toBe(0)
    expect(male.threads).toEqual(judgedDirectly({ ...forty, head: { ...forty.head, preset: 'male-45' } }))

    const worker = page.workers().find((one) => one.url().includes('head.worker'))!
    await head.selectOption('female-60')
    // It ends without a word: nothing tells the page.
    void worker.evaluate(() => self.close()).catch(() => undefined)
    await page.getByText('The background task that places the anatomy and judges threads stopped.').waitFor()
    const female = await verdict(page, 'female-60')
    expect(female.checkedOnPage).toBeGreaterThan(0)
    expect(female.threads).toEqual(judgedDirectly({ ...forty, head: { ...forty.head, preset: 'female-60' } }))
    expect(await threadCount(page)).toBe(40)
  })
})

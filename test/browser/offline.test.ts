import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { command, kept, planName, renamePlan } from './support/plan-of.ts'
import { openPlanner } from './support/planner.ts'

/** The service worker has taken every file in. */
const isKept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const [name] = await caches.keys()
    return name
  })

const ready = (page: Page): Promise<void> =>
  page.waitForFunction(() => 'threadline' in window).then(() => page.evaluate(() => window.threadline!.ready))

describe('without a network', () => {
  it('the planner opens again whole after one visit, with the plan, and loads parts it never loaded', async () => {
    const planner = await openPlanner({
      offline: true,
      expectedProblems: [/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/],
    })
    const { page } = planner
    await planner.ready()
    await renamePlan(page, 'Kept for the train')
    await kept(page)
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.active,
      undefined,
      {
        timeout: 60_000,
      },
    )
    expect(await isKept(page)).toMatch(/^threadline-files-/)
    await page.context().setOffline(true)
    await page.reload()
    await ready(page)
    expect(await planName(page)).toBe('Kept for the train')
    expect(await page.evaluate(() => window.threadline!.stats().triangles)).toBeGreaterThan(10_000)
    for (const name of ['Report', 'Protocols', 'Placement']) {
      await command(page, name)
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
    }
    await page.getByRole('tab', { name: 'Teach', exact: true }).click()
    await page.getByRole('tabpanel').first().waitFor()
  })

  it('a planner installed on the device has what systems ask for', async () => {
    const { page, ready: shown } = await openPlanner()
    await shown()
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')!
      const answer = await fetch(link.href)
      return (await answer.json()) as { display: string; icons: { src: string }[] }
    })
    expect(manifest.display).toBe('standalone')
    const answers = await page.evaluate(
      (icons) => Promise.all(icons.map(async (src) => (await fetch(src)).status)),
      manifest.icons.map(({ src }) => src),
    )
    expect(new Set(answers)).toEqual(new Set([200]))
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { command, dropFile, planText, renamePlan } from './support/plan-of.ts'
import { openPlanner } from './support/planner.ts'

const thread = (id: string, side: string) => ({
  id,
  name: `Secret name ${id}`,
  product: 'pdo-cog-19-100',
  plane: 'sub-smas',
  points: [
    { landmark: 'tragion', side, mm: { anterior: 10, superior: -8 } },
    { landmark: 'cheilion', side, mm: { lateral: 16, superior: -2 } },
  ],
})
const PLAN = JSON.stringify({
  format: 'threadline-plan',
  version: 1,
  name: 'Secret plan name',
  threads: [thread('t1', 'left'), thread('t2', 'right')],
})
/** Named by their commands; each is a part of the planner that is loaded on demand. */
const DIALOGS = ['Library', 'Share', 'Report', 'Help', 'Protocols', 'Catalogue', 'Placement', 'Sources']
const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'

/** Every violation of the policy is told on the page's console, as an error. */
interface Watched {
  readonly requests: string[]
  readonly sent: string[]
}

async function watch(page: Page, watched: Watched): Promise<void> {
  page.context().on('request', (request) => {
    watched.requests.push(request.url())
    if (request.method() !== 'GET' || request.postData() !== null) watched.sent.push(request.url())
  })
  await page.addInitScript(() => {
    const list: string[] = []
    Object.assign(window, { violations: list })
    document.addEventListener('securitypolicyviolation', (event) => {
      list.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
}

describe('a walk through the whole planner', () => {
  it('asks nothing of another origin, sends nothing, and breaks no rule of its own policy', async () => {
    const watched: Watched = { requests: [], sent: [] }
    const { page, response, ready } = await openPlanner({
      width: 1440,
      height: 900,
      offline: true,
      beforeLoad: (fresh) => watch(fresh, watched),
    })
    await ready()
    expect(response.headers()['content-security-policy']).toContain("connect-src 'self'")
    expect(response.headers()['referrer-policy']).toBe('no-referrer')
    await dropFile(page, 'secret.json', PLAN)
    await page.getByRole('listitem', { name: 'Thread 2', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Thread 1', exact: true }).click()
    for (const name of DIALOGS) {
      await command(page, name)
      await page.getByRole('dialog').waitFor()
      await page.waitForTimeout(250)
      await page.keyboard.press('Escape')
    }
    for (const mode of ['Teach', 'Present', 'Plan']) {
      await page.getByRole('tab', { name: mode, exact: true }).click()
      await page.waitForTimeout(500)
    }
    await page.waitForFunction(() => navigator.serviceWorker.ready, undefined, { timeout: 60_000 })
    const { origin } = new URL(page.url())
    const foreign = watched.requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(origin))
    expect(watched.requests.length).toBeGreaterThan(10)
    expect(foreign).toEqual([])
    expect(watched.sent).toEqual([])
    expect(watched.requests.filter((url) => /secret/i.test(decodeURIComponent(url)))).toEqual([])
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
  })
})

describe('text that comes from a file', () => {
  it('is never markup', async () => {
    const { page, ready } = await openPlanner()
    await ready()
    const plan = JSON.parse(PLAN)
    plan.name = MARKUP
    plan.threads[0].name = MARKUP
    await dropFile(page, `${MARKUP}.json`, JSON.stringify(plan))
    await page.getByRole('listitem', { name: 'Thread 2', exact: true }).waitFor()
    await dropFile(page, `${MARKUP}.json`, `{"format":"${'<b>'}"`)
    await page.getByRole('alert').filter({ hasText: 'was not opened' }).waitFor()
    await command(page, 'Report')
    await page.getByRole('dialog').waitFor()
    expect(await page.locator('img[src="x"], [onerror]').count()).toBe(0)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect(await planText(page)).toContain('onerror')
  })
})

describe('a share link', () => {
  it('carries no name that was typed', async () => {
    const { page, ready } = await openPlanner()
    await ready()
    await renamePlan(page, 'Mrs Somebody')
    await command(page, 'Share')
    const field = page.getByRole('textbox', { name: 'Link' })
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('#plan='))
    const opened = await openPlanner({ query: `?probe${new URL(await field.inputValue()).hash}` })
    await opened.ready()
    expect(await planText(opened.page)).not.toContain('Somebody')
  })
})

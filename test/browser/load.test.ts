import { describe, expect, it } from 'vitest'
import { openPlanner } from './support/planner.ts'

describe('loading the planner', () => {
  it('answers with the page, named Threadline', async () => {
    const { page, response } = await openPlanner()
    expect(response.status()).toBe(200)
    expect(await page.title()).toBe('Threadline')
  })

  it('may not reach another origin', async () => {
    const { page } = await openPlanner({
      expectedProblems: [/Content Security Policy/, /Fetch API cannot load/],
    })
    const outcome = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    )
    expect(outcome).toBe('refused')
  })

  it('may not turn text into code', async () => {
    const { page } = await openPlanner({ expectedProblems: [/unsafe-eval/] })
    const outcome = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineScriptRan = true'
      document.head.append(script)
      return 'inlineScriptRan' in window
    })
    expect(outcome).toBe(false)
  })
})

import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { BUDGETS } from '../../scripts/lib/size.mjs'
import { openPlanner } from './support/planner.ts'

declare global {
  interface Window {
    /** When a face was drawn first, by the page's clock, ms. Set by this test. */
    faceDrawnMs?: number
  }
}

/** A frame with more triangles shows a face. */
const SMALLEST_FACE = 10_000

describe('loading the planner', () => {
  it('answers with the page, named Threadline', async () => {
    const { page, response } = await openPlanner()
    expect(response.status()).toBe(200)
    expect(await page.title()).toBe('Threadline')
  })

  it('stays within the budgets until the head is drawn, and fetches the atlas only then', async () => {
    const answers: Response[] = []
    const planner = await openPlanner({
      beforeLoad: async (page) => {
        page.context().on('response', (answer) => answers.push(answer))
        await page.addInitScript(noteFirstFace, SMALLEST_FACE)
      },
    })
    await planner.ready()
    const before = new Set(
      await planner.page.evaluate(() => {
        const fetched = performance.getEntriesByType('resource')
        return fetched.filter(({ startTime }) => startTime < window.faceDrawnMs!).map(({ name }) => name)
      }),
    )
    const loaded = answers.filter((answer) => before.has(answer.url()))
    expect(answers.length).toBeGreaterThan(loaded.length)
    const scripts = await bodies(loaded, /\.js$/)
    const models = await bodies(loaded, /\/models\//)
    expect(scripts.length).toBeGreaterThan(0)
    expect(models.length).toBeGreaterThan(0)
    expect(total(scripts.map((body) => gzipSync(body).length))).toBeLessThanOrEqual(BUDGETS.scriptBytes)
    expect(total(models.map((body) => body.length))).toBeLessThanOrEqual(BUDGETS.modelBytes)
  })

  it('happens in a browser that draws with WebGL 2', async () => {
    const { page } = await openPlanner()
    const version = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2')
      return String(gl?.getParameter(gl.VERSION))
    })
    expect(version).toMatch(/^WebGL 2\.0/)
  })
})

describe('the content security policy', () => {
  it('lets nothing reach another origin', async () => {
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

  it('runs no script that was not built into the planner', async () => {
    const { page } = await openPlanner({ expectedProblems: [/inline script violates/] })
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineScriptRan = true'
      document.head.append(script)
      return 'inlineScriptRan' in window
    })
    expect(ran).toBe(false)
  })
})

/** In the page: when a face was drawn first. Looked at more often than the planner itself looks. */
function noteFirstFace(leastTriangles: number): void {
  const look = (): void => {
    if ((window.threadline?.stats().triangles ?? 0) <= leastTriangles) return void setTimeout(look, 4)
    window.faceDrawnMs = performance.now()
  }
  performance.setResourceTimingBufferSize(2000)
  look()
}

function bodies(answers: readonly Response[], path: RegExp): Promise<Buffer[]> {
  const wanted = answers.filter((answer) => path.test(new URL(answer.url()).pathname))
  return Promise.all(wanted.map((answer) => answer.body()))
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Visits to the built planner, for `npm run startup`. */

/** A phone of some years ago on a mobile network: the processor and network of Lighthouse's mobile preset. */
export const SLOWED = Object.freeze({ processor: 4, megabits: 1.6, latencyMs: 150 })
/** How often a thread is drawn and deleted. */
export const CYCLES = 50

/** A frame with more triangles shows a face. */
const SMALLEST_FACE = 10_000
const LIMIT_MS = 300_000

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @returns {Promise<{ faceMs: number, verdictMs: number }>} by the page's own clock, from the start of the visit
 */
export async function slowVisit(browser, address) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  await devTools.send('Network.enable')
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOWED.latencyMs,
    downloadThroughput: (SLOWED.megabits * 1e6) / 8,
    uploadThroughput: (SLOWED.megabits * 1e6) / 8,
  })
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED.processor })
  await page.goto(`${address}?probe`, { timeout: LIMIT_MS })
  const face = await page.waitForFunction(
    (least) => (window.threadline?.stats().triangles ?? 0) > least && performance.now(),
    SMALLEST_FACE,
    { polling: 50, timeout: LIMIT_MS },
  )
  const faceMs = Number(await face.jsonValue())
  const verdictMs = await page.evaluate(async () => {
    await window.threadline?.ready
    return performance.now()
  })
  await context.close()
  return { faceMs, verdictMs }
}

/**
 * Draws and deletes one and the same thread.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @returns {Promise<{ before: Record<string, number>, after: Record<string, number> }>} what a frame costs; the first
 *   thread is not counted: it brings what all threads share
 */
export async function afterCycles(browser, address) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.goto(`${address}?probe`)
  await page.waitForFunction(() => 'threadline' in window)
  await page.evaluate(() => window.threadline?.ready)
  await drawAndDelete(page)
  const before = await costOf(page)
  for (let n = 0; n < CYCLES; n++) await drawAndDelete(page)
  const after = await costOf(page)
  await context.close()
  return { before, after }
}

/** @param {import('playwright-core').Page} page */
async function drawAndDelete(page) {
  await page.keyboard.press('d')
  const canvas = await page.locator('canvas').first().boundingBox()
  if (canvas === null) throw new Error('The planner shows no canvas')
  // On the cheek of the face, as it first stands there.
  for (const [across, down] of [
    [0.56, 0.52],
    [0.53, 0.6],
  ]) {
    const [x, y] = [canvas.x + canvas.width * Number(across), canvas.y + canvas.height * Number(down)]
    await page.mouse.move(x, y)
    await page.mouse.click(x, y)
  }
  await untilThreads(page, 1)
  await page.keyboard.press('Delete')
  await untilThreads(page, 0)
}

/**
 * @param {import('playwright-core').Page} page
 * @param {number} count
 */
async function untilThreads(page, count) {
  await page.waitForFunction((wanted) => window.threadline?.report()?.threads.length === wanted, count)
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Record<string, number>>}
 */
async function costOf(page) {
  // Two frames: what was deleted is gone from the picture.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const stats = await page.evaluate(() => window.threadline?.stats())
  if (stats === undefined) throw new Error('The planner tells no figures')
  const { drawCalls, triangles, geometries, textures, programs } = stats
  return { drawCalls, triangles, geometries, textures, programs }
}

/**
 * `npm run startup`: in a slowed Chromium, the time until a face is drawn and until a thread can be judged; then what the
 * scene costs, before and after 50 threads were drawn and deleted.
 */
import { dist, ensureBuilt } from './lib/build.mjs'
import { ensureInstalled, root } from './lib/install.mjs'
import { main } from './lib/main.mjs'

const VISITS = 3

await main(async () => {
  ensureInstalled()
  ensureBuilt()
  const { preview } = await import('vite')
  const { chromium } = await import('playwright-core')
  const { BROWSER_FLAGS, findBrowser } = await import('./browser/find.mjs')
  const { afterCycles, CYCLES, slowVisit, SLOWED } = await import('./startup/visits.mjs')
  const server = await preview({
    root,
    logLevel: 'warn',
    build: { outDir: dist },
    preview: { port: 0, open: false },
  })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The preview server did not say where it listens')
  const { executablePath, env } = findBrowser()
  const browser = await chromium.launch({
    executablePath,
    args: [...BROWSER_FLAGS],
    env: { ...definedOnly(process.env), ...env },
  })
  try {
    console.log(
      `processor slowed ${SLOWED.processor} times, ${SLOWED.megabits} Mbit/s, ${SLOWED.latencyMs} ms away`,
    )
    for (let n = 1; n <= VISITS; n++) {
      const { faceMs, verdictMs } = await slowVisit(browser, address)
      console.log(
        `visit ${n}: face after ${seconds(faceMs)}, threads can be judged after ${seconds(verdictMs)}`,
      )
    }
    const { before, after } = await afterCycles(browser, address)
    console.log(`the scene before:                             ${words(before)}`)
    console.log(`after ${CYCLES} threads were drawn and deleted again:  ${words(after)}`)
    return 0
  } finally {
    await browser.close()
    await server.close()
  }
})

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`
}

/** @param {Record<string, number>} cost */
function words(cost) {
  return Object.entries(cost)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}

/**
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string>}
 */
function definedOnly(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

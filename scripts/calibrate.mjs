/** `npm run calibrate`: verdicts held against published designs and injuries. */
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/main.mjs'

await main(async () => {
  ensureInstalled()
  const { runTypeScript } = await import('./lib/typescript.mjs')
  return runTypeScript('scripts/calibration/index.ts', process.argv.slice(2))
})

/** `npm run bench`: the figures of the checker beside a peer's, measured in the same run. */
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/main.mjs'

await main(async () => {
  ensureInstalled()
  const { runTypeScript } = await import('./lib/typescript.mjs')
  return runTypeScript('scripts/bench/index.ts', process.argv.slice(2))
})

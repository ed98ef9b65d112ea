/**
 * `npm run soak`: the mutations and random plans of test/soak, and the verdicts that
 * test/independent computes again, at full size, which takes tens of minutes.
 * `npm run soak -- -t links` runs the tests with that name. `npm test` runs the same at a small size.
 */
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/main.mjs'
import { runNode } from './test/run.mjs'

const LIMIT_MINUTES = 180

await main(async () => {
  ensureInstalled()
  process.env['THREADLINE_SOAK'] = 'full'
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'unit',
    'test/soak',
    'test/independent',
  ]
  return (await runNode([...vitest, ...process.argv.slice(2)], LIMIT_MINUTES)) ?? 1
})

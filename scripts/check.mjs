/** `npm run check`: the headless checker. Status 2 means that the plan could not be checked. */
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/main.mjs'

const CANNOT_CHECK = 2

await main(async () => {
  ensureInstalled()
  const { runTypeScript } = await import('./lib/typescript.mjs')
  // npm changes to the repository first; file names on the command line are meant from where it was called.
  const calledFrom = process.env['npm_lifecycle_event'] === 'check' ? process.env['INIT_CWD'] : undefined
  return runTypeScript('src/cli/index.ts', process.argv.slice(2), {
    cwd: calledFrom ?? process.cwd(),
    crashStatus: CANNOT_CHECK,
  })
}, CANNOT_CHECK)

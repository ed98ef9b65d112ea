/** `npm run build:head`: builds public/models anew. Its source mesh is installed only for this. */
import { join } from 'node:path'
import { ensureInstalled, root } from './lib/install.mjs'
import { main } from './lib/main.mjs'

await main(async () => {
  ensureInstalled()
  ensureInstalled(join(root, 'scripts/head'))
  const { runTypeScript } = await import('./lib/typescript.mjs')
  return runTypeScript('scripts/head/build.ts', process.argv.slice(2))
})

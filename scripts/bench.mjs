/** `npm run bench`: the figures of the checker beside those of peers, measured in the same run. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, root } from './lib/install.mjs'
import { main } from './lib/main.mjs'

/** Inside the repository, as deep as the sources are: the head asset and the packages are found from there. */
const outDir = join(root, '.cache/bench')

await main(async () => {
  ensureInstalled()
  const { build } = await import('vite')
  // Built as for browsers: a loader that keeps the names of functions would be measured along with them.
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'scripts/bench/index.ts'),
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'index.mjs' } },
    },
  })
  const { status, error } = spawnSync(
    process.execPath,
    [join(outDir, 'index.mjs'), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  )
  if (error) throw error
  return status ?? 1
})

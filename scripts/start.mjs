/**
 * `npm start`: installs and builds what is missing, serves the planner on this machine only, and opens it
 * where there is a desktop. `npm run preview` does the same without opening; `npm run dev` serves the
 * sources with hot reload. Options: --port <number>, --no-open, --dev.
 */
import { parseArgs } from 'node:util'
import { ensureBuilt } from './lib/build.mjs'
import { hasDesktop } from './lib/desktop.mjs'
import { ensureInstalled, root } from './lib/install.mjs'
import { main } from './lib/main.mjs'

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    dev: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
  },
})

await main(async () => {
  ensureInstalled()
  const vite = await import('vite')
  const port = values.port === undefined ? {} : { port: Number(values.port), strictPort: true }
  const address = { ...port, open: !values['no-open'] && hasDesktop(process.platform, process.env) }
  if (values.dev) {
    const server = await vite.createServer({ root, server: address })
    await server.listen()
    server.printUrls()
    return
  }
  ensureBuilt()
  const server = await vite.preview({ root, preview: address })
  console.log('\nThreadline is running. Press Ctrl+C to stop it.')
  server.printUrls()
})

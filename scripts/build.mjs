/** `npm run build`: the app as static files in dist/, to be served from any folder. */
import { build } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/main.mjs'

await main(() => {
  ensureInstalled()
  build()
})

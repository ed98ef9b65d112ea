/** `npm run notice`: writes public/NOTICES.txt anew, after a change of packages. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root } from './lib/install.mjs'
import { main } from './lib/main.mjs'
import { noticeOf, runtimePackages } from './lib/notice.mjs'

await main(() => {
  ensureInstalled()
  const packages = runtimePackages(root)
  writeFileSync(join(root, 'public/NOTICES.txt'), noticeOf(packages))
  console.log(`${packages.length} packages`)
})

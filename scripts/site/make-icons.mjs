/**
 * `node scripts/site/make-icons.mjs`: draws public/icon.svg as the PNGs that systems ask of an installed app. The
 * maskable one stands on a full ground, its drawing within the inner 80 % that no mask takes away.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, findBrowser } from '../browser/find.mjs'
import { root } from '../lib/install.mjs'
import { main } from '../lib/main.mjs'

const GROUND = '#12343b'
const ICONS = [
  { name: 'icon-192', px: 192, share: 1 },
  { name: 'icon-512', px: 512, share: 1 },
  { name: 'icon-maskable-512', px: 512, share: 0.8 },
]

await main(async () => {
  const drawing = readFileSync(join(root, 'public/icon.svg'), 'utf8')
  const { executablePath, env } = findBrowser()
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [...BROWSER_FLAGS],
  })
  try {
    for (const { name, px, share } of ICONS) {
      const page = await browser.newPage({ viewport: { width: px, height: px } })
      const side = Math.round(px * share)
      const ground = share < 1 ? `background: ${GROUND};` : ''
      await page.setContent(
        `<body style="margin: 0; display: grid; place-items: center; height: 100vh; ${ground}">${drawing}</body>`,
      )
      await page.addStyleTag({ content: `svg { width: ${side}px; height: ${side}px; display: block }` })
      await page.screenshot({ path: join(root, `public/${name}.png`), omitBackground: true })
      await page.close()
    }
  } finally {
    await browser.close()
  }
})

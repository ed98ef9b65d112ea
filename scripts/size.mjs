/** `npm run size`: what the first visit loads, against the budgets. Fails above them. */
import { dist, ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/main.mjs'
import { BUDGETS, firstLoadScripts, laterScripts, models, sumBytes } from './lib/size.mjs'

await main(() => {
  ensureInstalled()
  ensureBuilt()
  const scripts = firstLoadScripts(dist)
  print('first-load JavaScript, gzip', scripts, BUDGETS.scriptBytes)
  print('JavaScript loaded later, gzip', laterScripts(dist, scripts))
  print('models', models(dist), BUDGETS.modelBytes)
  if (scripts.length === 0) throw new Error('No script was found in dist/, so nothing was measured')
  const over = sumBytes(scripts) > BUDGETS.scriptBytes || sumBytes(models(dist)) > BUDGETS.modelBytes
  return over ? 1 : 0
})

/**
 * @param {string} title
 * @param {import('./lib/size.mjs').Part[]} parts
 * @param {number} [budget] bytes
 */
function print(title, parts, budget) {
  const limit =
    budget === undefined ? '' : ` of ${kilobytes(budget)}${sumBytes(parts) > budget ? ': OVER' : ''}`
  console.log(`${kilobytes(sumBytes(parts))}${limit}  ${title}`)
  for (const part of parts.toSorted((a, b) => b.bytes - a.bytes)) {
    const brotli = part.brotliBytes === undefined ? '' : ` (brotli ${kilobytes(part.brotliBytes)})`
    console.log(`    ${kilobytes(part.bytes)}${brotli}  ${part.name}`)
  }
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}

/**
 * `npm test`: installs what is missing, then runs every step and closes with the true counts.
 * `npm test -- unit lint` runs the steps whose names start with these words.
 */
import { ensureInstalled } from './lib/install.mjs'
import { closingLine, total } from './test/count.mjs'
import { STEPS } from './test/steps.mjs'

const counts = []
try {
  ensureInstalled()
  const asked = process.argv.slice(2)
  const steps = STEPS.filter(({ name }) => asked.length === 0 || asked.some((word) => name.startsWith(word)))
  for (const step of steps) counts.push(await runStep(step))
} catch (error) {
  console.error(error)
  counts.push({ passed: 0, failed: 1, skipped: 0 })
}
const sum = total(counts)
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1
console.log(`\n${closingLine(sum)}`)

/** @param {import('./test/steps.mjs').Step} step */
async function runStep(step) {
  console.log(`\n== ${step.name}`)
  const start = performance.now()
  const count = await step.run()
  console.log(`-- ${step.name}: ${closingLine(count)} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  return count
}

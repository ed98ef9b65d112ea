/** The steps of `npm test`, in order. Each reports how many tests passed, failed or were skipped. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/install.mjs'
import { countVitest } from './count.mjs'
import { runNode } from './run.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<import('./count.mjs').Count>} run
 */

const STATIC_LIMIT_MINUTES = 4
const TESTS_LIMIT_MINUTES = process.env['THREADLINE_TESTS'] === 'full' ? 60 : 20

/** @type {readonly Step[]} */
export const STEPS = [
  check('types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'),
  check('lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings'),
  check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  check('build', 'scripts/build.mjs'),
  check('size', 'scripts/size.mjs'),
  tests('unit'),
  tests('scene'),
  tests('browser'),
]

/**
 * A step that counts as one test: its program ends with 0 or it does not.
 *
 * @param {string} name
 * @param {...string} args the program and its arguments
 * @returns {Step}
 */
function check(name, ...args) {
  return {
    name,
    run: async () => {
      const passed = (await runNode(args, STATIC_LIMIT_MINUTES)) === 0
      return { passed: Number(passed), failed: Number(!passed), skipped: 0 }
    },
  }
}

/**
 * A step that runs one project of vitest.config.ts and counts its tests.
 *
 * @param {string} project
 * @returns {Step}
 */
function tests(project) {
  const report = join(root, '.cache', `tests-${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name: `${project} tests`,
    run: async () => {
      mkdirSync(join(root, '.cache'), { recursive: true })
      rmSync(report, { force: true })
      const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters]
      const status = await runNode(vitest, TESTS_LIMIT_MINUTES)
      return countVitest(existsSync(report) ? readFileSync(report, 'utf8') : undefined, status)
    },
  }
}

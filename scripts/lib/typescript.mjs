/** Runs a TypeScript file of this repository in plain Node, through tsx. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'

const require = createRequire(import.meta.url)

/**
 * Runs the file with this process's standard streams and returns its exit status. A program that
 * crashes, or is killed by a signal, ends with `crashStatus`, so that a crash never reads as a verdict.
 *
 * @param {string} file relative to the repository
 * @param {string[]} args
 * @param {{ cwd?: string, crashStatus?: number }} [options]
 * @returns {number}
 */
export function runTypeScript(file, args, { cwd = process.cwd(), crashStatus = 1 } = {}) {
  const preload = [require.resolve('tsx'), join(root, 'scripts/lib/crash-guard.mjs')]
  const imports = preload.flatMap((module) => ['--import', pathToFileURL(module).href])
  const { status, error } = spawnSync(process.execPath, [...imports, join(root, file), ...args], {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, THREADLINE_CRASH_STATUS: String(crashStatus) },
  })
  if (error) throw error
  return status ?? crashStatus
}

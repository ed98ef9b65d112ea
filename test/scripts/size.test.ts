import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstLoadScripts, laterScripts, models, sumBytes } from '../../scripts/lib/size.mjs'

describe('the size of the built app', () => {
  let dist = ''
  beforeAll(() => {
    dist = mkdtempSync(join(tmpdir(), 'threadline-size-'))
    const manifest = {
      'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_a.js'], dynamicImports: ['app'] },
      app: { file: 'assets/app.js', imports: ['_b.js'], dynamicImports: ['lazy'] },
      '_a.js': { file: 'assets/a.js', imports: ['_b.js'] },
      '_b.js': { file: 'assets/b.js', imports: ['_a.js'] },
      lazy: { file: 'assets/lazy.js' },
    }
    for (const folder of ['.vite', 'assets', 'models/more'])
      mkdirSync(join(dist, folder), { recursive: true })
    writeFileSync(join(dist, '.vite/manifest.json'), JSON.stringify(manifest))
    for (const name of ['index', 'app', 'a', 'b', 'lazy', 'worker']) {
      writeFileSync(join(dist, `assets/${name}.js`), `export const ${name} = 1`)
    }
    writeFileSync(join(dist, 'models/face.bin'), Buffer.alloc(500))
    writeFileSync(join(dist, 'models/more/face.bin'), Buffer.alloc(300))
    writeFileSync(join(dist, 'models/README.md'), 'text')
  })
  afterAll(() => {
    rmSync(dist, { recursive: true, force: true })
  })

  it('counts for the first load the entry, the app it starts and all that they import, each once', () => {
    const names = firstLoadScripts(dist).map((part) => part.name)
    expect(names.toSorted()).toEqual(['assets/a.js', 'assets/app.js', 'assets/b.js', 'assets/index.js'])
  })

  it('lists apart what is loaded on demand and by workers', () => {
    const names = laterScripts(dist, firstLoadScripts(dist)).map((part) => part.name)
    expect(names.toSorted()).toEqual(['assets/lazy.js', 'assets/worker.js'])
  })

  it('counts the models as they are, without their README', () => {
    expect(sumBytes(models(dist))).toBe(800)
  })
})

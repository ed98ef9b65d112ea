import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesUnder } from './support/repository.ts'
import { importsOf, readImports, type Import } from './support/imports.ts'

/** The folders of src in the order in which they may import: each only from those before it. */
/** What stands beside the folders and joins them: the page's start, and where scene and ui meet on it. */
const ROOTS: readonly string[] = ['main.tsx', 'app.tsx']

const ORDER = ['geometry', 'head', 'anatomy', 'plan', 'report', 'state', 'scene', 'ui', 'teach', 'cli']

/** Folders that may not be imported although they come earlier. */
const APART: Readonly<Record<string, readonly string[]>> = {
  ui: ['scene'],
  cli: ['state', 'scene', 'ui', 'teach'],
}

/** Packages that only some folders may import. What is not named here is free, but never for geometry. */
const RESERVED: readonly { readonly packages: RegExp; readonly folders: readonly string[] }[] = [
  { packages: /^three-mesh-bvh($|\/)/, folders: ['head'] },
  { packages: /^three($|\/)/, folders: ['head', 'scene'] },
  { packages: /^@react-three\//, folders: ['scene'] },
  { packages: /^react(-dom)?($|\/)/, folders: ['state', 'scene', 'ui', 'teach', ...ROOTS] },
  { packages: /^(@base-ui\/|lucide-react)/, folders: ['ui', 'teach'] },
]

const FEWEST_FILES = 150
const LONGEST_FILE_LINES = 400
const USUAL_FILE_LINES = 250
const USUAL_SHARE = 0.9

const sources = filesUnder('src').filter((file) => /\.(ts|tsx)$/.test(file))
const imports = sources.flatMap(readImports)

describe('the order of the folders', () => {
  it('is judged on all of the sources', () => {
    expect(sources.length).toBeGreaterThanOrEqual(FEWEST_FILES)
    expect(imports.length).toBeGreaterThanOrEqual(FEWEST_FILES)
  })

  it('knows every folder of src', () => {
    const folders = new Set(sources.map(folderOf))
    expect([...folders].filter((folder) => !ORDER.includes(folder) && !ROOTS.includes(folder))).toEqual([])
  })

  it('lets a folder import only from those before it', () => {
    expect(imports.filter((found) => found.file !== undefined && !inOrder(found)).map(inWords)).toEqual([])
  })

  it('keeps every import inside of src', () => {
    expect(imports.filter(({ file }) => file?.startsWith('src/') === false).map(inWords)).toEqual([])
  })

  it('gives geometry no package at all', () => {
    const taken = imports.filter((found) => folderOf(found.from) === 'geometry' && found.file === undefined)
    expect(taken.map(inWords)).toEqual([])
  })

  it('keeps three, React and their kin to the folders that draw', () => {
    expect(imports.filter((found) => found.file === undefined && isReserved(found)).map(inWords)).toEqual([])
  })

  it("never uses drei's Bvh, which would bring a second three-mesh-bvh", () => {
    const drei = imports.filter((found) => found.specifier.startsWith('@react-three/drei'))
    expect(drei.filter((found) => /\bBvh\b/.test(found.names)).map(inWords)).toEqual([])
  })

  it('starts workers only beside what they run, away from the screen', () => {
    const workers = sources.filter((file) => /[.-]worker\.ts$/.test(file))
    expect(workers.filter((file) => ['scene', 'ui', 'teach', 'cli'].includes(folderOf(file)))).toEqual([])
  })

  it('uses no import that cannot be read from the text', () => {
    const hidden = sources.filter((file) =>
      /\brequire\(|\bimport\((?!\s*['"])/.test(readFileSync(file, 'utf8')),
    )
    expect(hidden).toEqual([])
  })
})

describe('the rules themselves', () => {
  const found = (from: string, specifier: string, file?: string): Import => ({
    from,
    specifier,
    file,
    names: '',
  })

  it.each([
    ['src/geometry/a.ts', 'src/head/b.ts'],
    ['src/scene/a.tsx', 'src/ui/b.tsx'],
    ['src/ui/a.tsx', 'src/scene/b.tsx'],
    ['src/cli/a.ts', 'src/state/b.ts'],
    ['src/plan/a.ts', 'src/main.tsx'],
  ])('refuse that %s imports %s', (from, file) => {
    expect(inOrder(found(from, file, file))).toBe(false)
  })

  it.each([
    ['src/ui/a.tsx', 'three'],
    ['src/state/a.ts', 'three/examples/jsm/x.js'],
    ['src/plan/a.ts', 'react'],
    ['src/scene/a.ts', 'three-mesh-bvh'],
    ['src/head/a.ts', '@react-three/fiber'],
  ])('refuse that %s imports %s', (from, specifier) => {
    expect(isReserved(found(from, specifier))).toBe(true)
  })

  it('allow what the design allows', () => {
    expect(inOrder(found('src/teach/a.tsx', '', 'src/scene/b.tsx'))).toBe(true)
    expect(inOrder(found('src/main.tsx', '', 'src/scene/b.tsx'))).toBe(true)
    expect(isReserved(found('src/head/a.ts', 'three-mesh-bvh'))).toBe(false)
    expect(isReserved(found('src/scene/a.tsx', 'three'))).toBe(false)
  })
})

describe('the reader of imports', () => {
  it('sees every form of import, and none in a comment', () => {
    const text = [
      "import a, { type B } from './a.ts'",
      "import type { C } from '../head/c.ts'",
      'export {',
      '  D,',
      "} from './d.ts'",
      "import 'three'",
      "const lazy = await import('../ui/lazy.tsx')",
      "new Worker(new URL('./run.worker.ts', import.meta.url))",
      "import data from './data.json' with { type: 'json' }",
      "// import nothing from './comment.ts'",
      " * import nothing from './docs.ts'",
    ].join('\n')
    expect(importsOf('src/plan/file.ts', text).map((found) => found.file ?? found.specifier)).toEqual([
      'src/plan/a.ts',
      'src/head/c.ts',
      'src/plan/d.ts',
      'src/plan/data.json',
      'three',
      'src/ui/lazy.tsx',
      'src/plan/run.worker.ts',
    ])
  })
})

describe('the size of the files', () => {
  const lengths = [...filesUnder('src'), ...filesUnder('scripts')]
    .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))

  it(`is never above ${LONGEST_FILE_LINES} lines`, () => {
    expect(lengths.length).toBeGreaterThanOrEqual(FEWEST_FILES)
    expect(lengths.filter(({ lines }) => lines > LONGEST_FILE_LINES)).toEqual([])
  })

  it(`is at most ${USUAL_FILE_LINES} lines for nine in ten`, () => {
    const usual = lengths.filter(({ lines }) => lines <= USUAL_FILE_LINES)
    expect(usual.length / lengths.length).toBeGreaterThanOrEqual(USUAL_SHARE)
  })
})

describe('the tests', () => {
  it('leave none out', () => {
    const left = /\b(it|test|describe)\.(skip|only|todo|skipIf|runIf)\b/
    const tests = filesUnder('test').filter((file) => /\.test\.tsx?$/.test(file))
    const others = tests.filter((file) => file !== 'test/architecture.test.ts')
    expect(others.filter((file) => left.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})

/** The folder of src that a file stands in, or the file itself where it stands in src. */
function folderOf(file: string): string {
  return file.split('/')[1] ?? file
}

function inOrder({ from, file = '' }: Import): boolean {
  const [importer, imported] = [folderOf(from), folderOf(file)]
  if (importer === imported || ROOTS.includes(importer)) return true
  if (APART[importer]?.includes(imported)) return false
  return ORDER.includes(imported) && ORDER.indexOf(imported) < ORDER.indexOf(importer)
}

function isReserved({ from, specifier }: Import): boolean {
  return RESERVED.some(
    ({ packages, folders }) => packages.test(specifier) && !folders.includes(folderOf(from)),
  )
}

function inWords({ from, specifier }: Import): string {
  return `${from} imports ${specifier}`
}

import { readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'

/** One import found in a file. */
export interface Import {
  /** The importing file, relative to the repository. */
  readonly from: string
  readonly specifier: string
  /** The imported file, relative to the repository; undefined for a package. */
  readonly file: string | undefined
  /** The text between `import` and `from`, '' where there is none. */
  readonly names: string
}

/** The forms of an import; the last group is the specifier, a group before it the imported names. */
const FORMS: readonly RegExp[] = [
  /^\s*(?:import|export)\b([^'"`;=]*?)\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g,
]

/** Reads the imports of a file of the repository. */
export function readImports(file: string): Import[] {
  return importsOf(file, readFileSync(file, 'utf8'))
}

/** Finds the imports in the text of a file: types, re-exports, lazy imports and workers included. */
export function importsOf(from: string, text: string): Import[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => {
      const specifier = match.at(-1) ?? ''
      const names = match.length > 2 ? (match[1] ?? '') : ''
      return { from, specifier, file: fileOf(from, specifier), names }
    }),
  )
}

function fileOf(from: string, specifier: string): string | undefined {
  const [path = ''] = specifier.split('?')
  return path.startsWith('.') ? posix.join(dirname(from), path) : undefined
}

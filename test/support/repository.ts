import { readdirSync } from 'node:fs'

/** Names of folders that hold no source of ours. */
const FOREIGN = new Set(['node_modules', 'dist', 'output', '.git', '.cache'])

/**
 * Returns the files at or below a folder of the repository, relative to it and with forward slashes.
 * Tests run in the folder of the repository. Installed packages and built files are left out.
 */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    return FOREIGN.has(entry.name) ? [] : filesUnder(path)
  })
}

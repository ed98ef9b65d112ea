import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const WORKER = 'sw.js'
/** What no running planner asks for. */
const NOT_KEPT = /(^|\/)\.|\.md$|^NOTICES\.txt$|^sw\.js$/

/** Writes the service worker beside the page, with the list of all built files and what is in them. */
export function offline(): Plugin {
  let folder = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    // The files of public/ are there by then, and nothing is written after a build that failed.
    writeBundle() {
      const source = readFileSync(new URL('service-worker.js', import.meta.url), 'utf8')
      writeFileSync(join(folder, WORKER), serviceWorkerOf(source, keptFiles(folder)))
    },
  }
}

/** Path and digest of each file of a built planner that has to be there without a network. */
export function keptFiles(folder: string): [path: string, revision: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !NOT_KEPT.test(path))
    .toSorted()
    .map((path) => [path, digest(readFileSync(join(folder, path)))])
}

/** @throws Error when the source has no place for the list */
export function serviceWorkerOf(source: string, files: readonly (readonly [string, string])[]): string {
  const list = JSON.stringify(files)
  const filled = source
    .replace('const FILES = []', () => `const FILES = ${list}`)
    .replace("const VERSION = ''", () => `const VERSION = '${digest(Buffer.from(list))}'`)
  if (!filled.includes(list) || filled.includes("VERSION = ''"))
    throw new Error('service-worker.js has no place for the list of files')
  return filled
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

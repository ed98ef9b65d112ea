/** Builds the app into dist/, and knows whether what stands there was built from the present sources. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

/** Where the built app stands. */
export const dist = join(root, 'dist')

// In dist itself, where vite empties it away before each build: it cannot outlive what it describes.
const STAMP = join(dist, '.built-from')
const INPUTS = [
  'index.html',
  'package-lock.json',
  'package.json',
  'public',
  'scripts/site',
  'src',
  'vite.config.ts',
]

/** Builds the app unless dist/ is already that of the present sources. Throws when the build fails. */
export function ensureBuilt() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputHash()) return
  build()
}

/** Builds the app; vite's own words go to standard error. Throws when the build fails. */
export function build() {
  const hash = inputHash()
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const { status, error } = spawnSync(process.execPath, [vite, 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // A test runner sets NODE_ENV to test, which would put React's development build on the page.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (error) throw error
  if (status !== 0) throw new Error(`vite could not build the app (status ${status})`)
  writeFileSync(STAMP, hash)
}

function inputHash() {
  const hash = createHash('sha256')
  for (const file of INPUTS.flatMap(filesUnder))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/**
 * @param {string} path a file or folder, relative to the repository
 * @returns {string[]} the files at or below it, in a stable order
 */
function filesUnder(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}

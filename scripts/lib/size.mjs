/** Measures the built app against the first-load budgets. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** Bytes of JavaScript (gzip) before the first frame, and of models (as they are, uncompressed). */
export const BUDGETS = Object.freeze({ scriptBytes: 450_000, modelBytes: 900_000 })

/**
 * @typedef {{ name: string, bytes: number, brotliBytes?: number }} Part bytes: gzip for scripts, as they are for models
 * @typedef {{ file: string, imports?: string[], dynamicImports?: string[], isEntry?: boolean }} Chunk
 */

/**
 * Returns the scripts that load before the first frame, each with its gzip size: the entry of vite's manifest, what
 * the entry itself imports dynamically (main.tsx does nothing but start the app that way), and all that these import
 * statically.
 *
 * @param {string} dist the folder of the built app
 * @returns {Part[]}
 */
export function firstLoadScripts(dist) {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  const started = entries.flatMap((key) => manifest[key]?.dynamicImports ?? [])
  return [...staticClosure(manifest, [...entries, ...started])].map((name) => gzipped(dist, name))
}

/**
 * Returns every other script of the build: workers, and what is loaded on demand.
 *
 * @param {string} dist
 * @param {Part[]} firstLoad
 * @returns {Part[]}
 */
export function laterScripts(dist, firstLoad) {
  const known = new Set(firstLoad.map((part) => part.name))
  return filesUnder(dist, '')
    .filter((name) => name.endsWith('.js') && !known.has(name))
    .map((name) => gzipped(dist, name))
}

/**
 * Returns the files of the built app's models, without their README.
 *
 * @param {string} dist
 * @returns {Part[]}
 */
export function models(dist) {
  return filesUnder(dist, 'models')
    .filter((name) => !name.endsWith('.md'))
    .map((name) => ({ name, bytes: statSync(join(dist, name)).size }))
}

/** @param {Part[]} parts */
export function sumBytes(parts) {
  return parts.reduce((sum, part) => sum + part.bytes, 0)
}

/**
 * @param {Record<string, Chunk>} manifest
 * @param {string[]} keys
 * @returns {Set<string>} file names
 */
function staticClosure(manifest, keys) {
  const seen = new Set(keys)
  for (const key of seen) for (const next of manifest[key]?.imports ?? []) seen.add(next)
  return new Set([...seen].flatMap((key) => manifest[key]?.file ?? []))
}

/**
 * @param {string} dist
 * @param {string} name
 * @returns {Part}
 */
function gzipped(dist, name) {
  const script = readFileSync(join(dist, name))
  return {
    name,
    bytes: gzipSync(script, { level: 9 }).length,
    brotliBytes: brotliCompressSync(script).length,
  }
}

/**
 * @param {string} base
 * @param {string} folder relative to base, '' for base itself
 * @returns {string[]} names relative to base, with forward slashes
 */
function filesUnder(base, folder) {
  const full = join(base, folder)
  if (!existsSync(full)) return []
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(base, name) : [name]
  })
}

/** The licence notice of everything that the built planner may hold, made from the lock file. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} Locked
 * @property {string} [version]
 * @property {string} [license]
 * @property {boolean} [dev]
 * @property {boolean} [devOptional]
 * @property {boolean} [optional]
 *
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} license
 * @property {string} text of its licence file, '' where it brings none
 */

const LICENCE_FILE = /^(licen[cs]e|copying|unlicense|notice)([.-].*)?$/i
const RULE = '='.repeat(80)

const HEAD = `Threadline is distributed under the MIT licence (file LICENSE).

The head in models/ derives from the base mesh and the targets of MakeHuman, which the MakeHuman project
released under CC0 1.0 (models/README.md).

The packages below are what the planner is built with: each package that the lock file counts as needed to run it,
though the build leaves out what is not used. Made by "npm run notice" from package-lock.json; do not edit.
`

/**
 * The packages of a lock file that are not for development only, by name and version, with the text of their licences.
 *
 * @param {string} root folder of lock file and node_modules
 * @returns {Package[]}
 */
export function runtimePackages(root) {
  /** @type {Record<string, Locked>} */
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  /** @type {Map<string, Package>} */
  const found = new Map()
  for (const [path, entry] of Object.entries(locked)) {
    // A package that only some systems install has no text that all systems could read.
    if (path === '' || entry.dev || entry.devOptional || entry.optional) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const version = entry.version ?? ''
    const folder = join(root, path)
    found.set(`${name}@${version}`, {
      name,
      version,
      license: entry.license ?? declaredLicence(folder),
      text: licenceText(folder),
    })
  }
  return [...found.values()].toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
}

/**
 * @param {readonly Package[]} packages
 * @returns {string}
 */
export function noticeOf(packages) {
  const parts = packages.map(
    ({ name, version, license, text }) =>
      `${RULE}\n${name} ${version}\nLicence: ${license}\n\n${text === '' ? 'The package brings no licence text.' : text}\n`,
  )
  return [HEAD, ...parts].join('\n')
}

/** @param {string} folder */
function declaredLicence(folder) {
  const file = join(folder, 'package.json')
  const declared = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).license : undefined
  if (typeof declared === 'string') return declared
  return /\bMIT License\b/i.test(licenceText(folder)) ? 'MIT' : 'not stated'
}

/** @param {string} folder */
function licenceText(folder) {
  if (!existsSync(folder)) return ''
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .toSorted(compare)
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n')
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : Number(a > b)
}

/**
 * Installs the packages of a lock file where they are missing or not the locked ones.
 * Only Node built-ins are used here: this runs before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const OLDEST_NODE = [20, 19]

/**
 * Makes the packages of `dir/package-lock.json` available, with `npm ci` if need be.
 * Everything npm says goes to standard error, so that standard output stays the caller's.
 * Throws an Error with one readable sentence when Node is too old or npm fails.
 *
 * @param {string} [dir] folder of the package, the repository by default
 */
export function ensureInstalled(dir = root) {
  requireNode(process.versions.node)
  if (isInstalled(dir)) return
  console.error(`Installing the packages of ${dir} …`)
  const npm = npmCommand()
  const { status, error } = spawnSync(npm.command, [...npm.args, ...CI_ARGUMENTS], {
    cwd: dir,
    stdio: ['ignore', 2, 2],
    shell: npm.shell,
  })
  if (error) throw new Error(`npm could not be started: ${error.message}`)
  if (status !== 0) throw new Error(`npm could not install the packages of ${dir} (status ${status})`)
}

// The log level is stated because `npm run --silent` hands its own down, and a failure must be seen.
const CI_ARGUMENTS = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']

/**
 * Whether what npm says it installed in `dir` is what the lock asks for. npm writes its own record
 * last, so an interrupted install leaves none. Optional packages of other systems may be absent.
 *
 * @param {string} dir
 * @returns {boolean}
 */
export function isInstalled(dir) {
  const record = join(dir, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = lockedPackages(record)
  return Object.entries(lockedPackages(join(dir, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined) return wanted.optional === true
    return found.version === wanted.version && existsSync(join(dir, path))
  })
}

/**
 * @param {string} file a package-lock.json, or npm's record of what it installed
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/**
 * Throws when a Node version is older than the packages need.
 *
 * @param {string} version such as `20.19.0`
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new Error(`Threadline needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}`)
}

/** The npm that started this script, else the one on the search path (a shell script on Windows). */
function npmCommand() {
  const started = process.env['npm_execpath']
  if (started?.endsWith('npm-cli.js')) return { command: process.execPath, args: [started], shell: false }
  return { command: 'npm', args: [], shell: process.platform === 'win32' }
}

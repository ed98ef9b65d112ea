/**
 * The Chromium inside the npm package @sparticuz/chromium (Linux on x64), for machines that have none.
 * The package has a lock of its own in this folder, and is installed only when it is asked for.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from '../lib/install.mjs'

const here = dirname(fileURLToPath(import.meta.url))
// Inside node_modules, so that a new install of the package also unpacks anew.
const unpacked = join(here, 'node_modules', '.unpacked')

/**
 * Installs and unpacks the bundled Chromium where that has not been done. Throws on other systems.
 *
 * @returns {import('./find.mjs').Browser}
 */
export function bundledBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium was found. Install one, or name its program in CHROME_PATH')
  }
  ensureInstalled(here)
  if (!existsSync(unpacked)) unpack()
  return {
    executablePath: join(unpacked, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(unpacked, 'al2023/lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: join(unpacked, 'threadline-fonts.conf'),
    },
  }
}

/** Unpacks under another name first: an interrupted run must not leave half a browser behind. */
function unpack() {
  console.error('Unpacking Chromium …')
  const folder = `${unpacked}-${process.pid}`
  mkdirSync(folder, { recursive: true })
  // The package unpacks into the temporary folder of its process, hence a process with one of its own.
  // AWS_LAMBDA_JS_RUNTIME makes it unpack the NSS libraries too, which a bare system lacks.
  const { status } = spawnSync(process.execPath, [join(here, 'unpack.mjs')], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  })
  if (status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`Chromium could not be unpacked (status ${status})`)
  }
  writeFileSync(join(folder, 'threadline-fonts.conf'), fontSettings(join(unpacked, 'fonts')))
  renameSync(folder, unpacked)
}

/**
 * The package's own font settings name fixed folders, so we write ours.
 *
 * @param {string} folder
 */
function fontSettings(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`
}

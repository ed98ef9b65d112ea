/** Finds a Chromium for the browser tests: one that is installed, else one from an npm package. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bundledBrowser } from './bundled.mjs'

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {Record<string, string>} env what its process needs beside our own environment
 */

/** Flags with which Chromium draws WebGL 2 in software and keeps to itself. */
export const BROWSER_FLAGS = Object.freeze([
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
])

/**
 * Returns the browser named by CHROME_PATH, else an installed Chrome or Chromium, else the bundled one,
 * which is installed on demand. THREADLINE_BROWSER=bundled takes the bundled one at once.
 * Throws when CHROME_PATH names no file, or when the bundled one cannot be had.
 *
 * @param {Record<string, string | undefined>} [env]
 * @param {(path: string) => boolean} [exists]
 * @returns {Browser}
 */
export function findBrowser(env = process.env, exists = existsSync) {
  if (env['THREADLINE_BROWSER'] === 'bundled') return bundledBrowser()
  const named = env['CHROME_PATH']
  if (named && !exists(named)) throw new Error(`CHROME_PATH names ${named}, but there is no such file`)
  const executablePath = named || usualPlaces(process.platform, env).find(exists)
  return executablePath ? { executablePath, env: {} } : bundledBrowser()
}

/**
 * The places where a system keeps Chrome, Chromium or Edge.
 *
 * @param {string} platform as `process.platform`
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
export function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? [])
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)))
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return [...names.map((name) => `/usr/bin/${name}`), '/snap/bin/chromium', '/opt/google/chrome/chrome']
}

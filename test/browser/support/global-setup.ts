import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserServer } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import type { TestProject } from 'vitest/node'
import { BROWSER_FLAGS, findBrowser } from '../../../scripts/browser/find.mjs'
import { dist, ensureBuilt } from '../../../scripts/lib/build.mjs'
import { root } from '../../../scripts/lib/install.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    plannerUrl: string
    browserEndpoint: string
  }
}

/** Builds and serves the planner, and starts the one browser that all browser tests share. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  ensureBuilt()
  // A copy, so that a build started meanwhile cannot pull the files away from under a test.
  const served = mkdtempSync(join(tmpdir(), 'threadline-'))
  cpSync(dist, served, { recursive: true })
  const server = await preview({
    root,
    logLevel: 'warn',
    build: { outDir: served },
    preview: { port: 0, open: false },
  })
  const browser = await startBrowser()
  project.provide('plannerUrl', addressOf(server))
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.close()
    rmSync(served, { recursive: true, force: true })
  }
}

function startBrowser(): Promise<BrowserServer> {
  const { executablePath, env } = findBrowser()
  const definedEnv = Object.entries({ ...process.env, ...env }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return chromium.launchServer({
    executablePath,
    args: [...BROWSER_FLAGS],
    env: Object.fromEntries(definedEnv),
  })
}

function addressOf(server: PreviewServer): string {
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The preview server did not say where it listens')
  return address
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page, type Response } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, onTestFinished } from 'vitest'
import { root } from '../../../scripts/lib/install.mjs'

/** How a planner is opened; every part is optional. */
export interface PlannerOptions {
  /** Viewport in CSS pixels, 1280 x 800 by default. */
  readonly width?: number
  readonly height?: number
  /** What follows the address, such as `?probe` (the default) or `?probe#plan=…`. */
  readonly query?: string
  /** A touch screen instead of a mouse. */
  readonly touch?: boolean
  /** Let the planner keep itself for use without a network; else it costs every test the time. */
  readonly offline?: boolean
  /** Reported problems that this test brings about on purpose. */
  readonly expectedProblems?: readonly RegExp[]
  /** Runs before the page is loaded, for scripts and routes of the test. */
  readonly beforeLoad?: (page: Page) => Promise<void>
}

/** An open planner. */
export interface Planner {
  readonly page: Page
  /** The answer to the request for the page. */
  readonly response: Response
  /** Page errors, console errors, crashes and requests to other origins so far, in words. */
  readonly problems: readonly string[]
  /** Resolves when the head is shown and the checker is live; needs `?probe`. */
  readonly ready: () => Promise<void>
  /** Writes test/browser/output/<name>.png. */
  readonly screenshot: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

const READY_LIMIT_MS = 90_000

let browser: Promise<Browser> | undefined

/** Opens a planner for the running test, and closes it afterwards. Any problem fails the test. */
export async function openPlanner(options: PlannerOptions = {}): Promise<Planner> {
  const planner = await open(options)
  onTestFinished(async () => {
    await planner.close()
    expectNoProblems(planner)
  })
  return planner
}

/**
 * One ready planner for all tests of a file or `describe` block, where loading anew would only cost time.
 * Call it outside of tests, and the function it returns inside. Any problem fails the test it came up in.
 */
export function sharedPlanner(options: PlannerOptions = {}): () => Planner {
  let planner: Planner | undefined
  beforeAll(async () => {
    planner = await open(options)
    await planner.ready()
  })
  afterEach(() => {
    if (planner) expectNoProblems(planner)
  })
  afterAll(async () => {
    await planner?.close()
  })
  return () => {
    if (!planner) throw new Error('sharedPlanner() gives its planner only inside of a test')
    return planner
  }
}

async function open(options: PlannerOptions): Promise<Planner> {
  const { width = 1280, height = 800, query = '?probe', touch = false, expectedProblems = [] } = options
  const address = inject('plannerUrl')
  browser ??= chromium.connect(inject('browserEndpoint'))
  const context = await (
    await browser
  ).newContext({
    viewport: { width, height },
    hasTouch: touch,
    serviceWorkers: options.offline === true ? 'allow' : 'block',
  })
  const problems = watch(context, new URL(address).origin, expectedProblems)
  const page = await context.newPage()
  await options.beforeLoad?.(page)
  const response = await page.goto(address + query)
  if (!response) throw new Error(`${address} gave no answer`)
  return {
    page,
    response,
    problems,
    ready: () => ready(page, problems),
    screenshot: (name) => screenshot(page, name),
    close: () => context.close(),
  }
}

function watch(context: BrowserContext, origin: string, expected: readonly RegExp[]): string[] {
  const problems: string[] = []
  const report = (problem: string) => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem)
  }
  const reportForeign = (url: string) => {
    if (!isOwn(url, origin)) report(`request to another origin: ${url}`)
  }
  context.on('weberror', (error) => report(`page error: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console error: ${message.text()} (${message.location().url})`)
  })
  context.on('request', (request) => reportForeign(request.url()))
  context.on('page', (page) => {
    page.on('crash', () => report('the page crashed'))
    page.on('websocket', (socket) => reportForeign(socket.url()))
  })
  return problems
}

/** Data and blob addresses are made by the page itself. */
function isOwn(url: string, origin: string): boolean {
  return /^(data|blob|about):/.test(url) || new URL(url).origin === origin
}

async function ready(page: Page, problems: readonly string[]): Promise<void> {
  try {
    await page.waitForFunction(() => 'threadline' in window, undefined, { timeout: READY_LIMIT_MS })
    await page.evaluate(
      () => (window as unknown as { threadline: { ready: Promise<void> } }).threadline.ready,
    )
  } catch (cause) {
    throw new Error(`The planner did not get ready. ${problems.join('; ')}`, { cause })
  }
}

async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test/browser/output')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

function expectNoProblems(planner: Planner): void {
  expect(planner.problems, 'problems reported by the page').toEqual([])
}

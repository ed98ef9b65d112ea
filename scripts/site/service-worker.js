/**
 * Keeps the built planner on the device, so that it opens without a network. The build puts the list of its files in
 * the place of FILES; files are taken from the cache by their full address, and what is not listed is never kept.
 *
 * The page itself is asked of the network first: a new version is shown as soon as there is one. The files of the
 * version before stay until no tab uses them, because a tab may still load a part of it.
 */

/** @typedef {readonly [path: string, revision: string]} KeptFile */
/** @typedef {Event & { waitUntil(work: Promise<unknown>): void }} LifeEvent */
/** @typedef {Event & { request: Request, respondWith(answer: Promise<Response>): void }} AskEvent */

/** @type {readonly KeptFile[]} */
const FILES = []
const VERSION = ''

const PREFIX = 'threadline-files-'
const NAME = PREFIX + VERSION
/** Names the content that a kept answer was made from. */
const REVISION = 'X-Threadline-Revision'
/** A network slower than this is none, ms. */
const PATIENCE_MS = 4000

const scope = new URL('./', self.location.href).href
const page = new URL('index.html', scope).href
const kept = new Set(FILES.map(([path]) => new URL(path, scope).href))

self.addEventListener('install', (event) => {
  ;/** @type {LifeEvent} */ (event).waitUntil(keepAll())
})
self.addEventListener('activate', (event) => {
  ;/** @type {LifeEvent} */ (event).waitUntil(forgetOthers())
})
self.addEventListener('fetch', (event) => {
  const ask = /** @type {AskEvent} */ (event)
  const { request } = ask
  if (request.method !== 'GET') return
  const address = new URL(request.url)
  address.hash = ''
  if (request.mode === 'navigate') {
    address.search = ''
    if (address.href === scope || address.href === page) ask.respondWith(newestPage(request))
  } else if (kept.has(address.href)) ask.respondWith(fromCache(address.href, request))
})

async function keepAll() {
  const cache = await caches.open(NAME)
  await Promise.all(FILES.map(([path, revision]) => keep(cache, new URL(path, scope).href, revision)))
}

/**
 * @param {Cache} cache
 * @param {string} address
 * @param {string} revision
 */
async function keep(cache, address, revision) {
  const former = await caches.match(address)
  if (former?.headers.get(REVISION) === revision) return cache.put(address, former)
  const answer = await fetch(address, { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  const headers = new Headers(answer.headers)
  headers.set(REVISION, revision)
  return cache.put(address, new Response(await answer.blob(), { headers }))
}

async function forgetOthers() {
  const names = await caches.keys()
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== NAME)
  await Promise.all(others.map((name) => caches.delete(name)))
}

/** @param {Request} request */
async function newestPage(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
  } catch {
    // No network, or none to speak of: the page as it was kept.
    return fromCache(page, request)
  }
}

/**
 * @param {string} address
 * @param {Request} request
 */
async function fromCache(address, request) {
  const cache = await caches.open(NAME)
  return (await cache.match(address)) ?? fetch(request)
}

import { keepAssessment } from './assessment.ts'
import { restorePlan, startAutosave } from './autosave.ts'
import { watchErrors } from './error-log.ts'
import { keepHead } from './head-building.ts'
import { keepGesture } from './keep-gesture.ts'
import { offerProbe } from './probe.ts'
import { startShortcuts } from './shortcuts.ts'

export interface StartOptions {
  /** Where the head asset lies, same origin. */
  readonly headAssetUrl: string
  /** Offer `window.threadline`. */
  readonly probe: boolean
}

/** Bring the last plan back, build its head, judge it, and keep all three in step from then on. */
export async function startState({ headAssetUrl, probe }: StartOptions): Promise<void> {
  watchErrors()
  startShortcuts()
  if (probe) offerProbe()
  await restorePlan()
  startAutosave()
  const opened = openLink()
  window.addEventListener('hashchange', () => void openLink())
  const head = keepHead(headAssetUrl)
  // After it: a plan that changes its head is judged on that one, never on the last.
  keepAssessment()
  keepGesture()
  await head
  await opened
  setTimeout(() => void startLibrary(), LIBRARY_AFTER_MS)
}

/** From the head to looking into the library, so that the first picture does not wait for it, ms. */
const LIBRARY_AFTER_MS = 3000

async function startLibrary(): Promise<void> {
  const [{ startLibrary: start }, { watchOtherTabs }, { keepOffline }] = await Promise.all([
    import('./library/library.ts'),
    import('./library/two-tabs.ts'),
    import('./offline.ts'),
  ])
  start()
  watchOtherTabs()
  await keepOffline()
}

/** The plan that came with the address, if one did; a patient's link shows it in Present mode. */
async function openLink(): Promise<void> {
  if (location.hash.startsWith('#plan=')) await (await import('./open-link.ts')).openLinkedPlan()
  if (location.hash.startsWith('#present')) await (await import('./present/open-present.ts')).openPresent()
}

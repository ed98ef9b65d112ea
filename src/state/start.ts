import { keepAssessment } from './assessment.ts'
import { restorePlan, startAutosave } from './autosave.ts'
import { keepHead } from './head-building.ts'
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
  keepAssessment()
  startShortcuts()
  if (probe) offerProbe()
  await restorePlan()
  startAutosave()
  await keepHead(headAssetUrl)
}

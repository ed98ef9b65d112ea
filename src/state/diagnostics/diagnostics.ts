import { assessmentStore } from '../assessment.ts'
import { autosaveStore } from '../autosave.ts'
import { downloadText } from '../download.ts'
import { lastErrors } from '../error-log.ts'
import { headStore } from '../head-store.ts'
import { offlineState, type OfflineState } from '../offline.ts'
import { ownHistory } from '../plan-store.ts'
import { sceneProbe } from '../scene-probe.ts'
import { viewStore } from '../view-store.ts'
import { graphicsOf, type Graphics } from './graphics.ts'
import { plainError, type PlainError } from './plain-error.ts'
import { typedWords } from './typed-words.ts'

declare const PLANNER_VERSION: string

/**
 * What helps to find a fault of the planner. It holds no plan and nothing of one but counts: no name, no place on a
 * face, no typed word, no address.
 */
export interface Diagnostics {
  readonly format: 'threadline-diagnostics'
  readonly version: 1
  readonly planner: string
  readonly at: string
  readonly browser: {
    readonly agent: string
    readonly language: string
    readonly cores: number
    readonly screenPx: readonly [number, number]
    readonly windowPx: readonly [number, number]
    readonly pixelRatio: number
    readonly touchPoints: number
  }
  readonly graphics: Graphics
  readonly device: {
    readonly offline: OfflineState
    readonly keepsPlans: boolean
    readonly usedBytes: number | null
    readonly quotaBytes: number | null
  }
  readonly state: {
    readonly mode: string
    readonly theme: string
    readonly head: string
    readonly checker: 'judged' | 'not-judged' | 'stopped'
  }
  readonly counts: Readonly<Record<string, number>>
  readonly errors: readonly PlainError[]
}

/** Look at everything now. */
export async function diagnose(): Promise<Diagnostics> {
  const { present: doc, past, future } = ownHistory()
  const { structures, status } = headStore.getState()
  const { error, result } = assessmentStore.getState()
  const { mode, theme } = viewStore.getState()
  const words = typedWords(doc)
  return {
    format: 'threadline-diagnostics',
    version: 1,
    planner: PLANNER_VERSION,
    at: new Date().toISOString(),
    browser: {
      agent: navigator.userAgent,
      language: navigator.language,
      cores: navigator.hardwareConcurrency,
      screenPx: [screen.width, screen.height],
      windowPx: [innerWidth, innerHeight],
      pixelRatio: devicePixelRatio,
      touchPoints: navigator.maxTouchPoints,
    },
    graphics: graphicsOf(document),
    device: {
      offline: await offlineState(),
      keepsPlans: !autosaveStore.getState().refused,
      ...(await storage()),
    },
    state: {
      mode,
      theme,
      head: status,
      checker: error !== null ? 'stopped' : result === null ? 'not-judged' : 'judged',
    },
    counts: {
      threads: doc.threads.length,
      passes: doc.threads.reduce((sum, { passes }) => sum + passes.length, 0),
      ownProducts: doc.products?.length ?? 0,
      undoSteps: past.length,
      redoSteps: future.length,
      structures: structures.length,
      findings: result?.threads.reduce((sum, { findings }) => sum + findings.length, 0) ?? 0,
      ...figuresOf(sceneProbe()?.stats() ?? {}),
    },
    errors: lastErrors().map((logged) => plainError(logged, words)),
  }
}

/** What of a record is a number. */
const figuresOf = (record: object): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )

export const diagnosticsText = (found: Diagnostics): string => `${JSON.stringify(found, null, 2)}\n`

/** Hand it to the user as a file; whether and to whom it goes is theirs. */
export const saveDiagnostics = (found: Diagnostics): void =>
  downloadText(diagnosticsText(found), 'threadline-diagnostics.json', 'application/json')

/** What this site may keep on the device, and keeps; null where the browser does not say. */
async function storage(): Promise<Pick<Diagnostics['device'], 'usedBytes' | 'quotaBytes'>> {
  if (navigator.storage?.estimate === undefined) return { usedBytes: null, quotaBytes: null }
  const { usage, quota } = await navigator.storage.estimate()
  return { usedBytes: usage ?? null, quotaBytes: quota ?? null }
}

import type { Vec3 } from '../../geometry/vec3.ts'
import { fitTemplateOf, type FitTemplate } from '../../head/scan/fit-template.ts'
import { morphModes } from '../../head/scan/morph-modes.ts'
import { inMillimetres, type ScanUnit } from '../../head/scan/read/units.ts'
import { SCAN_LIMITS } from '../../head/scan/read/soup.ts'
import {
  FEWEST_SCAN_POINTS,
  PLACED_BY_HAND,
  SCAN_POINTS,
  scanPointKey,
} from '../../head/scan/scan-landmarks.ts'
import type { ScanLandmark } from '../../head/scan/scan-types.ts'
import { isSame } from '../../plan/edits/fields.ts'
import { headMakerNow } from '../head-building.ts'
import { openPlan } from '../library/open-plan.ts'
import { planStore } from '../plan-store.ts'
import { inWorker, JobRefused, type JobRunner, type RunningJob } from './scan-worker-client.ts'
import { NO_SCAN, scanStore, type PlacedMark, type ScanState } from './scan-store.ts'

let run: JobRunner = inWorker
let running: RunningJob<unknown> | null = null
/** Counts what is asked: an answer to anything but the last is dropped. */
let asked = 0

/** Ends what runs, and drops its answer. @returns the number of what is asked next */
function askAnew(): number {
  stopJob()
  return ++asked
}

/** For tests: where jobs run. */
export function runScanJobsIn(runner: JobRunner): void {
  run = runner
}

const set = (patch: Partial<ScanState>): void => scanStore.setState(patch)

/** Read a scan. A file that is none leaves what was there before, and says why. */
export async function chooseScan(file: File): Promise<void> {
  const own = askAnew()
  const chosen = { ...NO_SCAN, fileName: file.name }
  if (file.size > SCAN_LIMITS.bytes) return set({ ...chosen, refused: tooLarge(file.size) })
  set({ ...chosen, stage: 'reading', plan: openPlan() })
  try {
    const bytes = await bytesOf(file)
    if (own !== asked) return
    const job = start(run({ kind: 'read', bytes, fileName: file.name }))
    const { mesh, notes, size, unit } = await job.answer
    if (own === asked) set({ stage: 'unit', raw: mesh, notes, size, unit })
  } catch (error) {
    const refused = sentenceOf(error)
    if (own === asked) set({ ...chosen, refused })
  }
}

const tooLarge = (bytes: number): string =>
  `The file has ${Math.round(bytes / 1e6)} MB; at most ${SCAN_LIMITS.bytes / 1e6} MB are read.`

async function bytesOf(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer()
  } catch (error) {
    if (error instanceof DOMException) throw new JobRefused('This device could not read the file.')
    throw error
  }
}

export const chooseUnit = (unit: ScanUnit): void => set({ unit })

/** The unit is right: on to the landmarks. */
export function confirmUnit(): void {
  const { raw, unit } = scanStore.getState()
  if (raw === null || unit === null) return
  set({
    stage: 'marks',
    mesh: { positions: inMillimetres(raw.positions, unit), triangles: raw.triangles },
    marks: new Map(),
    hidden: new Set(),
    current: scanPointKey(SCAN_POINTS[0]!),
    refused: null,
  })
}

/** Back to the unit, landmarks forgotten, and the proposals that are still to come. */
export function backToUnit(): void {
  askAnew()
  set({ stage: 'unit', mesh: null, marks: new Map(), proposing: false, refused: null })
}

/** The next landmark without a place, after the given one. */
function nextOpen(
  marks: ScanState['marks'],
  hidden: ScanState['hidden'],
  after: string | null,
): string | null {
  const keys = SCAN_POINTS.map(scanPointKey)
  const from = after === null ? 0 : keys.indexOf(after) + 1
  const order = [...keys.slice(from), ...keys.slice(0, from)]
  return (
    order.find((key) => !marks.has(key) && !hidden.has(key)) ??
    order.find((key) => marks.get(key)?.proposed === true) ??
    null
  )
}

/** Put the current landmark there; the first few bring proposals for the others. */
export function placeMark(at: Vec3): void {
  const { stage, current, marks, hidden } = scanStore.getState()
  if (stage !== 'marks' || current === null) return
  put(new Map(marks).set(current, { at, proposed: false }), hidden, current)
}

/** The proposal for a landmark is right. */
export function confirmMark(key: string): void {
  const { marks, hidden } = scanStore.getState()
  const mark = marks.get(key)
  if (mark !== undefined) put(new Map(marks).set(key, { ...mark, proposed: false }), hidden, key)
}

export function confirmAllMarks(): void {
  const { marks, hidden } = scanStore.getState()
  put(new Map([...marks].map(([key, mark]) => [key, { ...mark, proposed: false }])), hidden, null)
}

/** The scan does not show this landmark. */
export function hideMark(key: string): void {
  const { marks, hidden } = scanStore.getState()
  put(new Map([...marks].filter(([other]) => other !== key)), new Set(hidden).add(key), key)
}

/** The next click places this one anew. */
export function selectMark(key: string): void {
  const { hidden } = scanStore.getState()
  set({ current: key, hidden: new Set([...hidden].filter((other) => other !== key)) })
}

function put(
  marks: ReadonlyMap<string, PlacedMark>,
  hidden: ScanState['hidden'],
  after: string | null,
): void {
  set({ marks, hidden, current: nextOpen(marks, hidden, after), refused: null })
  const byHand = [...marks.values()].filter(({ proposed }) => !proposed).length
  if (byHand === PLACED_BY_HAND && marks.size === PLACED_BY_HAND) void propose()
}

const landmarksOf = (marks: ReadonlyMap<string, PlacedMark>): readonly ScanLandmark[] =>
  SCAN_POINTS.flatMap(({ id, side }) => {
    const mark = marks.get(scanPointKey({ id, side }))
    return mark === undefined ? [] : [{ id, side, at: mark.at }]
  })

/** Proposals fail quietly: the landmarks can be placed by hand. */
async function propose(): Promise<void> {
  const { mesh, marks } = scanStore.getState()
  const template = templateNow()
  if (mesh === null || template === null) return
  const own = askAnew()
  set({ proposing: true })
  try {
    const job = start(run({ kind: 'propose', template, mesh, landmarks: landmarksOf(marks) }))
    const proposed = await job.answer
    if (own !== asked) return
    const { marks: now, hidden, current } = scanStore.getState()
    const all = new Map(now)
    for (const { id, side, at } of proposed) {
      const key = scanPointKey({ id, side })
      if (!all.has(key) && !hidden.has(key)) all.set(key, { at, proposed: true })
    }
    set({ marks: all, current: current === null || all.has(current) ? nextOpen(all, hidden, null) : current })
  } catch (error) {
    const sentence = sentenceOf(error)
    if (own === asked) set({ refused: sentence })
  } finally {
    if (own === asked) set({ proposing: false })
  }
}

/** The head that the fit starts from: preset and morphs of the plan, without a face. */
function templateNow(): FitTemplate | null {
  const maker = headMakerNow()
  const { head } = planStore.getState().doc
  if (maker === null) return null
  const generic = maker.skin({ preset: head.preset, morphs: head.morphs })
  return fitTemplateOf(generic, morphModes(maker.asset, generic))
}

/** Whether enough landmarks are placed and looked at. */
export const mayFit = ({ marks, proposing }: Pick<ScanState, 'marks' | 'proposing'>): boolean =>
  !proposing && marks.size >= FEWEST_SCAN_POINTS && [...marks.values()].every(({ proposed }) => !proposed)

export async function startFit(): Promise<void> {
  const state = scanStore.getState()
  const { stage, mesh, marks } = state
  if (stage !== 'marks' || mesh === null || !mayFit(state)) return
  const template = templateNow()
  if (template === null) return set({ refused: 'The head is not ready yet. Try again in a moment.' })
  const own = askAnew()
  set({ stage: 'fitting', progress: 0, fittedTo: planStore.getState().doc.head, refused: null })
  try {
    const job = start(
      run({ kind: 'fit', template, mesh, landmarks: landmarksOf(marks) }, (progress) => set({ progress })),
    )
    const fit = await job.answer
    if (own === asked) set({ stage: 'fitted', fit, template })
    dropWhatIsStale()
  } catch (error) {
    const refused = sentenceOf(error)
    if (own === asked) set({ stage: 'marks', refused })
  }
}

/**
 * A plan can be opened, and its head changed, while a scan is being worked on. A scan of one patient must not come into
 * the plan of another, and a fit is worth nothing on another head.
 * @returns whether the fit that is there still belongs to the plan and its head
 */
export function dropWhatIsStale(): boolean {
  const { plan, fittedTo, fit } = scanStore.getState()
  if (plan === null) return false
  if (plan !== openPlan()) {
    discardScan()
    set({ refused: 'Another plan was opened meanwhile. Choose the scan again if it is of its patient.' })
    return false
  }
  if (fit === null) return false
  const { preset, morphs } = planStore.getState().doc.head
  if (fittedTo !== null && isSame([preset, morphs], [fittedTo.preset, fittedTo.morphs])) return true
  set({ stage: 'marks', fit: null, refused: 'The head was changed after the fit began. Fit it again.' })
  return false
}

/** Stop reading or fitting; the head stays as it is. */
export function cancelScanJob(): void {
  // While the browser itself reads the file there is no job yet.
  if (scanStore.getState().stage === 'reading') discardScan()
  else stopJob()
}

/** Put the scan away; the head stays as it is. */
export function discardScan(): void {
  askAnew()
  scanStore.setState(NO_SCAN)
}

/** Back from the result to the landmarks. */
export const backToMarks = (): void => set({ stage: 'marks', fit: null, refused: null })

function start<T>(job: RunningJob<T>): RunningJob<T> {
  running = job
  return job
}

function stopJob(): void {
  running?.cancel()
  running = null
}

/** @returns null for what was cancelled */
function sentenceOf(error: unknown): string | null {
  if (error instanceof JobRefused) return error.sentence
  throw error
}

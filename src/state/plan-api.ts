/**
 * The one door from state to `src/plan`. Stand-in until that folder lands: same names, the shapes of CONTRACT.md.
 */
import type { Head, LayerSetting, MorphWeights } from '../head/types.ts'
import type { Side } from '../geometry/anatomy-types.ts'
import type { Entry } from '../geometry/check-types.ts'
import type { Plane } from '../geometry/planes.ts'
import type { SurfacePoint } from '../geometry/skin.ts'

interface PointPlace {
  readonly plane?: Plane | undefined
  readonly depthMm?: number | undefined
}
export interface LandmarkPoint extends PointPlace {
  readonly landmark: string
  readonly side?: Side | undefined
  readonly mm?:
    { readonly anterior?: number; readonly superior?: number; readonly lateral?: number } | undefined
}
export type PlanPoint = (SurfacePoint & PointPlace) | LandmarkPoint

export interface PlanThread {
  readonly id: string
  readonly name?: string | undefined
  readonly product: string
  readonly plane: Plane
  readonly passes: readonly (readonly PlanPoint[])[]
  readonly entry: Entry
  readonly endExits: boolean
  readonly entryId?: string | undefined
  readonly anchor: 'none' | 'fascia' | 'periosteum'
  readonly accepted?: string | undefined
  readonly locked?: boolean | undefined
}

export interface PlanDocument {
  readonly format: 'threadline-plan'
  readonly version: 1
  readonly name: string
  readonly head: { readonly template: string; readonly preset: string; readonly morphs: MorphWeights }
  readonly settings: {
    readonly operatorLateralMm: number
    readonly operatorDepthMm: number
    readonly layers: LayerSetting
  }
  readonly threads: readonly PlanThread[]
}

export const emptyPlan = (): PlanDocument => ({
  format: 'threadline-plan',
  version: 1,
  name: 'New plan',
  head: { template: 'face-1', preset: 'female-45', morphs: {} },
  settings: { operatorLateralMm: 2, operatorDepthMm: 1, layers: 'average' },
  threads: [],
})

interface Step {
  readonly label: string
  readonly doc: PlanDocument
}
export interface History {
  readonly past: readonly Step[]
  readonly present: PlanDocument
  readonly future: readonly Step[]
}
export const newHistory = (present: PlanDocument): History => ({ past: [], present, future: [] })
export const undoLabel = (history: History): string | null => history.past.at(-1)?.label ?? null
export const redoLabel = (history: History): string | null => history.future[0]?.label ?? null
export const record = (history: History, label: string, doc: PlanDocument): History =>
  doc === history.present
    ? history
    : { past: [...history.past, { label, doc: history.present }], present: doc, future: [] }
export function undo(history: History): History {
  const step = history.past.at(-1)
  if (step === undefined) return history
  const future = [{ label: step.label, doc: history.present }, ...history.future]
  return { past: history.past.slice(0, -1), present: step.doc, future }
}
export function redo(history: History): History {
  const [step, ...future] = history.future
  if (step === undefined) return history
  return { past: [...history.past, { label: step.label, doc: history.present }], present: step.doc, future }
}

const withThreads = (doc: PlanDocument, threads: readonly PlanThread[]): PlanDocument => ({ ...doc, threads })

export const findThread = (doc: PlanDocument, id: string): PlanThread | null =>
  doc.threads.find((thread) => thread.id === id) ?? null

/** First free id of the form t1, t2, … */
export function freeThreadId(doc: PlanDocument): string {
  for (let n = doc.threads.length + 1; ; n++) if (findThread(doc, `t${n}`) === null) return `t${n}`
}

export const addThread = (doc: PlanDocument, thread: PlanThread): PlanDocument =>
  withThreads(doc, [...doc.threads, thread])

export const removeThread = (doc: PlanDocument, id: string): PlanDocument =>
  findThread(doc, id) === null
    ? doc
    : withThreads(
        doc,
        doc.threads.filter((thread) => thread.id !== id),
      )

export const updateThread = (doc: PlanDocument, id: string, patch: Partial<PlanThread>): PlanDocument =>
  withThreads(
    doc,
    doc.threads.map((thread) => (thread.id === id ? { ...thread, ...patch } : thread)),
  )

/** The thread with one point put elsewhere; plane and depth of the point are kept. */
export function withPoint(
  thread: PlanThread,
  ref: { readonly pass: number; readonly point: number },
  to: SurfacePoint,
): PlanThread {
  const placed = ({ plane, depthMm }: PointPlace): PlanPoint => ({
    ...to,
    ...(plane === undefined ? {} : { plane }),
    ...(depthMm === undefined ? {} : { depthMm }),
  })
  return {
    ...thread,
    passes: thread.passes.map((points, pass) =>
      pass !== ref.pass ? points : points.map((point, i) => (i === ref.point ? placed(point) : point)),
    ),
  }
}

export function movePoint(
  doc: PlanDocument,
  id: string,
  ref: { readonly pass: number; readonly point: number },
  to: SurfacePoint,
): PlanDocument {
  const thread = findThread(doc, id)
  return thread === null ? doc : updateThread(doc, id, withPoint(thread, ref, to))
}

const other = (side: Side): Side => (side === 'left' ? 'right' : 'left')

export const mirrorThread = (thread: PlanThread, head: Head, id: string): PlanThread => ({
  ...thread,
  id,
  passes: thread.passes.map((points) =>
    points.map((point) =>
      'tri' in point
        ? { ...point, ...head.mirrorPoint(point) }
        : { ...point, ...(point.side === undefined ? {} : { side: other(point.side) }) },
    ),
  ),
})

export const MAX_PLAN_BYTES = 10_000_000
export const planFileName = (doc: PlanDocument): string =>
  `${doc.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.threadline.json`
export const writePlan = (doc: PlanDocument): string => JSON.stringify(doc, null, 2)
export type PlanRead =
  { readonly ok: true; readonly plan: PlanDocument } | { readonly ok: false; readonly message: string }
export function readPlan(text: string): PlanRead {
  try {
    return { ok: true, plan: JSON.parse(text) as PlanDocument }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, message: error.message }
  }
}

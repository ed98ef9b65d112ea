/**
 * The one door from state to `src/plan`. Stand-in until that folder lands: same names, the shapes of CONTRACT.md.
 */
import type { LayerSetting, MorphWeights } from '../head/types.ts'
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

import type { AsDone } from './as-done.ts'
import { fitDistancesOf } from './head-fit.ts'
import { faceShapeOf, type FaceShapes } from './face-shape.ts'
import type { Individual } from './individual.ts'
import type { Side } from '../geometry/anatomy-types.ts'
import { DEFAULT_CHECK_SETTINGS, type Entry } from '../geometry/check-types.ts'
import type { Plane } from '../geometry/planes.ts'
import type { SurfacePoint } from '../geometry/skin.ts'
import type { OwnProduct } from './catalogue/own-product.ts'
import { TEMPLATE_ID, type HeadSpec, type LayerSetting, type MorphWeights } from '../head/types.ts'

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export interface JsonObject {
  readonly [key: string]: JsonValue
}

/** Fields of a file that this version does not know: kept, so that saving loses nothing of a newer program. */
interface Extendable {
  readonly extra?: JsonObject | undefined
}

/** What holds from this point on, instead of the thread's own plane. */
interface PointPlace extends Extendable {
  readonly plane?: Plane | undefined
  /** Depth of the axis below the skin, mm: fixes millimetres instead of a layer. */
  readonly depthMm?: number | undefined
}

export type SkinPoint = SurfacePoint & PointPlace

/** Offsets in the head frame, mm; a component that is not stated is free. `lateral` is away from the midline. */
export interface LandmarkOffset {
  readonly anterior?: number | undefined
  readonly superior?: number | undefined
  readonly lateral?: number | undefined
}

export interface LandmarkPoint extends PointPlace {
  readonly landmark: string
  readonly side?: Side | undefined
  readonly mm?: LandmarkOffset | undefined
}

/** A point in the form it was given: it stays a landmark point, and follows the head, until it is dragged. */
export type PlanPoint = SkinPoint | LandmarkPoint

export const isLandmarkPoint = (point: PlanPoint): point is LandmarkPoint => 'landmark' in point

export const ANCHORS = ['none', 'fascia', 'periosteum'] as const
export type Anchor = (typeof ANCHORS)[number]

export interface PlanThread extends Extendable {
  readonly id: string
  readonly name?: string | undefined
  /** Id of the catalogue. */
  readonly product: string
  readonly plane: Plane
  /** One list of points per pass; the first point of the first pass is the entry. */
  readonly passes: readonly (readonly PlanPoint[])[]
  /** The file lists `passes` although there is only one: written back the same way. */
  readonly listsPasses?: boolean | undefined
  readonly entry: Entry
  readonly endExits: boolean
  /** Threads with the same `entryId` share a hole. */
  readonly entryId?: string | undefined
  readonly anchor: Anchor
  /** The reason typed for a danger that is accepted. */
  readonly accepted?: string | undefined
  readonly locked?: boolean | undefined
}

export interface PlanHead extends Extendable {
  readonly template: string
  readonly preset: string
  readonly morphs: MorphWeights
}

export interface PlanSettings extends Extendable {
  /** 1 SD of the operator across the thread, mm. */
  readonly operatorLateralMm: number
  /** 1 SD of the operator in depth, mm. */
  readonly operatorDepthMm: number
  readonly layers: LayerSetting
  /** Margins kept free, mm, by structure id; structures without an entry keep their own. */
  readonly marginsMm?: Readonly<Record<string, number>> | undefined
}

/** A plan. Immutable: edits return a new document, or the same one when nothing changes. */
export interface PlanDocument extends Extendable {
  readonly format: typeof PLAN_FORMAT
  readonly version: typeof PLAN_VERSION
  readonly name: string
  readonly head: PlanHead
  readonly settings: PlanSettings
  /** Definitions of products that are not of the catalogue: the plan carries them wherever it goes. */
  readonly products?: readonly OwnProduct[] | undefined
  readonly threads: readonly PlanThread[]
  /** What was done at the session; none before it. */
  readonly asDone?: AsDone | undefined
  /** What was measured on this patient; none: the generic head. */
  readonly individual?: Individual | undefined
}

export const PLAN_FORMAT = 'threadline-plan'
export const PLAN_VERSION = 1

/** What a file that says nothing about it means. */
export const PLAN_DEFAULTS = Object.freeze({
  name: 'Untitled plan',
  head: Object.freeze({ template: TEMPLATE_ID, preset: 'female-45', morphs: Object.freeze({}) }),
  settings: Object.freeze({
    operatorLateralMm: DEFAULT_CHECK_SETTINGS.operatorLateralMm,
    operatorDepthMm: DEFAULT_CHECK_SETTINGS.operatorDepthMm,
    layers: 'average',
  }),
  entry: Object.freeze({ technique: 'perpendicular' }),
  endExits: false,
  anchor: 'none',
} as const)

export const emptyPlan = (name: string = PLAN_DEFAULTS.name): PlanDocument => ({
  format: PLAN_FORMAT,
  version: PLAN_VERSION,
  name,
  head: PLAN_DEFAULTS.head,
  settings: PLAN_DEFAULTS.settings,
  threads: [],
})

/**
 * The head that a plan is made on, layers included, with the patient's own face where its shape is there.
 * @param faces shapes at hand besides the one that the plan carries; without its shape the head is the generic one
 */
export function headSpecOf(doc: PlanDocument, faces: FaceShapes = () => null): HeadSpec {
  const { face, measurements = [] } = doc.individual ?? {}
  const shape = face === undefined ? null : faceShapeOf(face, faces)
  const distances = measurements.length === 0 ? undefined : fitDistancesOf(measurements)
  const spec = { preset: doc.head.preset, morphs: doc.head.morphs, layers: doc.settings.layers }
  if (shape !== null) return { ...spec, fit: { kind: 'scan', ...shape, measurements: distances } }
  return distances === undefined ? spec : { ...spec, fit: { kind: 'measurements', measurements: distances } }
}

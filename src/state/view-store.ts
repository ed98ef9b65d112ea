import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { ContextKind } from '../anatomy/context-types.ts'
import type { StructureKind } from '../geometry/anatomy-types.ts'
import type { Plane } from '../geometry/planes.ts'
import type { Vec3 } from '../geometry/vec3.ts'
import type { PointRef } from '../plan/index.ts'
import type { StructureKey } from './structure-key.ts'
import type { ShownVariants } from './shown-variants.ts'
import { keepView, keptView } from './view-keeping.ts'

/** Anatomical systems that are shown and hidden together. Ducts go with the glands. */
export const SYSTEM_IDS = ['nerves', 'arteries', 'veins', 'glands'] as const
export type SystemId = (typeof SYSTEM_IDS)[number]

export const SYSTEM_NAMES: Readonly<Record<SystemId, string>> = {
  nerves: 'Nerves',
  arteries: 'Arteries',
  veins: 'Veins',
  glands: 'Glands and ducts',
}

const SYSTEM_OF: Readonly<Record<StructureKind, SystemId>> = {
  nerve: 'nerves',
  artery: 'arteries',
  vein: 'veins',
  duct: 'glands',
  gland: 'glands',
}
export const systemOf = (kind: StructureKind): SystemId => SYSTEM_OF[kind]

/** Standard views, in the order of the buttons. Sides are the patient's. */
export const VIEW_NAMES = [
  'Anterior',
  'Posterior',
  "Patient's left",
  "Patient's right",
  'Superior',
  'Inferior',
  'Left oblique',
  'Right oblique',
] as const
export type ViewName = (typeof VIEW_NAMES)[number]

export const MODES = ['plan', 'teach', 'present'] as const
export type Mode = (typeof MODES)[number]
export type Theme = 'light' | 'dark' | 'system'

/** When the margin and the uncertainty round structures are drawn: never, round what is meant, round all. */
export const DANGER_ZONES = ['off', 'selected', 'all'] as const
export type DangerZones = (typeof DANGER_ZONES)[number]

/** The outermost layer that is left on the face. */
export const PEELS = ['skin', 'fat', 'smas', 'deep'] as const
export type Peel = (typeof PEELS)[number]

export const CLIP_AXES = ['sagittal', 'coronal', 'axial'] as const
export type ClipAxis = (typeof CLIP_AXES)[number]

/** A plane that cuts the head open. */
export interface Clip {
  readonly axis: ClipAxis
  /** 0..1 across the head along its axis: patient's right to left, back to front, below to above. */
  readonly at: number
  /** Takes away the other half. */
  readonly flipped: boolean
}

export interface SystemView {
  readonly visible: boolean
  /** 0..1 */
  readonly opacity: number
}

/** A wish handed to the scene once; a new nonce makes the same wish new. */
export interface ViewCommand {
  readonly name: ViewName
  readonly nonce: number
}
export interface FocusRequest {
  /** Head frame, mm. */
  readonly at: Vec3
  /** To be seen whole, from outside; null: a place, seen from where one looks. */
  readonly whole: WholeFrame | null
  readonly nonce: number
}
/** A thing that the camera frames. */
export interface WholeFrame {
  /** Holds it, round the place, mm. */
  readonly radiusMm: number
  /** Towards whoever looks at it, unit vector of the head frame. */
  readonly outward: Vec3
  /** So much of the view's left is covered by a panel, CSS px: the thing stands in the middle of the rest. */
  readonly coveredPx: number
}
export interface Notice {
  readonly kind: 'error' | 'info'
  readonly text: string
  /** A way out, as a button. */
  readonly action?: NoticeAction | undefined
}
export interface NoticeAction {
  readonly label: string
  run(): void
}

export interface ViewState {
  /** 0 (skin gone) to 1 (opaque). */
  readonly skinOpacity: number
  readonly systems: Readonly<Record<SystemId, SystemView>>
  readonly dangerZones: DangerZones
  /** Structures carry their names. */
  readonly names: boolean
  /** Muscles, bony edges, ligaments and zones that are drawn. */
  readonly context: Readonly<Record<ContextKind, boolean>>
  /** Of those these alone, as `contextKey` names them; null: all. */
  readonly litContext: readonly string[] | null
  /** A quiz is on: nothing of the anatomy is named, on the head, beside the pointer or in a list. */
  readonly quiz: boolean
  readonly peel: Peel
  readonly clip: Clip | null
  /** How dense the model is drawn over the photo of this patient, 0..1; null: nobody looks at the photo. */
  readonly photoMix: number | null
  /** Skin without layer data is hatched, also while nothing is drawn. */
  readonly unassessed: boolean
  readonly selectedThread: string | null
  /** The point that arrow keys nudge; null when no thread is selected. */
  readonly selectedPoint: PointRef | null
  readonly hoveredStructure: StructureKey | null
  /** Shown alone, all others faded. */
  readonly isolatedStructure: StructureKey | null
  /** The structure whose card is open: its danger zone is drawn. */
  readonly openStructure: StructureKey | null
  /** Courses drawn in place of the usual ones. Verdicts go by all courses, whatever is drawn. */
  readonly shownVariants: ShownVariants
  /** The structure whose other courses are drawn faded beside the one chosen. */
  readonly comparedStructure: StructureKey | null
  /** So much of the view's left is covered by a panel, CSS px: names keep clear of it. */
  readonly coveredPx: number
  /** A place that a panel points at (depth strip, findings), marked in 3D; head frame, mm. */
  readonly markedPoint: Vec3 | null
  readonly theme: Theme
  readonly ortho: boolean
  readonly mode: Mode
  /** The doctor has opened the nerves in Present mode. */
  readonly nervesOpen: boolean
  readonly viewCommand: ViewCommand | null
  readonly focus: FocusRequest | null
  /** Product and plane of the next thread. */
  readonly product: string
  readonly plane: Plane
  /** Every click of the next thread is a waypoint until Enter, a double click or "Finish" (as with Shift held). */
  readonly waypoints: boolean
  readonly notice: Notice | null
}

const DEFAULT_VIEW: ViewState = {
  skinOpacity: 1,
  systems: {
    nerves: { visible: true, opacity: 1 },
    arteries: { visible: true, opacity: 1 },
    veins: { visible: true, opacity: 1 },
    glands: { visible: true, opacity: 1 },
  },
  dangerZones: 'selected',
  names: true,
  context: { muscle: false, bone: true, ligament: false, 'smas-zone': false, 'danger-zone': false },
  litContext: null,
  quiz: false,
  peel: 'skin',
  clip: null,
  photoMix: null,
  unassessed: false,
  selectedThread: null,
  selectedPoint: null,
  hoveredStructure: null,
  isolatedStructure: null,
  openStructure: null,
  shownVariants: {},
  comparedStructure: null,
  coveredPx: 0,
  markedPoint: null,
  theme: 'system',
  ortho: false,
  mode: 'plan',
  nervesOpen: false,
  viewCommand: null,
  focus: null,
  product: 'pdo-cog-19-100',
  plane: 'subcutis',
  waypoints: false,
  notice: null,
}

/** What is looked at and how. Never undone; the lasting part is kept on this device. */
export const viewStore = createStore<ViewState>()(() => ({ ...DEFAULT_VIEW, ...keptView() }))
viewStore.subscribe(keepView)

export const useView = <T>(selector: (state: ViewState) => T): T => useStore(viewStore, selector)

/** Change some fields of the view. */
export const setView = (patch: Partial<ViewState>): void => viewStore.setState(patch)

/** Put the view back to how a first visitor finds it. Threads and files are not touched. */
export const resetView = (): void => viewStore.setState(DEFAULT_VIEW, true)

export function setSystem(id: SystemId, patch: Partial<SystemView>): void {
  const { systems } = viewStore.getState()
  viewStore.setState({ systems: { ...systems, [id]: { ...systems[id], ...patch } } })
}

export function setContext(kind: ContextKind, shown: boolean): void {
  viewStore.setState({ context: { ...viewStore.getState().context, [kind]: shown }, litContext: null })
}

/** Whether the plan is seen over the photo of this patient: in Plan mode alone. */
export const photoShown = ({ photoMix, mode }: Pick<ViewState, 'photoMix' | 'mode'>): boolean =>
  photoMix !== null && mode === 'plan'

/**
 * Whether the face is seen by itself: a patient is shown no anatomy, and over a photo whatever is drawn or named at a
 * place would look measured on that face.
 */
export const faceAlone = (view: Pick<ViewState, 'photoMix' | 'mode'>): boolean =>
  view.mode === 'present' || photoShown(view)

/**
 * Whether the skin hides all anatomy: it is whole, opaque and uncut, or the plan is presented. Over a photo none is
 * drawn either: it would look measured on that face.
 */
export function anatomyCovered(view: ViewState): boolean {
  const { skinOpacity, peel, clip, mode, nervesOpen } = view
  if (mode === 'present') return !nervesOpen
  return photoShown(view) || (skinOpacity >= COVERING_OPACITY && peel === 'skin' && clip === null)
}
/** Skin denser than this hides what is under it from the pointer as well. */
const COVERING_OPACITY = 0.975

/** How dense the skin is drawn: a patient sees it whole, or, with the nerves opened, as glass. */
export function drawnSkinOpacity(view: ViewState): number {
  const { skinOpacity, photoMix, mode, nervesOpen } = view
  if (mode === 'present') return nervesOpen ? OPENED_SKIN_OPACITY : 1
  return photoMix !== null && photoShown(view) ? Math.max(HIDING_SKIN_OPACITY, photoMix) : skinOpacity
}
const OPENED_SKIN_OPACITY = 0.6
/** Too faint to be seen, and yet drawn: what lies behind the head stays hidden over a photo. */
const HIDING_SKIN_OPACITY = 0.006

/** What of the view opens the head. */
export type ViewOpening = Pick<ViewState, 'peel' | 'clip' | 'mode' | 'photoMix'>

/** What is peeled off and cut away as drawn: nothing of a face seen by itself, and the choices wait. */
export const drawnPeel = (view: ViewOpening): Peel => (faceAlone(view) ? 'skin' : view.peel)
export const drawnClip = (view: ViewOpening): Clip | null => (faceAlone(view) ? null : view.clip)

/** How a system is drawn: of all anatomy a patient sees the nerves alone, and those only when they are opened. */
export const drawnSystem = ({ systems, mode }: ViewState, id: SystemId): SystemView =>
  mode !== 'present' ? systems[id] : id === 'nerves' ? WHOLE_SYSTEM : NO_SYSTEM
const WHOLE_SYSTEM: SystemView = { visible: true, opacity: 1 }
const NO_SYSTEM: SystemView = { visible: false, opacity: 0 }

let lastNonce = 0

/** Turn the camera to a standard view; a photo was taken from elsewhere, and is left. */
export const lookFrom = (name: ViewName): void =>
  viewStore.setState({ viewCommand: { name, nonce: ++lastNonce }, photoMix: null })

/** Bring a point (head frame, mm) to the middle of the view; a whole thing round it seen from outside. */
export const goTo = (at: Vec3, whole: WholeFrame | null = null): void =>
  viewStore.setState({ focus: { at, whole, nonce: ++lastNonce } })

/** Select a thread (null: none) and the point that arrow keys move; without one, the last point is chosen on first use. */
export function selectThread(id: string | null, point: PointRef | null = null): void {
  const now = viewStore.getState()
  if (now.selectedThread === id && point === null) return
  viewStore.setState({ selectedThread: id, selectedPoint: point })
}

export const say = (kind: Notice['kind'], text: string, action?: NoticeAction): void =>
  viewStore.setState({ notice: { kind, text, action } })
export const dismissNotice = (): void => viewStore.setState({ notice: null })

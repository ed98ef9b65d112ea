import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Side } from '../geometry/anatomy-types.ts'
import type { Plane } from '../geometry/planes.ts'
import type { SurfacePoint } from '../geometry/skin.ts'
import type { Vec3 } from '../geometry/vec3.ts'
import type { PointRef } from '../plan/index.ts'
import type { LiveResult } from './live-verdict.ts'
import type { DrawTool } from './tools/tool-store.ts'

/** What drew a picked place to itself. */
export type Snap =
  | { readonly kind: 'landmark'; readonly landmark: string; readonly side: Side | undefined }
  /** The entry of a thread; `title` is its name on screen. */
  | { readonly kind: 'entry'; readonly threadId: string; readonly title: string }

/** A skin point under the pointer, with its place in the head frame, mm. */
export interface SkinPick {
  readonly point: SurfacePoint
  readonly at: Vec3
  /** Absent where nothing drew it. */
  readonly snap?: Snap
}

export interface DrawingGesture {
  readonly kind: 'drawing'
  readonly tool: DrawTool
  readonly product: string
  readonly plane: Plane
  /** Nothing draws its points to itself: a landmark that did would tell its name. */
  readonly free?: true
  /** One place is asked for, and no thread: what to click. */
  readonly hint?: { readonly mouse: string; readonly touch: string }
  /** Points placed so far, entry first. */
  readonly points: readonly SkinPick[]
  /** Where the next point would go; null off the skin. */
  readonly cursor: SkinPick | null
  /** The thread as it would be with the cursor as its next point; off the skin, with the points placed. */
  readonly live: LiveResult | null
  /** The other threads that this gesture would make. */
  readonly beside: readonly LiveResult[]
  /** Threads of a fan that are placed, judged when they were. */
  readonly placed: readonly LiveResult[]
}

export interface DraggingGesture {
  readonly kind: 'dragging'
  readonly threadId: string
  readonly ref: PointRef
  /** Where the point is now; null until it has moved. */
  readonly to: SkinPick | null
  readonly live: LiveResult | null
  /** Other threads that move along: of the same hole, or partners on the other side. */
  readonly beside: readonly LiveResult[]
}

/** What the user is in the middle of. The plan is untouched until the gesture is committed. */
export type Gesture = { readonly kind: 'idle' } | DrawingGesture | DraggingGesture

const IDLE: Gesture = Object.freeze({ kind: 'idle' })

/** Short-lived, changes up to once a frame: 3D reads it by `subscribe`; React only through `useGestureKind`. */
export const gestureStore = createStore<{ readonly gesture: Gesture }>()(() => ({ gesture: IDLE }))

export const gestureNow = (): Gesture => gestureStore.getState().gesture
export const setGesture = (gesture: Gesture): void => gestureStore.setState({ gesture })
export const endGesture = (): void => gestureStore.setState({ gesture: IDLE })

export const useGestureKind = (): Gesture['kind'] => useStore(gestureStore, (state) => state.gesture.kind)

/** What to click, where one place is asked for and no thread; else null. */
export const useAskedPlace = (): NonNullable<DrawingGesture['hint']> | null =>
  useStore(gestureStore, ({ gesture }) => (gesture.kind === 'drawing' ? (gesture.hint ?? null) : null))

/** How many points the thread being drawn has; 0 when none is drawn. Changes per click, not per move. */
export const usePlacedPoints = (): number =>
  useStore(gestureStore, ({ gesture }) => (gesture.kind === 'drawing' ? gesture.points.length : 0))

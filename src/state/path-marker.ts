import { createStore } from 'zustand/vanilla'
import type { Vec3 } from '../geometry/vec3.ts'
import { setView } from './view-store.ts'

/** A place along a thread that is pointed at, in the depth strip or on the head. */
export interface PathMarker {
  readonly threadId: string
  readonly pass: number
  /** Along the pass from its entry, mm. */
  readonly sMm: number
  /** On the path, head frame, mm. */
  readonly at: Vec3
  readonly from: 'strip' | 'scene'
}

/** Changes with every move of the pointer: read by `subscribe`, never by React. */
export const markerStore = createStore<{ readonly marker: PathMarker | null }>()(() => ({ marker: null }))

/** Point at a place along a thread, in strip and head alike; null takes the marker away. */
export function markPath(marker: PathMarker | null): void {
  if (marker === null && markerStore.getState().marker === null) return
  markerStore.setState({ marker })
  setView({ markedPoint: marker?.at ?? null })
}

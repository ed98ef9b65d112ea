import type { Camera } from 'three'
import type { PathSample, ThreadResult } from '../../geometry/check-types.ts'
import { dot } from '../../geometry/vec3.ts'
import { assessmentStore } from '../../state/assessment.ts'
import { gestureNow } from '../../state/gesture-store.ts'
import { markerStore, markPath } from '../../state/path-marker.ts'
import { viewStore } from '../../state/view-store.ts'
import { toScreen, towardsCamera, type ScreenPoint } from '../screen.ts'

/** How far beside the line the pointer still means it, px. */
const REACH_PX = 14
/** Samples whose skin faces away more than this (cosine) are on the far side. */
const FACING = -0.1

const here: ScreenPoint = { x: 0, y: 0, inFront: false }

interface Place {
  readonly x: number
  readonly y: number
}

/** Pointing at the selected thread on the head moves the marker of the depth strip: once a frame, no React. */
export class HoverMarker {
  #x = -1
  #y = -1

  /** @param pointer CSS px of the view; null when it is elsewhere */
  frame(pointer: Place | null, camera: Camera, width: number, height: number): void {
    if (pointer !== null && pointer.x === this.#x && pointer.y === this.#y) return
    this.#x = pointer?.x ?? -1
    this.#y = pointer?.y ?? -1
    const { selectedThread, mode } = viewStore.getState()
    const thread =
      selectedThread === null ? undefined : assessmentStore.getState().byThread.get(selectedThread)
    const idle = mode === 'plan' && gestureNow().kind === 'idle'
    const found =
      pointer === null || thread === undefined || !idle
        ? null
        : sampleAt(thread, camera, width, height, pointer, REACH_PX)
    if (found !== null) {
      const { sMm, at } = found.sample
      markPath({ threadId: thread!.id, pass: found.pass, sMm, at, from: 'scene' })
    } else if (markerStore.getState().marker?.from === 'scene') markPath(null)
  }
}

/** The sample of a thread drawn nearest to a place of the view; null where none is within reach. */
export function sampleAt(
  { passes }: Pick<ThreadResult, 'passes'>,
  camera: Camera,
  width: number,
  height: number,
  { x, y }: Place,
  reachPx: number,
): { readonly pass: number; readonly sample: PathSample } | null {
  let best: { pass: number; sample: PathSample } | null = null
  let bestPx = reachPx
  for (const [pass, { samples }] of passes.entries())
    for (const sample of samples) {
      if (dot(sample.normal, towardsCamera(camera, sample.at)) <= FACING) continue
      toScreen(camera, width, height, sample.at, here)
      const px = Math.hypot(here.x - x, here.y - y)
      if (!here.inFront || px >= bestPx) continue
      bestPx = px
      best = { pass, sample }
    }
  return best
}

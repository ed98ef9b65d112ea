import type { Camera } from 'three'
import type { ThreadInput } from '../geometry/check-types.ts'
import { dot } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import type { PointRef } from '../plan/index.ts'
import { gestureNow } from '../state/gesture-store.ts'
import { viewStore } from '../state/view-store.ts'
import { hiddenInView } from './pick-surface.ts'
import { toScreen, towardsCamera, type ScreenPoint } from './screen.ts'
import { handlePoints } from './thread-points.ts'

const here: ScreenPoint = { x: 0, y: 0, inFront: false }

/**
 * The visible handle of a thread nearest to a place on the view (CSS px), within `reachPx`.
 * Of two as near, the later one: an end drawn over its entry can still be pulled away.
 */
export function pickHandle(
  head: Head,
  input: ThreadInput,
  camera: Camera,
  width: number,
  height: number,
  x: number,
  y: number,
  reachPx: number,
): PointRef | null {
  let best: PointRef | null = null
  let bestPx = reachPx
  for (const { ref, pick } of handlePoints(head, input, gestureNow())) {
    const toCamera = towardsCamera(camera, pick.at)
    if (dot(head.normalOf(pick.point), toCamera) < 0) continue
    if (hiddenInView(head, pick.at, toCamera, viewStore.getState())) continue
    toScreen(camera, width, height, pick.at, here)
    const px = Math.hypot(here.x - x, here.y - y)
    if (here.inFront && px <= bestPx) {
      bestPx = px
      best = ref
    }
  }
  return best
}

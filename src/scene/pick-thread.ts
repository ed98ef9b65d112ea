import type { Camera } from 'three'
import type { ThreadResult } from '../geometry/check-types.ts'
import { dot } from '../geometry/vec3.ts'
import { toScreen, towardsCamera, type ScreenPoint } from './screen.ts'

/** Threads whose skin faces away more than this (cosine) are on the far side and not picked. */
const FACING = -0.1

const here: ScreenPoint = { x: 0, y: 0, inFront: false }

/**
 * The thread drawn nearest to a place on the view.
 * @param x, y CSS px from the view's top left corner
 * @param reachPx how far beside the line a click still counts
 */
export function pickThread(
  threads: readonly ThreadResult[],
  camera: Camera,
  width: number,
  height: number,
  x: number,
  y: number,
  reachPx: number,
): string | null {
  let best: string | null = null
  let bestPx = reachPx
  for (const thread of threads)
    for (const pass of thread.passes) {
      let lastX = 0
      let lastY = 0
      let lastSeen = false
      for (const sample of pass.samples) {
        const seen = dot(sample.normal, towardsCamera(camera, sample.at)) > FACING
        toScreen(camera, width, height, sample.at, here)
        if (seen && lastSeen && here.inFront) {
          const px = distanceToSegmentPx(x, y, lastX, lastY, here.x, here.y)
          if (px < bestPx) {
            bestPx = px
            best = thread.id
          }
        }
        lastX = here.x
        lastY = here.y
        lastSeen = seen && here.inFront
      }
    }
  return best
}

export function distanceToSegmentPx(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax
  const dy = by - ay
  const size = dx * dx + dy * dy
  const t = size > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / size)) : 0
  return Math.hypot(x - ax - dx * t, y - ay - dy * t)
}

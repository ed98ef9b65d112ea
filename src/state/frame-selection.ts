import type { SurfacePoint } from '../geometry/skin.ts'
import { addScaled, distance, normalize, scale, type Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import { assessmentStore } from './assessment.ts'
import { headStore } from './head-store.ts'
import { meantThreads } from './tools/group-store.ts'
import { goTo, type WholeFrame } from './view-store.ts'

/** A place and what has to be seen round it. */
export interface ThreadsFrame extends Pick<WholeFrame, 'radiusMm' | 'outward'> {
  readonly at: Vec3
}

/**
 * Where skin points are seen whole: their mean place, the ball round it that holds them, and the mean direction
 * of the skin at them.
 * @returns null without a point
 */
export function frameOfPoints(
  points: readonly SurfacePoint[],
  head: Pick<Head, 'positionOf' | 'normalOf'>,
): ThreadsFrame | null {
  if (points.length === 0) return null
  const places = points.map((point) => head.positionOf(point))
  const sum = (vectors: readonly Vec3[]): Vec3 =>
    vectors.reduce<Vec3>((total, one) => addScaled(total, one, 1), [0, 0, 0])
  const at = scale(sum(places), 1 / places.length)
  return {
    at,
    radiusMm: Math.max(...places.map((place) => distance(place, at))),
    outward: normalize(sum(points.map((point) => head.normalOf(point)))),
  }
}

/** Bring the selected threads, without any all threads, whole into view, seen from outside. */
export function frameSelection(): void {
  const { head } = headStore.getState()
  if (head === null) return
  const { inputs } = assessmentStore.getState()
  const meant = meantThreads()
  const threads = [...inputs.values()].filter(({ id }) => meant.length === 0 || meant.includes(id))
  const frame = frameOfPoints(
    threads.flatMap(({ passes }) => passes.flat().map(({ at }) => at)),
    head,
  )
  if (frame !== null) goTo(frame.at, { ...frame, coveredPx: 0 })
}

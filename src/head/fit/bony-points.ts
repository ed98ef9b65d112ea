import type { Side } from '../../geometry/anatomy-types.ts'
import type { SurfacePoint } from '../../geometry/skin.ts'
import { BONY_LANDMARKS } from '../landmark-rules.ts'
import type { HeadBasis } from '../types.ts'

export type SidedPoint = Readonly<Record<Side, SurfacePoint>>

/** Skin over the bony landmarks: a fit moves bone and skin together, so the same skin lies over them after it. */
export function bonyPointsOf(basis: HeadBasis): ReadonlyMap<string, SidedPoint> {
  const pointOf = (id: string, side: Side): SurfacePoint =>
    basis.closestPoint(basis.landmark(id, side))!.point
  return new Map(
    BONY_LANDMARKS.map((id) => {
      const left = pointOf(id, 'left')
      return [id, { left, right: basis.isPaired(id) ? basis.mirrorPoint(left) : left }]
    }),
  )
}

import type { Side } from '../../geometry/anatomy-types.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import { headFrame, moveAll } from '../frame.ts'
import { SKIN_LANDMARKS } from '../landmark-table.ts'
import type { PreparedAsset } from '../prepared.ts'
import { interpolate, mirrorSurfacePoint } from '../surface-points.ts'
import type { SidedPoint } from './bony-points.ts'
import { fullHeadFrame, moveRigidly } from './rigid-motion.ts'

/** Brings skin and eyes into the head frame, in place; a symmetric head stays exactly so. */
export function pose(
  skin: Float64Array,
  eyes: readonly Float64Array[],
  bonyPoints: ReadonlyMap<string, SidedPoint>,
  { template }: PreparedAsset,
  symmetric: boolean,
): void {
  const tragion = SKIN_LANDMARKS.find(({ id }) => id === 'tragion')!
  const tragia: SidedPoint = {
    left: tragion,
    right: mirrorSurfacePoint(tragion, template.outerTriangles.length / 3),
  }
  const place = (points: SidedPoint): Readonly<Record<Side, Vec3>> => ({
    left: interpolate(skin, template.outerTriangles, points.left),
    right: interpolate(skin, template.outerTriangles, points.right),
  })
  const [ears, orbits] = [place(tragia), place(bonyPoints.get('orbitale')!)]
  if (symmetric) {
    const motion = headFrame(ears.left, orbits.left)
    for (const points of [skin, ...eyes]) moveAll(points, motion)
  } else {
    const motion = fullHeadFrame(ears, orbits)
    for (const points of [skin, ...eyes]) moveRigidly(points, motion)
  }
}

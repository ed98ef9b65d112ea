import { distance, mirrorX } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'

/** Paired landmarks this near to each other's mirror image make a head symmetric, mm. */
const SYMMETRIC_MM = 1e-6

/** Whether one side of a head is the mirror image of the other: every preset and morph, no scan, no sounding. */
export const isSymmetric = (head: Head): boolean =>
  head.measuredAt === undefined &&
  head.landmarkIds.every(
    (id) =>
      !head.isPaired(id) ||
      distance(head.landmark(id, 'left'), mirrorX(head.landmark(id, 'right'))) < SYMMETRIC_MM,
  )

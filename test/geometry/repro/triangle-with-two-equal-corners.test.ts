import { expect, it } from 'vitest'
import { closestPointOnTriangle } from '../../../src/geometry/distance.ts'

/** A triangle whose first two corners coincide was answered with that corner, not with the edge it is. */
it('the closest point of a triangle with two equal corners lies on the edge that is left', () => {
  expect(closestPointOnTriangle([3, 4, 0], [0, 0, 0], [0, 0, 0], [6, 0, 0])).toEqual([3, 0, 0])
  expect(closestPointOnTriangle([3, 4, 0], [0, 0, 0], [6, 0, 0], [0, 0, 0])).toEqual([3, 0, 0])
  expect(closestPointOnTriangle([3, 4, 0], [6, 0, 0], [0, 0, 0], [0, 0, 0])).toEqual([3, 0, 0])
})

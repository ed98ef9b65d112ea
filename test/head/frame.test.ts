import { describe, expect, it } from 'vitest'
import { headFrame, moveAll, moveDirection, movePoint } from '../../src/head/frame.ts'

describe('the head frame', () => {
  // Orbitale 3 above and 4 in front of the tragia: a 3-4-5 triangle in the midline plane.
  const motion = headFrame([70, 10, 20], [30, 13, 24])

  it('brings the tragia to height and depth 0 and the orbitale level with them, 5 in front', () => {
    expect(movePoint([70, 10, 20], motion)).toEqual([70, 0, 0])
    const [x, y, z] = movePoint([30, 13, 24], motion)
    expect(x).toBe(30)
    expect(y).toBeCloseTo(0, 12)
    expect(z).toBeCloseTo(5, 12)
  })

  it('moves arrays like single points, and directions without the shift', () => {
    const points = Float64Array.from([1, 2, 3, -4, 5, 6])
    moveAll(points, motion)
    expect([...points.subarray(3)]).toEqual([...movePoint([-4, 5, 6], motion)])
    expect(Math.hypot(...moveDirection([0, 3, 4], motion))).toBeCloseTo(5, 12)
    expect(moveDirection([0, 3, 4], motion)[1]).toBeCloseTo(0, 12)
  })
})

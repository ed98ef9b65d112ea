import { describe, expect, it } from 'vitest'
import { addFieldRanges, heightField } from '../../src/geometry/height-field.ts'
import { noRanges } from '../../src/geometry/touch-ranges.ts'
import { sphereMesh } from '../support/shapes.ts'
import { unrolledLine } from '../support/unrolled.ts'

const ball = sphereMesh(8, 4, [20, -10, -15])
const field = heightField(Float64Array.from(ball.positions), ball.triangles)
const rangesAt = (u: number, v: number, z: number, du = 0, dv = 0): number[] => {
  const out = noRanges()
  addFieldRanges(unrolledLine([{ u, v, z, radiusMm: 0 }]), field, du, dv, out)
  return out.ends.slice(0, out.count)
}

describe('rises at which a point lies in a gland', () => {
  it('reach from its top to its bottom under the middle', () => {
    const [from, to] = rangesAt(20, -10, -4)
    // the top lies 3 mm below the point, the bottom 19 mm
    expect(from).toBeCloseTo(3, 0)
    expect(to).toBeCloseTo(19, 0)
  })

  it('are shorter towards its rim and none beside it', () => {
    const [from, to] = rangesAt(26, -10, -15)
    // the middle of the cell lies up to 0.4 mm off
    expect(Math.abs(to! - from! - 2 * Math.sqrt(64 - 36))).toBeLessThan(1.2)
    expect(rangesAt(29, -10, -15)).toEqual([])
    expect(rangesAt(20, 500, -15)).toEqual([])
  })

  it('move with the shift of the gland', () => {
    expect(rangesAt(29, -10, -15, 3)).toHaveLength(2)
    expect(rangesAt(20, -10, -15, 0, 9)).toEqual([])
  })
})

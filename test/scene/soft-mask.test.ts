import { describe, expect, it } from 'vitest'
import { softMask } from '../../src/scene/soft-mask.ts'

/** A strip of squares, 60 long. */
const triangles = Array.from({ length: 59 }, (_, i) => [
  [2 * i, 2 * i + 2, 2 * i + 1],
  [2 * i + 1, 2 * i + 2, 2 * i + 3],
]).flat(2)
const hard = Float32Array.from({ length: 120 }, (_, v) => Number(v >= 60))

describe('a soft mask', () => {
  it('falls over several vertices instead of one, and stays as it was far from the edge', () => {
    const soft = softMask(hard, triangles)
    expect(soft[2]).toBe(0)
    expect(soft[117]).toBe(1)
    const between = soft.filter((share) => share > 0.1 && share < 0.9)
    expect(between.length).toBeGreaterThan(8)
    for (let v = 2; v < 120; v += 2) expect(soft[v]!).toBeGreaterThanOrEqual(soft[v - 2]!)
  })

  it('is made once for all heads that share it', () => {
    expect(softMask(hard, triangles)).toBe(softMask(hard, triangles))
  })
})

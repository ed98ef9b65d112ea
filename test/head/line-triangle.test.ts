import { describe, expect, it } from 'vitest'
import { lineTriangle } from '../../src/head/line-triangle.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'

const [A, B, C]: [Vec3, Vec3, Vec3] = [
  [0, 0, 5],
  [4, 0, 5],
  [0, 4, 5],
]

describe('a line through a triangle', () => {
  it('meets it at the signed distance along the line, from either side', () => {
    expect(lineTriangle([1, 1, 0], [0, 0, 1], A, B, C)).toBe(5)
    expect(lineTriangle([1, 1, 9], [0, 0, 1], A, B, C)).toBe(-4)
    expect(lineTriangle([1, 1, 0], [0, 0, 1], A, C, B)).toBe(5)
  })

  it('counts edges and corners, and nothing beyond them', () => {
    expect(lineTriangle([2, 2, 0], [0, 0, 1], A, B, C)).toBe(5)
    expect(lineTriangle([0, 0, 0], [0, 0, 1], A, B, C)).toBe(5)
    expect(lineTriangle([2.01, 2, 0], [0, 0, 1], A, B, C)).toBeNull()
  })

  it('misses a triangle that holds its direction', () => {
    expect(lineTriangle([0, 0, 5], [1, 0, 0], A, B, C)).toBeNull()
  })
})

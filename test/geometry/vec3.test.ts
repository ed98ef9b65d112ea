import { describe, expect, it } from 'vitest'
import {
  addScaled,
  cross,
  distance,
  dot,
  isFinitePoint,
  length,
  lerp,
  mirrorX,
  normalize,
  vertexAt,
} from '../../src/geometry/vec3.ts'

describe('vectors', () => {
  it('have the length and distance of Pythagoras', () => {
    expect(length([2, 3, 6])).toBe(7)
    expect(distance([1, 1, 1], [3, 4, 7])).toBe(7)
  })

  it('cross at right angles, right-handed', () => {
    expect(cross([1, 0, 0], [0, 1, 0])).toEqual([0, 0, 1])
    const [a, b] = [
      [1, 2, 3],
      [-2, 0.5, 4],
    ] as const
    expect(dot(cross(a, b), a)).toBeCloseTo(0, 12)
    expect(dot(cross(a, b), b)).toBeCloseTo(0, 12)
  })

  it('lie between two points by their share', () => {
    expect(lerp([0, 0, 0], [10, -20, 4], 0.25)).toEqual([2.5, -5, 1])
    expect(addScaled([1, 1, 1], [1, 2, 3], -2)).toEqual([-1, -3, -5])
  })

  it('have no direction without length', () => {
    expect(normalize([0, 0, 5])).toEqual([0, 0, 1])
    expect(normalize([0, 0, 0], [1, 0, 0])).toEqual([1, 0, 0])
  })

  it('mirror across the midline', () => {
    expect(mirrorX([3, 4, 5])).toEqual([-3, 4, 5])
  })

  it('are finite or not', () => {
    expect(isFinitePoint([1, 2, 3])).toBe(true)
    expect(isFinitePoint([1, Number.NaN, 3])).toBe(false)
    expect(isFinitePoint([1, 2, Infinity])).toBe(false)
  })

  it('are read from a flat array', () => {
    expect(vertexAt([0, 1, 2, 3, 4, 5], 1)).toEqual([3, 4, 5])
  })
})

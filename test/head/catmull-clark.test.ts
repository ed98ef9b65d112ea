import { describe, expect, it } from 'vitest'
import { catmullClarkStencils, limitStencils, refinedQuads } from '../../src/head/catmull-clark.ts'
import { connectHalf } from '../../src/head/half-mesh.ts'
import { applyStencils } from '../../src/head/stencils.ts'

const never = (): boolean => false

/** Cube of corners +-1: vertices 0..3 at x = -1, 4..7 at x = +1. */
const CUBE = [-1, 1].flatMap((x) => [
  [x, -1, -1],
  [x, 1, -1],
  [x, 1, 1],
  [x, -1, 1],
])
const CUBE_QUADS = [4, 5, 6, 7, 3, 2, 1, 0, 1, 2, 6, 5, 0, 4, 7, 3, 2, 3, 7, 6, 1, 5, 4, 0]

const near = (points: Float64Array, wanted: readonly number[]): boolean => {
  for (let i = 0; i < points.length; i += 3)
    if (Math.hypot(points[i]! - wanted[0]!, points[i + 1]! - wanted[1]!, points[i + 2]! - wanted[2]!) < 1e-12)
      return true
  return false
}

describe('one Catmull-Clark step', () => {
  const mesh = connectHalf(CUBE_QUADS, 8, never)
  const step = catmullClarkStencils(mesh)
  const refined = applyStencils(step, CUBE.flat())

  it('puts corners of the cube at 5/9, edge points at 3/4 and quad points in the middle', () => {
    expect(refined).toHaveLength((8 + 12 + 6) * 3)
    expect(near(refined, [5 / 9, 5 / 9, 5 / 9])).toBe(true)
    expect(near(refined, [0.75, 0.75, 0])).toBe(true)
    expect(near(refined, [1, 0, 0])).toBe(true)
  })

  it('gives the same on half a cube whose other half is its mirror image', () => {
    // The cube cut at x = 0: a ring of midline vertices 0..3 and the corners at x = +1.
    const half = [...CUBE.slice(0, 4).map(([, y, z]) => [0, y!, z!]), ...CUBE.slice(4)]
    const quads = [4, 5, 6, 7, 1, 2, 6, 5, 0, 4, 7, 3, 2, 3, 7, 6, 1, 5, 4, 0]
    const whole = [...half, ...CUBE.slice(0, 4)]
    const mirrored = quads.map((v) => (v < 4 ? v : v + 4))
    const wholeQuads = [...quads]
    for (let q = 0; q < mirrored.length; q += 4) wholeQuads.push(...mirrored.slice(q, q + 4).toReversed())

    const isMid = (v: number): boolean => v < 4
    const halfMesh = connectHalf(quads, 8, isMid)
    const wholeMesh = connectHalf(wholeQuads, 12, never)
    const fromHalf = applyStencils(catmullClarkStencils(halfMesh), half.flat())
    const fromWhole = applyStencils(catmullClarkStencils(wholeMesh), whole.flat())
    for (let i = 0; i < fromHalf.length; i += 3) {
      const folded = i / 3 < 4 || (halfMesh.edges[i / 3 - 8]?.kind ?? 'inner') === 'mid'
      expect(near(fromWhole, [folded ? 0 : fromHalf[i]!, fromHalf[i + 1]!, fromHalf[i + 2]!])).toBe(true)
    }
  })

  it('has rows that sum to 1, for the step and for the limit', () => {
    const limit = limitStencils(connectHalf(refinedQuads(mesh), 26, never))
    for (const { rowStart, weight } of [step, limit])
      for (let row = 0; row + 1 < rowStart.length; row++) {
        const sum = weight.subarray(rowStart[row], rowStart[row + 1]).reduce((a, b) => a + b, 0)
        expect(sum).toBeCloseTo(1, 12)
      }
  })

  it('leaves a flat sheet flat and inside its rim', () => {
    const sheet = [0, 1, 2].flatMap((y) => [0, 1, 2].flatMap((x) => [x, y, 0]))
    const quads = [0, 1, 4, 3, 1, 2, 5, 4, 3, 4, 7, 6, 4, 5, 8, 7]
    const points = applyStencils(catmullClarkStencils(connectHalf(quads, 9, never)), sheet)
    for (let i = 0; i < points.length; i += 3) {
      expect(points[i + 2]).toBe(0)
      expect(Math.min(points[i]!, points[i + 1]!)).toBeGreaterThanOrEqual(0)
      expect(Math.max(points[i]!, points[i + 1]!)).toBeLessThanOrEqual(2)
    }
    expect(near(points, [1, 1, 0])).toBe(true)
  })
})

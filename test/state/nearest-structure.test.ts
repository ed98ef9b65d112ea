import { describe, expect, it } from 'vitest'
import { vertexAt } from '../../src/geometry/vec3.ts'
import { wallDistanceMm } from '../../src/state/nearest-structure.ts'
import { stageHead } from './support/stage.ts'

describe('the structure beside the cursor', () => {
  const { structures } = stageHead()

  it('is measured to the wall of a tube, negative inside', () => {
    const artery = structures.find(({ id, side }) => id === 'facial-artery' && side === 'left')!
    if (artery.kind === 'gland') throw new Error('an artery is a tube')
    const { points, radiiMm } = artery.paths[0]!
    const middle = Math.floor(points.length / 2)
    expect(wallDistanceMm(artery, points[middle]!, 25)).toBeLessThanOrEqual(-radiiMm[middle]! * 0.9)
  })

  it('is measured to the surface of a gland', () => {
    const gland = structures.find(({ kind }) => kind === 'gland')!
    if (gland.kind !== 'gland') throw new Error('expected a gland')
    const onWall = vertexAt(gland.mesh.positions, 0)
    expect(wallDistanceMm(gland, onWall, 25)).toBeCloseTo(0, 6)
  })

  it('is none beyond the limit', () => {
    for (const structure of structures.slice(0, 5))
      expect(wallDistanceMm(structure, [500, 500, 500], 25)).toBe(Infinity)
  })
})

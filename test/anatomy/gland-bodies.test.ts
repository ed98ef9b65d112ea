import { describe, expect, it } from 'vitest'
import { slabMesh } from '../../src/anatomy/gland-slab.ts'
import { spindleMesh } from '../../src/anatomy/gland-spindle.ts'
import { mirrorStructure } from '../../src/anatomy/mirror.ts'
import { sidedHead } from '../../src/anatomy/sided.ts'
import type { GlandStructure } from '../../src/geometry/anatomy-types.ts'
import { length, type Vec3 } from '../../src/geometry/vec3.ts'
import { BALL_LAYERS, BALL_RADIUS_MM, ballHead } from './support/ball-head.ts'
import { selfCrossings } from './support/crossings.ts'
import { openEdges, verticesOf, volumeMm3 } from './support/mesh.ts'

describe('a spindle', () => {
  const mesh = spindleMesh({
    ends: [
      [30, 0, 0],
      [30, 0, 20],
    ],
    overhangMm: 2,
    outward: [1, 0, 0],
    thicknessMm: 10,
    heightMm: 12,
  })

  it('is closed and faces outward', () => {
    expect(openEdges(mesh)).toBe(0)
    expect(volumeMm3(mesh)).toBeGreaterThan(0)
  })

  it('has the volume of the ellipsoid it stands for, but for its facets', () => {
    const exact = (4 / 3) * Math.PI * 12 * 6 * 5
    expect(volumeMm3(mesh) / exact).toBeGreaterThan(0.9)
    expect(volumeMm3(mesh)).toBeLessThan(exact)
  })
})

describe('a slab', () => {
  const left = sidedHead(ballHead(), 'left')
  const corner = (y: number, z: number): Vec3 => [Math.sqrt(BALL_RADIUS_MM ** 2 - y * y - z * z), y, z]
  const spec = {
    outline: [corner(-15, -15), corner(15, -15), corner(15, 15), corner(-15, 15)],
    outward: [1, 0, 0] as Vec3,
    capsuleMm: () => 5,
    thicknessMm: () => 8,
  }
  const mesh = slabMesh(left, spec)

  it('is closed, faces outward and is no bigger than its outline times its thickness', () => {
    expect(openEdges(mesh)).toBe(0)
    expect(volumeMm3(mesh)).toBeGreaterThan(0.5 * 30 * 30 * 8)
    expect(volumeMm3(mesh)).toBeLessThan(1.5 * 30 * 30 * 8)
  })

  it('does not fold over an outline with a notch so deep that its mean sees only part of it', () => {
    const notched = {
      ...spec,
      outline: [corner(-20, -15), corner(20, -15), corner(20, 15), corner(8, -6), corner(-20, 0)],
    }
    const body = slabMesh(left, notched)
    expect(selfCrossings(body)).toBe(0)
    expect(openEdges(body)).toBe(0)
  })

  it('rounds off an outline that no place sees whole', () => {
    const hook = [
      corner(-20, -15),
      corner(20, -15),
      corner(20, 15),
      corner(8, 15),
      corner(8, -8),
      corner(-8, -8),
      corner(-8, 15),
      corner(-20, 15),
    ]
    const body = slabMesh(left, { ...spec, outline: hook })
    expect(selfCrossings(body)).toBe(0)
    expect(volumeMm3(body)).toBeGreaterThan(0)
  })

  it('lies wholly under the layer that covers it, though its capsule is asked for above', () => {
    const least = Math.min(...verticesOf(mesh).map((p) => BALL_RADIUS_MM - length(p)))
    expect(least).toBeGreaterThan(BALL_LAYERS.deepFasciaMm! - 0.01)
  })

  it('follows the capsule where no layer is known', () => {
    const bare = sidedHead(ballHead({ layers: () => null }), 'left')
    const depths = verticesOf(slabMesh(bare, spec)).map((p) => BALL_RADIUS_MM - length(p))
    expect(Math.min(...depths)).toBeGreaterThan(4.9)
    expect(Math.min(...depths)).toBeLessThan(6)
    expect(Math.max(...depths)).toBeLessThan(16)
  })

  it('closes its outer face under an auricle that hides the skin', () => {
    const eared = ballHead({ auricle: (at) => at[0] > 70 && at[2] < -5 })
    const body = slabMesh(sidedHead(eared, 'left'), spec)
    expect(openEdges(body)).toBe(0)
    expect(Math.min(...verticesOf(body).map((p) => BALL_RADIUS_MM - length(p)))).toBeGreaterThan(2.9)
  })

  it('keeps facing outward when mirrored', () => {
    const structure = { kind: 'gland', side: 'left', mesh } as unknown as GlandStructure
    const mirrored = mirrorStructure(structure) as GlandStructure
    expect(mirrored.side).toBe('right')
    expect(volumeMm3(mirrored.mesh)).toBeCloseTo(volumeMm3(mesh), 6)
    expect(mirrored.mesh.positions[0]).toBe(-mesh.positions[0]!)
  })
})

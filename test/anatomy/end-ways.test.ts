import { describe, expect, it } from 'vitest'
import { waysOfEnds } from '../../src/anatomy/end-ways.ts'
import { ANATOMY, placeAnatomy } from '../../src/anatomy/index.ts'
import type { CourseKnot } from '../../src/anatomy/knots.ts'
import type { StructurePath, TubeStructure } from '../../src/geometry/anatomy-types.ts'
import { distance, dot, normalize, sub, type Vec3 } from '../../src/geometry/vec3.ts'
import { headOf, nameOf, PRESET_SPECS } from './support/heads.ts'

const knot = (at: Vec3, parentRuns?: Vec3): CourseKnot => ({
  at,
  depthMm: 5,
  layer: 'sub-smas',
  radiusMm: 0.5,
  waypoints: parentRuns ? [] : [0],
  hidden: false,
  ...(parentRuns && { parentRuns }),
})

describe('the way in which a course leaves its parent', () => {
  it('lies halfway between the parent and itself', () => {
    const { first, last } = waysOfEnds([knot([0, 0, 0], [0, 1, 0]), knot([10, 0, 0])])
    expect(distance(first!, [Math.SQRT1_2, Math.SQRT1_2, 0])).toBeLessThan(1e-9)
    expect(last).toBeUndefined()
  })

  it('is free where it starts on nothing, or runs back along its parent', () => {
    expect(waysOfEnds([knot([0, 0, 0]), knot([10, 0, 0])]).first).toBeUndefined()
    expect(waysOfEnds([knot([0, 0, 0], [-1, 0, 0]), knot([10, 0.1, 0])]).first).toBeUndefined()
  })

  it('is that of the vessel it runs into, at its end', () => {
    const { last } = waysOfEnds([knot([0, 0, 0]), knot([10, 0, 0], [0, 0, 1])])
    expect(distance(last!, [Math.SQRT1_2, 0, Math.SQRT1_2])).toBeLessThan(1e-9)
  })
})

/** Farther from its parent than this along its own course, a branch has left it, mm. */
const LEAVING_MM = 5

describe.each(PRESET_SPECS.map((spec) => [nameOf(spec), spec] as const))('branches on %s', (_name, spec) => {
  const { structures } = placeAnatomy(headOf(spec))
  const left = structures.filter((s): s is TubeStructure => s.side === 'left' && s.kind !== 'gland')
  const wayFrom = (points: readonly Vec3[], index: number): Vec3 =>
    normalize(sub(points[Math.min(index + 1, points.length - 1)]!, points[Math.max(index - 1, 0)]!))

  it('bend away from their parent instead of standing off it', () => {
    const joined = ANATOMY.filter((r) => left.some((s) => s.id === r.start))
    expect(joined.length).toBeGreaterThan(10)
    for (const { id, start } of joined) {
      const parents: readonly StructurePath[] = left.find((s) => s.id === start)!.paths
      for (const { points, variant } of left.find((s) => s.id === id)!.paths) {
        const at = points[0]!
        const parent = parents
          .flatMap((path) => path.points.map((p, i) => ({ path, i, away: distance(p, at) })))
          .reduce((a, b) => (b.away < a.away ? b : a))
        const on = wayFrom(parent.path.points, parent.i)
        const k = points.findIndex((p) => distance(p, at) > LEAVING_MM)
        const own = normalize(sub(points[k < 0 ? points.length - 1 : k]!, at))
        const leaves = normalize(sub(points[1]!, at))
        // It starts nearer to the parent's way than it goes on, unless it runs on straight or back.
        const straight = dot(own, on) > 0.9 || dot(own, on) < -0.7
        if (!straight) expect(dot(leaves, on), `${id} ${variant}`).toBeGreaterThan(dot(own, on) - 0.15)
      }
    }
  })
})

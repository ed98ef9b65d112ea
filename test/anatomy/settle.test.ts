import { describe, expect, it } from 'vitest'
import { turnAt } from '../../src/anatomy/curve.ts'
import type { CourseKnot } from '../../src/anatomy/knots.ts'
import { settleCourse } from '../../src/anatomy/settle.ts'
import { sidedHead } from '../../src/anatomy/sided.ts'
import type { LayerCode } from '../../src/geometry/anatomy-types.ts'
import { length, normalize, scale, type Vec3 } from '../../src/geometry/vec3.ts'
import { BALL_LAYERS, BALL_RADIUS_MM, ballHead } from './support/ball-head.ts'

/** A knot `depthMm` under the skin of the ball, in a direction from its middle. */
const knot = (
  direction: Vec3,
  depthMm: number,
  layer: LayerCode,
  waypoint: number,
  radiusMm = 0.5,
): CourseKnot => ({
  at: scale(normalize(direction), BALL_RADIUS_MM - depthMm),
  depthMm,
  layer,
  radiusMm,
  waypoints: [waypoint],
  hidden: false,
})

const depthOf = (p: Vec3): number => BALL_RADIUS_MM - length(p)
/** Facets of the ball. */
const FACET_MM = 0.2

describe('a course through knots', () => {
  const left = sidedHead(ballHead(), 'left')

  it('keeps its depth between waypoints of one depth, though the straight way runs deeper', () => {
    const course = settleCourse(left, [
      knot([1, 0, 0.2], 6, 'sub-smas', 0),
      knot([1, 0.2, 0.8], 6, 'sub-smas', 1),
      knot([0.4, 0.3, 1], 6, 'sub-smas', 2),
    ])
    course.points.forEach((p) => expect(Math.abs(depthOf(p) - 6)).toBeLessThan(0.4 + FACET_MM))
    expect(new Set(course.layers)).toEqual(new Set(['sub-smas']))
  })

  it('lies wholly under the SMAS where its code says so, whatever the depth asked', () => {
    const course = settleCourse(left, [
      knot([1, 0, 0.2], 5.6, 'sub-smas', 0),
      knot([0.4, 0.3, 1], 5.6, 'sub-smas', 1),
    ])
    course.probes.forEach((p, i) =>
      expect(p.depthMm - course.radiiMm[i]!).toBeGreaterThanOrEqual(BALL_LAYERS.smasBottomMm),
    )
  })

  it('changes layer on the way, in order', () => {
    const course = settleCourse(left, [
      knot([1, 0, 0.2], 9, 'sub-deep-fascia', 0),
      knot([0.4, 0.3, 1], 2.75, 'subcutis', 1),
    ])
    const order: LayerCode[] = ['sub-deep-fascia', 'sub-smas', 'smas', 'subcutis']
    const met = course.layers.filter((code, i) => code !== course.layers[i - 1])
    expect(met).toEqual(order)
  })

  it('rounds a sharp corner', () => {
    const course = settleCourse(left, [
      knot([1, 0, 0.1], 6, 'sub-smas', 0),
      knot([1, 0, 0.8], 6, 'sub-smas', 1),
      knot([1, 0.35, 0.75], 6, 'sub-smas', 2),
    ])
    expect(Math.max(...course.points.map((_, i) => turnAt(course.points, i)))).toBeLessThan(45)
  })

  it('stays on its own side of the midline with its wall', () => {
    const course = settleCourse(left, [
      knot([0.5, 0, 1], 6, 'sub-smas', 0, 1),
      knot([0, 0.1, 1], 6, 'sub-smas', 1, 1),
    ])
    course.points.forEach((p) => expect(p[0]).toBeGreaterThan(1))
  })

  it('starts exactly where it joins another structure', () => {
    const joint = { ...knot([1, 0, 0.2], 6, 'sub-smas', 0), waypoints: [] }
    const course = settleCourse(left, [joint, knot([0.4, 0.3, 1], 6, 'sub-smas', 0)])
    expect(course.points[0]).toEqual(joint.at)
  })

  it('keeps a wall under the skin where no layers are known', () => {
    const bare = sidedHead(ballHead({ layers: () => null }), 'left')
    const course = settleCourse(bare, [
      knot([1, 0, 0.2], 0.6, 'subcutis', 0, 1),
      knot([0.4, 0.3, 1], 0.6, 'subcutis', 1, 1),
    ])
    course.probes.forEach((p) => expect(p.depthMm - 1).toBeGreaterThanOrEqual(0.3 - 1e-6))
  })
})

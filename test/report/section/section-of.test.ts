import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { DEFAULT_CHECK_SETTINGS } from '../../../src/geometry/check-types.ts'
import { normalize, type Vec3 } from '../../../src/geometry/vec3.ts'
import { cutEllipsoid } from '../../../src/report/section/ellipse.ts'
import type { SectionFrame } from '../../../src/report/section/frame.ts'
import { sectionOf, under, type Section, type SectionEllipse } from '../../../src/report/section/index.ts'
import { onSphere, slabHead, sphereHead } from '../../support/heads.ts'
import { gland, tube } from '../../support/structures.ts'
import { checkOne, thread } from '../../support/threads.ts'

const HALF_MM = 11

/** How far a shape reaches in one direction of the cut, mm. */
const reach = (shape: readonly SectionEllipse[], axis: 'x' | 'y', sign: 1 | -1): number =>
  Math.max(
    ...shape.map((e) => {
      const [c, s] =
        axis === 'x' ? [Math.cos(e.turn), Math.sin(e.turn)] : [Math.sin(e.turn), Math.cos(e.turn)]
      return sign * e[axis] + Math.hypot(e.a * c, e.b * s)
    }),
  )

/** Whether a place lies inside the ellipse. */
function isIn(e: SectionEllipse, x: number, y: number): boolean {
  const [dx, dy] = [x - e.x, y - e.y]
  const [c, s] = [Math.cos(e.turn), Math.sin(e.turn)]
  return ((dx * c + dy * s) / e.a) ** 2 + ((dy * c - dx * s) / e.b) ** 2 <= 1
}

describe('sections under a flat skin', () => {
  const head = slabHead()
  // Along the patient's up-down axis, 6 mm deep, crossing a thread that runs sideways at x = 90.
  const artery = tube(head, {
    id: 'facial-artery',
    course: [
      [90, -20, -6],
      [90, 20, -6],
    ],
    radiiMm: [0.8, 0.8],
    acrossSdMm: 2,
    depthSdMm: 1,
    marginMm: 2,
    layer: 'sub-smas',
  })
  const planned = thread(head, [
    [50, 0, 0],
    [130, 0, 0],
  ])
  const { samples } = checkOne(head, planned, [artery], DEFAULT_CHECK_SETTINGS).passes[0]!
  const offAxis = samples.map(({ at }) => Math.abs(at[0] - 90))
  const over = offAxis.indexOf(Math.min(...offAxis))
  const run = { samples, radiusMm: 0.5 }
  const ground = { skin: head, structures: [artery], marginsMm: {} }
  const cut = (view: 'along' | 'across', index = over, marginsMm = {}): Section =>
    sectionOf(view, run, index, { ...ground, marginsMm }, HALF_MM)

  it('show the skin straight above the thread, with the layers as deep as the head has them', () => {
    for (const view of ['along', 'across'] as const) {
      const { profile } = cut(view)
      expect(profile).toHaveLength(2 * HALF_MM + 1)
      for (const point of profile) {
        expect(point.y).toBeCloseTo(samples[over]!.depthMm, 1)
        expect(under(point, 3).y).toBeCloseTo(point.y - 3, 6)
        expect(point.layers).not.toBeNull()
      }
    }
  })

  it('show the artery that runs across the thread as a disc along it, at its depth and in its size', () => {
    const [found] = cut('along').tubes
    const { wall, margin, uncertainty } = found!
    const depth = 6 - samples[over]!.depthMm
    expect(reach(wall, 'x', 1) - reach(wall, 'x', -1)).toBeCloseTo(2 * (90 - samples[over]!.at[0]), 1)
    expect(reach(wall, 'y', 1)).toBeCloseTo(0.8 - depth, 1)
    expect(reach(wall, 'y', -1)).toBeCloseTo(0.8 + depth, 1)
    expect(reach(margin, 'y', 1)).toBeCloseTo(2.8 - depth, 1)
    // 1.645 SD: 2 mm across its course, 1 mm in depth.
    expect(reach(uncertainty, 'y', 1)).toBeCloseTo(2.8 + 1.645 - depth, 1)
    expect(reach(uncertainty, 'x', 1) + reach(uncertainty, 'x', -1)).toBeCloseTo(2 * (2.8 + 2 * 1.645), 1)
  })

  it('show it as a band across the thread, where it runs in the plane of the cut', () => {
    const { wall } = cut('across').tubes[0]!
    expect(reach(wall, 'x', 1)).toBeGreaterThan(HALF_MM)
    expect(reach(wall, 'x', -1)).toBeGreaterThan(HALF_MM)
    expect(reach(wall, 'y', 1) + reach(wall, 'y', -1)).toBeLessThan(1.7)
  })

  it('show the thread as a disc across it and as a band along it', () => {
    const disc = cut('across').thread
    expect(reach(disc, 'x', 1)).toBeCloseTo(0.5, 1)
    expect(reach(disc, 'y', -1)).toBeCloseTo(0.5, 1)
    expect(reach(cut('along').thread, 'x', 1)).toBeGreaterThan(HALF_MM)
  })

  it('take the margin of the plan where it has one', () => {
    const { wall, margin } = cut('along', over, { 'facial-artery': 4 }).tubes[0]!
    expect(reach(margin, 'y', 1) - reach(wall, 'y', 1)).toBeCloseTo(4, 1)
  })

  it('leave out what the window does not hold', () => {
    expect(cut('along', over - 35).tubes).toEqual([])
  })

  it('say what lies at their edges', () => {
    // The patient's left cheek: the thread runs away from the midline; across it one looks that way.
    expect(cut('along').edges).toEqual(['medial', 'lateral'])
    expect(cut('across').edges).toEqual(['up', 'down'])
  })

  it('cut a gland into rings as wide as it is', () => {
    const ball = gland({ centre: [samples[over]!.at[0], 0, -9], radiusMm: 4 })
    const { glands } = sectionOf('across', run, over, { ...ground, structures: [ball] }, HALF_MM)
    expect(glands).toHaveLength(1)
    const [ring] = glands[0]!.rings
    expect(glands[0]!.rings).toHaveLength(1)
    const widths = ring!.map(({ x, y }) => Math.hypot(x, y + 9 - samples[over]!.depthMm))
    for (const width of widths) expect(Math.abs(width - 4)).toBeLessThan(0.15)
    expect(ring!.length).toBeGreaterThan(12)
  })
})

describe('a section of a round head', () => {
  const head = sphereHead()
  const planned = thread(head, [onSphere(0, 20), onSphere(0, 60)])
  const { samples } = checkOne(head, planned).passes[0]!
  const index = Math.floor(samples.length / 2)
  const section = sectionOf(
    'along',
    { samples, radiusMm: 0.5 },
    index,
    { skin: head, structures: [], marginsMm: {} },
    HALF_MM,
  )

  it('follows the skin: every point of it lies on the ball, and what lies under it is as deep as it says', () => {
    expect(section.profile.length).toBe(2 * HALF_MM + 1)
    const depth = samples[index]!.depthMm
    for (const point of section.profile) {
      expect(Math.hypot(point.x, point.y + 80 - depth)).toBeCloseTo(80, 0)
      const deep = under(point, 5)
      expect(Math.hypot(deep.x, deep.y + 80 - depth)).toBeCloseTo(75, 0)
    }
  })
})

describe('an ellipsoid cut by a plane', () => {
  const frame: SectionFrame = {
    origin: [0, 0, 0],
    right: [1, 0, 0],
    up: [0, 1, 0],
    facing: [0, 0, 1],
    depthMm: 0,
  }
  const unit = fc
    .tuple(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
    )
    .map((v): Vec3 => normalize(v))
  const mm = fc.double({ min: 0.5, max: 6, noNaN: true })

  it('holds just the places of the plane that lie in the ellipsoid', () => {
    fc.assert(
      fc.property(
        unit,
        unit,
        mm,
        mm,
        fc.double({ min: -3, max: 3, noNaN: true }),
        (t, n, acrossMm, depthMm, w) => {
          const side = normalize(
            [n[1] * t[2] - n[2] * t[1], n[2] * t[0] - n[0] * t[2], n[0] * t[1] - n[1] * t[0]],
            [1, 0, 0],
          )
          const ellipse = cutEllipsoid(frame, [1, 2, w], t, n, { acrossMm, depthMm })
          for (let x = -6; x <= 8; x += 0.7)
            for (let y = -5; y <= 9; y += 0.7) {
              const away: Vec3 = [x - 1, y - 2, -w]
              const s = side[0] * away[0] + side[1] * away[1] + side[2] * away[2]
              const rest = away[0] ** 2 + away[1] ** 2 + away[2] ** 2 - s * s
              const size = (s * s) / acrossMm ** 2 + rest / depthMm ** 2
              if (Math.abs(size - 1) < 1e-6) continue
              expect(ellipse !== null && isIn(ellipse, x, y)).toBe(size < 1)
            }
        },
      ),
      { seed: 4, numRuns: 60 },
    )
  })

  it('is none where the plane misses it', () => {
    expect(cutEllipsoid(frame, [0, 0, 2.1], [0, 0, 1], [0, 1, 0], { acrossMm: 2, depthMm: 2 })).toBeNull()
  })
})

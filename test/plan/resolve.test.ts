import { describe, expect, it } from 'vitest'
import { addScaled, distance, mirrorX, type Vec3 } from '../../src/geometry/vec3.ts'
import type { LandmarkPoint, PlanPoint } from '../../src/plan/document.ts'
import { pointKeys, resolvePlan, resolvePoint } from '../../src/plan/resolve.ts'
import type { PlanError } from '../../src/plan/plan-error.ts'
import { planWith, thread } from './support/plans.ts'
import { realHead } from './support/real-head.ts'
import { crossings } from './support/slow-cast.ts'

const head = realHead()
const CLOSE_MM = 6

function placeOf(point: PlanPoint, on = head): Vec3 {
  const found = resolvePoint(on, point)
  if (!found.ok) throw new Error(found.error.message)
  return on.positionOf(found.value)
}

function errorOf(point: PlanPoint): PlanError {
  const found = resolvePoint(head, point, ['threads', 0, 'points', 1])
  if (found.ok) throw new Error('expected the point to be refused')
  return found.error
}

/** The outermost crossing of a line with the skin, by looking at every triangle. */
const outermost = (origin: Vec3, direction: Vec3): Vec3 =>
  addScaled(origin, direction, Math.max(...crossings(head, origin, direction)))

const expectSame = (a: Vec3, b: Vec3): void => expect(distance(a, b)).toBeLessThan(1e-4)

describe('a surface point', () => {
  it('is kept as it is', () => {
    expect(resolvePoint(head, { tri: 12, bary: [0.2, 0.3, 0.5] })).toEqual({
      ok: true,
      value: { tri: 12, bary: [0.2, 0.3, 0.5] },
    })
  })

  it('is off the head when the skin has no such triangle', () => {
    const count = head.triangles.length / 3
    expect(resolvePoint(head, { tri: count - 1, bary: [1, 0, 0] }).ok).toBe(true)
    const error = errorOf({ tri: count, bary: [1, 0, 0] })
    expect(error).toMatchObject({ code: 'off-head', path: '$.threads[0].points[1].tri' })
    expect(error.message).toContain(`from 0 to ${count - 1}`)
  })
})

describe('a landmark point', () => {
  it('with nothing stated is the skin at the landmark', () => {
    for (const side of ['left', 'right'] as const) {
      expect(distance(placeOf({ landmark: 'cheilion', side }), head.landmark('cheilion', side))).toBeLessThan(
        0.01,
      )
    }
    expect(distance(placeOf({ landmark: 'menton', mm: {} }), head.landmark('menton'))).toBeLessThan(0.01)
  })

  it.each([
    ['tragion', 'left', { anterior: 10, superior: 15 }],
    ['tragion', 'right', { anterior: 25, superior: -10 }],
    ['tragion', 'left', { anterior: 40, superior: -30 }],
  ] as const)('keeps anterior and superior of %s %s and is cast sideways', (landmark, side, mm) => {
    const at = head.landmark(landmark, side)
    const origin: Vec3 = [at[0], at[1] + mm.superior, at[2] + mm.anterior]
    expectSame(placeOf({ landmark, side, mm }), outermost(origin, [side === 'left' ? 1 : -1, 0, 0]))
  })

  it.each([
    ['cheilion', 'left', { lateral: 20, superior: -20 }],
    ['cheilion', 'right', { lateral: 10, superior: 0 }],
    ['exocanthion', 'left', { lateral: 5, superior: -12 }],
    ['endocanthion', 'right', { lateral: -5, superior: 10 }],
  ] as const)(
    'keeps lateral and superior of %s %s, away from the midline, and is cast forward',
    (landmark, side, mm) => {
      const at = head.landmark(landmark, side)
      const away = side === 'left' ? 1 : -1
      const origin: Vec3 = [at[0] + away * mm.lateral, at[1] + mm.superior, at[2]]
      expectSame(placeOf({ landmark, side, mm }), outermost(origin, [0, 0, 1]))
    },
  )

  it('is cast backward from skin that clearly faces backward', () => {
    const at = head.landmark('mastoid-tip', 'left')
    const placed = placeOf({ landmark: 'mastoid-tip', side: 'left', mm: { superior: -10, lateral: 0 } })
    expectSame(placed, outermost([at[0], at[1] - 10, at[2]], [0, 0, -1]))
    expect(placeOf({ landmark: 'opisthocranion', mm: { superior: 5 } })[2]).toBeLessThan(0)
  })

  it('keeps anterior and lateral, and is cast down under the chin, up on the vertex', () => {
    const menton = head.landmark('menton')
    const under = placeOf({ landmark: 'menton', side: 'left', mm: { anterior: -15, lateral: 4 } })
    expectSame(under, outermost([4, menton[1], menton[2] - 15], [0, -1, 0]))
    const vertex = head.landmark('vertex')
    const above = placeOf({ landmark: 'vertex', side: 'right', mm: { anterior: -10, lateral: 4 } })
    expectSame(above, outermost([-4, vertex[1], vertex[2] - 10], [0, 1, 0]))
  })

  it('counts a component of 0 as stated', () => {
    const at = head.landmark('tragion', 'left')
    const [, y, z] = placeOf({ landmark: 'tragion', side: 'left', mm: { anterior: 0, superior: 0 } })
    expect(y).toBeCloseTo(at[1], 6)
    expect(z).toBeCloseTo(at[2], 6)
  })

  it('with one component stated keeps it, and stays near the landmark', () => {
    const cases = [
      { landmark: 'tragion', side: 'left', mm: { anterior: 10 } },
      { landmark: 'tragion', side: 'right', mm: { superior: 12 } },
      { landmark: 'cheilion', side: 'left', mm: { lateral: 10 } },
      { landmark: 'supraorbital-rim', side: 'left', mm: { superior: 8 } },
      { landmark: 'gonion', side: 'right', mm: { superior: 10 } },
      { landmark: 'pogonion', mm: { superior: 8 } },
      { landmark: 'menton', mm: { anterior: -10 } },
    ] as const satisfies readonly LandmarkPoint[]
    for (const point of cases) {
      const at = head.landmark(point.landmark, 'side' in point ? point.side : undefined)
      const placed = placeOf(point)
      const { anterior, superior, lateral } = point.mm as {
        anterior?: number
        superior?: number
        lateral?: number
      }
      if (anterior !== undefined) expect(placed[2]).toBeCloseTo(at[2] + anterior, 4)
      if (superior !== undefined) expect(placed[1]).toBeCloseTo(at[1] + superior, 4)
      if (lateral !== undefined) expect(Math.abs(placed[0])).toBeCloseTo(Math.abs(at[0]) + lateral, 4)
      const stated = Math.abs(anterior ?? superior ?? lateral ?? 0)
      expect(distance(placed, at)).toBeLessThan(stated + CLOSE_MM)
    }
  })

  it('stays on the midline when a midline point states no lateral', () => {
    expect(placeOf({ landmark: 'pogonion', mm: { superior: 8 } })[0]).toBeCloseTo(0, 4)
    expect(placeOf({ landmark: 'pogonion', mm: { superior: 8, lateral: 0 } })[0]).toBeCloseTo(0, 4)
  })

  it('with all three stated is the closest skin, up to 5 mm away', () => {
    const at = head.landmark('cheilion', 'left')
    const point = (anterior: number): LandmarkPoint => ({
      landmark: 'cheilion',
      side: 'left',
      mm: { anterior, superior: 0, lateral: 0 },
    })
    const placed = placeOf(point(4))
    const origin: Vec3 = [at[0], at[1], at[2] + 4]
    expect(distance(placed, origin)).toBeLessThanOrEqual(4)
    expect(distance(placed, origin)).toBeCloseTo(head.closestPoint(origin)!.distanceMm, 6)
    expect(errorOf(point(30))).toMatchObject({ code: 'off-head', path: '$.threads[0].points[1].mm' })
    expect(errorOf(point(30)).message).toMatch(
      /off the head \(\d+\.\d mm from the nearest skin\); expected .*at most 5 mm/,
    )
  })

  it('is off the head where the line along the free axis meets no skin', () => {
    const error = errorOf({ landmark: 'cheilion', side: 'left', mm: { superior: 250, lateral: 0 } })
    expect(error).toMatchObject({ code: 'off-head', path: '$.threads[0].points[1].mm' })
    expect(error.message).toMatch(
      /the line along its free anterior axis meets no skin\); expected smaller offsets/,
    )
  })

  it('lies on the patient’s right as the mirror image of the left', () => {
    const points = [
      { landmark: 'tragion', mm: { anterior: 10, superior: 15 } },
      { landmark: 'cheilion', mm: { lateral: 20, superior: -20 } },
      { landmark: 'gonion', mm: { superior: 10 } },
      { landmark: 'pogonion', mm: { lateral: 15, superior: 2 } },
    ]
    for (const point of points) {
      const left = placeOf({ ...point, side: 'left' })
      expect(left[0]).toBeGreaterThan(0)
      expect(distance(mirrorX(left), placeOf({ ...point, side: 'right' }))).toBeLessThan(1e-4)
    }
  })

  it('understands other names of a landmark', () => {
    expectSame(
      placeOf({ landmark: 'oral-commissure', side: 'left' }),
      placeOf({ landmark: 'cheilion', side: 'left' }),
    )
  })

  it('needs a side for a paired landmark', () => {
    const error = errorOf({ landmark: 'tragion' })
    expect(error).toMatchObject({ code: 'side-required', path: '$.threads[0].points[1].side' })
    expect(error.message).toMatch(/missing; expected left or right, because "tragion" is on both sides/)
  })

  it('needs a side for a midline landmark that the point leaves', () => {
    expect(errorOf({ landmark: 'menton', mm: { lateral: 10 } })).toMatchObject({ code: 'side-required' })
    expect(errorOf({ landmark: 'menton', mm: { anterior: -10, superior: 5 } })).toMatchObject({
      code: 'side-required',
    })
    expect(placeOf({ landmark: 'menton', side: 'right', mm: { lateral: 10, superior: 5 } })[0]).toBeCloseTo(
      -10,
      4,
    )
  })

  it('names the nearest landmarks when it knows none of that name', () => {
    const error = errorOf({ landmark: 'tragon', side: 'left' })
    expect(error).toMatchObject({ code: 'unknown-landmark', path: '$.threads[0].points[1].landmark' })
    expect(error.message).toMatch(/"tragon"; expected .*tragion/)
    expect(errorOf({ landmark: 'constructor' })).toMatchObject({ code: 'unknown-landmark' })
  })

  it('follows the head: another preset, another place, the same rule', () => {
    const point: LandmarkPoint = { landmark: 'tragion', side: 'left', mm: { anterior: 10, superior: 15 } }
    const male = realHead({ preset: 'male-60' })
    const tragion = male.landmark('tragion', 'left')
    const placed = placeOf(point, male)
    expect(placed[1]).toBeCloseTo(tragion[1] + 15, 4)
    expect(placed[2]).toBeCloseTo(tragion[2] + 10, 4)
    expect(distance(placed, placeOf(point))).toBeGreaterThan(0.1)
  })
})

describe('a plan on a head', () => {
  it('becomes threads of skin points with the limits of their products', () => {
    const doc = planWith(
      thread('a', {
        passes: [[{ tri: 5, bary: [1, 0, 0], plane: 'smas', depthMm: 3 }, { landmark: 'menton' }]],
        entryId: 'hole',
        anchor: 'fascia',
      }),
    )
    const resolved = resolvePlan(head, doc)
    if (!resolved.ok) throw new Error(resolved.error.message)
    expect(resolved.value[0]).toMatchObject({
      id: 'a',
      plane: 'subcutis',
      entryId: 'hole',
      anchor: 'fascia',
      product: { id: 'pdo-cog-19-100', outerDiameterMm: 1.067 },
    })
    expect(resolved.value[0]?.passes[0]?.[0]).toEqual({
      at: { tri: 5, bary: [1, 0, 0] },
      plane: 'smas',
      depthMm: 3,
    })
    expect(resolved.value[0]?.passes[0]?.[1]).not.toHaveProperty('plane')
  })

  it('is refused with the place of its first point that means nothing', () => {
    const bad = { landmark: 'nowhere' }
    const good = { landmark: 'menton' }
    const doc = planWith(
      thread('a'),
      thread('b', {
        passes: [
          [good, good],
          [good, good, bad],
        ],
      }),
    )
    const resolved = resolvePlan(head, doc)
    expect(resolved).toMatchObject({ ok: false, error: { path: '$.threads[1].passes[1][2].landmark' } })
  })

  it('names a point as its file does', () => {
    expect(pointKeys(thread('a'), 3, 0, 1)).toEqual(['threads', 3, 'points', 1])
    expect(pointKeys(thread('a', { listsPasses: true }), 3, 0, 1)).toEqual(['threads', 3, 'passes', 0, 1])
  })

  it('is refused for a product that the catalogue does not offer', () => {
    const refused = resolvePlan(head, planWith(thread('a', { product: 'pp-permanent' })))
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'unknown-product', path: '$.threads[0].product' },
    })
  })
})

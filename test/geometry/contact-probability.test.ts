import { describe, expect, it } from 'vitest'
import {
  boundedContactProbability,
  contactProbability,
  largestShift,
  lateralSpread,
  type ContactErrors,
} from '../../src/geometry/contact-probability.ts'
import { addFieldRanges, heightField } from '../../src/geometry/height-field.ts'
import { addLineRanges, nearPairs, pairBounds, planLine } from '../../src/geometry/line-ranges.ts'
import type { TouchRanges } from '../../src/geometry/touch-ranges.ts'
import { densify, type UnrolledLine } from '../../src/geometry/unrolled-line.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { monteCarloContact, type Errors, type Tube } from '../support/monte-carlo.ts'
import { seededRandom, type Random } from '../support/random.ts'
import { sphereMesh } from '../support/shapes.ts'
import { unrolledLine } from '../support/unrolled.ts'

/** DESIGN.md section 6: what quadrature and Monte Carlo may differ by. */
const TOLERANCE = 0.02
const DRAWS = 4000

const asErrors = (errors: Errors): ContactErrors => ({
  lateral: [
    { direction: errors.across, sdMm: errors.acrossSdMm },
    { direction: [0, 1], sdMm: errors.operatorLateralMm },
  ],
  modelMm: errors.modelMm,
  operatorDepthMm: errors.operatorDepthMm,
  structureDepthMm: errors.structureDepthMm,
  riseLimitMm: errors.riseLimitMm,
  fallLimitMm: errors.fallLimitMm,
})

const unrolled = (tube: Tube): UnrolledLine =>
  unrolledLine(tube.points.map(([u, v, z], i) => ({ u, v, z, radiusMm: tube.radiiMm[i]! })))

function quadrature(thread: Tube, structure: Tube, errors: Errors): number {
  const [a, b] = [planLine(unrolled(thread)), planLine(unrolled(structure))]
  const most = largestShift(asErrors(errors))
  const pairs = nearPairs(a, b, most.u, most.v)
  return contactProbability(asErrors(errors), (du, dv, ranges) => addLineRanges(pairs, du, dv, ranges))
}

interface Case {
  readonly thread: Tube
  readonly structure: Tube
  readonly errors: Errors
}

const ANGLES = {
  parallel: (random: Random) => random.between(-0.05, 0.05),
  oblique: (random: Random) => random.between(0.15, 1.2),
  crossing: (random: Random) => Math.PI / 2 + random.between(-0.1, 0.1),
} as const

/** Thread along x with small bends and a slope; structure at an angle, above, below or beside it, tapering. */
function randomCase(random: Random, angleDegOf: keyof typeof ANGLES, held: boolean): Case {
  const angle = ANGLES[angleDegOf](random)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const depth = random.between(3, 6)
  const [slope, structureSlope] = [random.between(-0.15, 0.15), random.between(-0.08, 0.08)]
  const radius = random.between(0.2, 0.7)
  const length = random.between(15, 40)
  const threadPoints = [0, 1, 2, 3, 4].map((k): Vec3 => {
    const x = length * (k / 4 - 0.5)
    return [x, random.between(-0.3, 0.3), slope * x - depth]
  })
  const [beside, along, below] = [random.between(-6, 6), random.between(-8, 8), random.between(-4, 4)]
  const course = random.between(15, 50)
  const [r0, r1] = [random.between(0.3, 1.6), random.between(0.3, 1.6)]
  const structurePoints = [0, 1, 2, 3, 4, 5].map((k): Vec3 => {
    const x = course * (k / 5 - 0.5)
    const bend = random.between(-0.4, 0.4)
    return [along + x * cos - bend * sin, beside + x * sin + bend * cos, structureSlope * x - depth - below]
  })
  return {
    thread: { points: threadPoints, radiiMm: threadPoints.map(() => radius) },
    structure: { points: structurePoints, radiiMm: structurePoints.map((_, k) => r0 + ((r1 - r0) * k) / 5) },
    errors: {
      across: [-sin, cos],
      acrossSdMm: random.pick([0.5, 1, 2, 3, 4]),
      operatorLateralMm: random.pick([0, 1, 2, 4]),
      operatorDepthMm: random.pick([0, 0.5, 1]),
      modelMm: random.pick([0, 0.5]),
      structureDepthMm: random.pick([0, 0.7, 1.5, 3]),
      riseLimitMm: held ? random.between(0, 1.5) : Infinity,
      fallLimitMm: held && random.next() < 0.5 ? random.between(0, 2) : Infinity,
    },
  }
}

describe('contact probability of a thread and a tube', () => {
  for (const angle of ['parallel', 'oblique', 'crossing'] as const) {
    for (const held of [false, true]) {
      const seeds = Array.from({ length: 11 }, (_, k) => 100 + k)
      it.each(seeds)(
        `agrees with Monte Carlo: ${angle}, ${held ? 'held by a layer' : 'free'} (seed %i)`,
        (seed) => {
          const random = seededRandom(seed * 7 + (held ? 1 : 0) + angle.length * 1000)
          const { thread, structure, errors } = randomCase(random, angle, held)
          const drawn = monteCarloContact(thread, structure, errors, DRAWS, random)
          expect(Math.abs(quadrature(thread, structure, errors) - drawn)).toBeLessThan(TOLERANCE)
        },
      )
    }
  }

  it('agrees with Monte Carlo round a stab, which is a point in plan', () => {
    const random = seededRandom(301)
    const thread: Tube = {
      points: [
        [0, 0, 0],
        [0, 0, -5],
        [30, 0, -5],
      ],
      radiiMm: [0.5, 0.5, 0.5],
    }
    const structure: Tube = {
      points: [
        [-2, -20, -2.5],
        [-2, 20, -2.5],
      ],
      radiiMm: [0.8, 0.8],
    }
    const errors: Errors = {
      across: [1, 0],
      acrossSdMm: 2,
      operatorLateralMm: 2,
      operatorDepthMm: 1,
      modelMm: 0.5,
      structureDepthMm: 1,
      riseLimitMm: Infinity,
      fallLimitMm: Infinity,
    }
    const drawn = monteCarloContact(thread, structure, errors, DRAWS, random)
    expect(drawn).toBeGreaterThan(0.2)
    expect(Math.abs(quadrature(thread, structure, errors) - drawn)).toBeLessThan(TOLERANCE)
  })
})

describe('contact probability of a thread and a gland', () => {
  const seeds = Array.from({ length: 16 }, (_, k) => 200 + k)
  it.each(seeds)('agrees with Monte Carlo on a ball (seed %i)', (seed) => {
    const random = seededRandom(seed)
    const held = seed % 2 === 0
    const { thread } = randomCase(random, 'parallel', held)
    const radius = random.between(5, 10)
    const depth = -thread.points[2]![2]
    const centre: Vec3 = [random.between(-8, 8), random.between(-12, 12), -depth - random.between(3, 11)]
    const sd = random.pick([1, 2, 3])
    const errors: Errors = {
      // a gland varies every way along the skin: twice the same error, at right angles
      across: [1, 0],
      acrossSdMm: sd,
      operatorLateralMm: Math.hypot(sd, random.pick([1, 2])),
      operatorDepthMm: random.pick([0.5, 1]),
      modelMm: 0.5,
      structureDepthMm: random.pick([0.7, 1.5]),
      riseLimitMm: held ? random.between(0, 1.5) : Infinity,
      fallLimitMm: Infinity,
    }
    // a ball is a capsule without length
    const ball: Tube = { points: [centre, centre], radiiMm: [radius, radius] }
    const drawn = monteCarloContact(thread, ball, errors, DRAWS, random)

    const wider = sphereMesh(radius + thread.radiiMm[0]!, 3, centre)
    const field = heightField(Float64Array.from(wider.positions), wider.triangles)
    const line = densify(unrolled(thread), 1)
    const found = contactProbability(asErrors(errors), (du, dv, ranges) =>
      addFieldRanges(line, field, du, dv, ranges),
    )
    expect(Math.abs(found - drawn)).toBeLessThan(TOLERANCE)
  })
})

describe('contact probability asked for from some likelihood on', () => {
  const asked = ({ thread, structure, errors }: Case, atLeast: number): { value: number; shifts: number } => {
    const [a, b] = [planLine(unrolled(thread)), planLine(unrolled(structure))]
    const most = largestShift(asErrors(errors))
    const pairs = nearPairs(a, b, most.u, most.v)
    const bounds = pairBounds(a, b, pairs.numbers)
    if (bounds === null) return { value: 0, shifts: 0 }
    let shifts = 0
    const ready = () => (du: number, dv: number, ranges: TouchRanges) => {
      shifts += 1
      addLineRanges(pairs, du, dv, ranges)
    }
    return { value: boundedContactProbability(asErrors(errors), { bounds, ready }, atLeast), shifts }
  }
  const cases = Array.from({ length: 60 }, (_, k): Case => {
    const random = seededRandom(9000 + k)
    return randomCase(random, random.pick(['parallel', 'oblique', 'crossing']), random.next() < 0.5)
  })

  it('is the whole one wherever it is as likely', () => {
    for (const own of cases) {
      const whole = quadrature(own.thread, own.structure, own.errors)
      for (const atLeast of [0, whole / 2, whole]) expect(asked(own, atLeast).value).toBeCloseTo(whole, 12)
    }
  })

  it('is never below the whole one, and below what was asked, wherever it is less likely', () => {
    for (const own of cases) {
      const whole = quadrature(own.thread, own.structure, own.errors)
      for (const atLeast of [whole + 0.001, whole + 0.1, 0.9].filter((p) => p > whole)) {
        const { value } = asked(own, atLeast)
        expect(value).toBeGreaterThanOrEqual(whole - 1e-12)
        expect(value).toBeLessThan(atLeast)
      }
    }
  })

  it('looks at fewer shifts the more is asked', () => {
    const shifts = (atLeast: number): number =>
      cases.reduce((sum, own) => sum + asked(own, atLeast).shifts, 0)
    expect(shifts(0.25)).toBeLessThan(shifts(0.05))
    expect(shifts(0.05)).toBeLessThan(shifts(0))
  })
})

const STRAIGHT: Tube = {
  points: [
    [-40, 0, 0],
    [40, 0, 0],
  ],
  radiiMm: [0.5, 0.5],
}
const NO_ERROR: Errors = {
  across: [0, 1],
  acrossSdMm: 0,
  operatorLateralMm: 0,
  operatorDepthMm: 0,
  modelMm: 0,
  structureDepthMm: 0,
  riseLimitMm: Infinity,
  fallLimitMm: Infinity,
}
const parallelAt = (y: number, z: number): Tube => ({
  points: [
    [-40, y, z],
    [40, y, z],
  ],
  radiiMm: [1, 1],
})

describe('contact probability', () => {
  it('is 0 or 1 without any error', () => {
    expect(quadrature(STRAIGHT, parallelAt(0, -1.51), NO_ERROR)).toBe(0)
    expect(quadrature(STRAIGHT, parallelAt(0, -1.49), NO_ERROR)).toBeCloseTo(1, 6)
    expect(quadrature(STRAIGHT, parallelAt(1.51, 0), NO_ERROR)).toBe(0)
    expect(quadrature(STRAIGHT, parallelAt(1.49, 0), NO_ERROR)).toBeCloseTo(1, 6)
  })

  it('is that of one normal distribution where only depth is uncertain', () => {
    // crossing axes 3 mm apart, radii 1.5 mm together: touch when the gap shrinks by 1.5 to 4.5 mm, SD 1.5 mm
    const crossing: Tube = {
      points: [
        [0, -40, -3],
        [0, 40, -3],
      ],
      radiiMm: [1, 1],
    }
    const found = quadrature(STRAIGHT, crossing, { ...NO_ERROR, structureDepthMm: 1.5 })
    expect(found).toBeCloseTo(0.1573, 3)
  })

  it('leaves to the operator alone what an intact layer keeps in its place', () => {
    const crossing: Tube = {
      points: [
        [0, -40, -3],
        [0, 40, -3],
      ],
      radiiMm: [1, 1],
    }
    const wild = { ...NO_ERROR, structureDepthMm: 5, riseLimitMm: 0, fallLimitMm: Infinity }
    expect(quadrature(STRAIGHT, crossing, wild)).toBe(0)
    const slips = { ...wild, operatorDepthMm: 1, fallLimitMm: 0 }
    // touches where the operator is 1.5 to 4.5 mm too deep
    expect(quadrature(STRAIGHT, crossing, slips)).toBeCloseTo(0.0668, 3)
  })

  it.each(['y', 'z'] as const)('never grows as a parallel structure moves away along %s', (axis) => {
    for (const sd of [0.5, 1, 2, 4]) {
      const errors = {
        ...NO_ERROR,
        acrossSdMm: sd,
        operatorLateralMm: 1,
        operatorDepthMm: 1,
        structureDepthMm: 1,
      }
      let before = 1
      for (let away = 0; away <= 12; away += 0.25) {
        const now = quadrature(STRAIGHT, axis === 'y' ? parallelAt(away, 0) : parallelAt(0, -away), errors)
        expect(now).toBeLessThanOrEqual(before + 0.003)
        before = now
      }
      expect(before).toBeLessThan(0.05)
    }
  })

  it('grows with the radius of the structure', () => {
    const errors = { ...NO_ERROR, acrossSdMm: 2, operatorDepthMm: 1 }
    const at = (radius: number): number =>
      quadrature(STRAIGHT, { ...parallelAt(3, -1), radiiMm: [radius, radius] }, errors)
    expect(at(1)).toBeGreaterThan(at(0.5))
    expect(at(2)).toBeGreaterThan(at(1))
  })

  it('is the same for the mirror image, to the last digit', () => {
    const { thread, structure, errors } = randomCase(seededRandom(501), 'oblique', true)
    const mirror = (tube: Tube): Tube => ({ ...tube, points: tube.points.map(([x, y, z]) => [x, -y, z]) })
    const mirrored = { ...errors, across: [-errors.across[0], errors.across[1]] as const }
    expect(quadrature(mirror(thread), mirror(structure), mirrored)).toBeCloseTo(
      quadrature(thread, structure, errors),
      12,
    )
  })

  it('is the same when the thread is drawn from its other end', () => {
    const { thread, structure, errors } = randomCase(seededRandom(502), 'oblique', false)
    const turn = (tube: Tube): Tube => ({ ...tube, points: tube.points.map(([x, y, z]) => [-x, -y, z]) })
    expect(quadrature(turn(thread), turn(structure), errors)).toBeCloseTo(
      quadrature(thread, structure, errors),
      12,
    )
  })
})

describe('spread of shifts along the skin', () => {
  it('adds independent errors by their squares', () => {
    const spread = lateralSpread(
      asErrors({ ...NO_ERROR, across: [1, 0], acrossSdMm: 3, operatorLateralMm: 4, modelMm: 0 }),
    )
    expect(spread).toEqual({ alongMm: 3, leanMm: 0, acrossMm: 4 })
    const parallel = lateralSpread(asErrors({ ...NO_ERROR, acrossSdMm: 3, operatorLateralMm: 4 }))
    expect(parallel).toEqual({ alongMm: 0, leanMm: 0, acrossMm: 5 })
  })

  it('keeps the covariance of an oblique error', () => {
    const half = Math.SQRT1_2
    const { alongMm, leanMm, acrossMm } = lateralSpread(
      asErrors({ ...NO_ERROR, across: [half, half], acrossSdMm: 2, operatorLateralMm: 1, modelMm: 0.5 }),
    )
    expect(alongMm ** 2).toBeCloseTo(2.25, 12)
    expect(alongMm * leanMm).toBeCloseTo(2, 12)
    expect(leanMm ** 2 + acrossMm ** 2).toBeCloseTo(3.25, 12)
  })

  it('reaches at least two and a half SD in every direction', () => {
    const errors = asErrors({ ...NO_ERROR, acrossSdMm: 3, operatorLateralMm: 4 })
    expect(largestShift(errors).v).toBeGreaterThan(12.5)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Structure } from '../../src/geometry/anatomy-types.ts'
import {
  DEFAULT_CHECK_SETTINGS,
  type CheckSettings,
  type Finding,
  type ThreadResult,
} from '../../src/geometry/check-types.ts'
import { segmentToCapsule } from '../../src/geometry/distance.ts'
import { rank } from '../../src/geometry/severity.ts'
import { cross, dot, mirrorX, normalize, scale, type Vec3 } from '../../src/geometry/vec3.ts'
import { mirroredHead, movedHead, onSphere, slabHead, sphereHead, sunkInSphere } from '../support/heads.ts'
import type { TestHead } from '../support/mesh-head.ts'
import { seededRandom, type Random } from '../support/random.ts'
import { gland, mirroredGland, mirroredTube, tube } from '../support/structures.ts'
import { checkOne, NO_ERRORS, thread, type Stop, type ThreadOptions } from '../support/threads.ts'

const sphere = sphereHead({ rounds: 4 })
const SEEDS = Array.from({ length: 8 }, (_, k) => 900 + k)
const PLANES = ['subcutis', 'smas', 'sub-smas'] as const

/** Vessels, a nerve and a gland under the left side of the ball. */
function someStructures(random: Random): Structure[] {
  const tubes = [0, 1, 2, 3].map((k) => {
    const depth = random.between(5, 10)
    const [lat, lon] = [random.between(-25, 25), random.between(25, 65)]
    const course = [0, 1, 2].map((s) =>
      sunkInSphere(onSphere(lat + s * random.between(-12, 12), lon + s * random.between(-8, 8)), depth),
    )
    return tube(sphere, {
      id: `tube-${k}`,
      kind: k === 0 ? 'nerve' : 'artery',
      course,
      radiiMm: [random.between(0.5, 1.5), random.between(0.4, 0.8)],
      layer: depth < 6 ? 'subcutis' : depth < 7 ? 'smas' : 'sub-smas',
      acrossSdMm: random.between(0.5, 3),
      depthSdMm: random.between(0.3, 1.5),
    })
  })
  return [...tubes, gland({ centre: sunkInSphere(onSphere(0, 45), 16), radiusMm: 7, acrossSdMm: 1.5 })]
}

function someThread(random: Random): { stops: readonly Vec3[]; options: ThreadOptions } {
  const stops = [
    onSphere(random.between(-25, 0), random.between(20, 40)),
    onSphere(random.between(0, 25), random.between(45, 70)),
  ]
  return {
    stops,
    options: { plane: random.pick(PLANES), product: { tip: random.pick(['blunt', 'sharp'] as const) } },
  }
}

/** What of a finding must not change when the whole head moves. */
const numbersOf = (f: Finding): readonly (string | number | null)[] => [
  f.code,
  f.severity,
  f.structure,
  f.layer,
  f.value,
  f.limit,
  f.atMm,
  f.fromMm,
  f.toMm,
  f.worstClearanceMm,
  f.contactProbability,
]

function expectSame(a: ThreadResult, b: ThreadResult, digits: number): void {
  expect(b.findings.map((f) => [f.code, f.severity, f.structure])).toEqual(
    a.findings.map((f) => [f.code, f.severity, f.structure]),
  )
  a.findings.forEach((finding, i) => {
    const other = numbersOf(b.findings[i]!)
    numbersOf(finding).forEach((value, k) => {
      if (typeof value === 'number') expect(other[k]).toBeCloseTo(value, digits)
      else expect(other[k]).toBe(value)
    })
  })
  expect(b.lengthMm).toBeCloseTo(a.lengthMm, digits)
}

const mirrored = (structure: Structure): Structure =>
  structure.kind === 'gland' ? mirroredGland(structure) : mirroredTube(structure)

describe('a mirrored plan on a mirrored head', () => {
  const otherHead = mirroredHead(sphere)

  it.each(SEEDS)('gets mirrored verdicts with equal numbers (seed %i)', (seed) => {
    const random = seededRandom(seed)
    const structures = someStructures(random)
    const { stops, options } = someThread(random)
    const own = thread(sphere, stops, options)
    const left = checkOne(sphere, own, structures)
    // the same triangles mean the same places; two corners of each have changed seats
    const seats = own.passes.map((pass) =>
      pass.map((p) => ({
        ...p,
        at: { tri: p.at.tri, bary: [p.at.bary[0], p.at.bary[2], p.at.bary[1]] as const },
      })),
    )
    const right = checkOne(otherHead, { ...own, passes: seats }, structures.map(mirrored))
    expect([left.side, right.side]).toEqual(['left', 'right'])
    // a place as near to two triangles of the ball hangs under either: its normal, and a likelihood, feel which
    expectSame(left, right, 5)
    left.findings.forEach((f, i) => expect(right.findings[i]!.at[0]).toBeCloseTo(mirrorX(f.at)[0], 6))
    for (const f of right.findings) if (f.structure) expect(f.side).toBe('right')
    expect(left.findings.length).toBeGreaterThan(0)
  })
})

describe('a head that is turned and moved', () => {
  const [u, v] = [normalize([0.3, 0.9, -0.2]), normalize(cross([0.3, 0.9, -0.2], [1, 0, 0.4]))]
  const w = cross(u, v)
  const move = (p: Vec3): Vec3 => [dot(p, u) + 5, dot(p, v) - 40, dot(p, w) + 9]
  const back = ([x, y, z]: Vec3): Vec3 =>
    [0, 1, 2].map((k) => (x - 5) * u[k]! + (y + 40) * v[k]! + (z - 9) * w[k]!) as unknown as Vec3
  const moved = movedHead(sphere, move, back)
  const turn = (n: Vec3): Vec3 => [dot(n, u), dot(n, v), dot(n, w)]
  const movedStructure = (structure: Structure): Structure => {
    if (structure.kind !== 'gland') {
      const paths = structure.paths.map((p) => ({
        ...p,
        points: p.points.map(move),
        normals: p.normals.map(turn),
      }))
      return { ...structure, paths }
    }
    const positions = structure.mesh.positions.slice()
    for (let i = 0; i < positions.length; i += 3) {
      positions.set(move([positions[i]!, positions[i + 1]!, positions[i + 2]!]), i)
    }
    return { ...structure, mesh: { ...structure.mesh, positions } }
  }

  it.each(SEEDS.slice(0, 5))('changes no distance, place or verdict (seed %i)', (seed) => {
    const random = seededRandom(seed)
    const structures = someStructures(random)
    const { stops, options } = someThread(random)
    const own = thread(sphere, stops, options)
    const still = checkOne(sphere, own, structures)
    const away = checkOne(moved, own, structures.map(movedStructure))
    const about = (r: ThreadResult): ThreadResult => ({
      ...r,
      // left, right and the midline belong to the frame
      findings: r.findings.filter((f) => f.code !== 'crosses-midline'),
    })
    expectSame(about(still), about(away), 4)
  })
})

describe('distances', () => {
  const mm = fc.double({ min: -30, max: 30, noNaN: true })
  const place = fc.tuple(mm, mm, mm)
  const radius = fc.double({ min: 0, max: 3, noNaN: true })

  it('fall by exactly what the radius grows', () => {
    fc.assert(
      fc.property(place, place, place, place, radius, radius, (p, q, a, b, r, more) => {
        const thin = segmentToCapsule(p, q, a, b, r, r).distanceMm
        expect(segmentToCapsule(p, q, a, b, r + more, r + more).distanceMm).toBeCloseTo(thin - more, 9)
      }),
    )
  })

  it('do not depend on the direction of either segment, nor on the place of the origin', () => {
    fc.assert(
      fc.property(place, place, place, place, radius, radius, place, (p, q, a, b, r0, r1, by) => {
        // segments all but parallel lose digits: 3e-6 mm was seen, far below the 0.05 mm asked for
        const { distanceMm } = segmentToCapsule(p, q, a, b, r0, r1)
        expect(segmentToCapsule(q, p, b, a, r1, r0).distanceMm).toBeCloseTo(distanceMm, 4)
        const move = (x: Vec3): Vec3 => [x[0] + by[0], x[1] + by[1], x[2] + by[2]]
        expect(segmentToCapsule(move(p), move(q), move(a), move(b), r0, r1).distanceMm).toBeCloseTo(
          distanceMm,
          4,
        )
      }),
    )
  })
})

const slab = slabHead()
const leastValue = (result: ThreadResult, id: string): number | null =>
  result.findings.find((f) => f.structure === id)?.value ?? null

describe('a thicker cannula on the same axis', () => {
  it('lessens every clearance by exactly what its radius grew', () => {
    const stops = [40, 140].map((x): Stop => ({ at: [x, 0, 0], depthMm: 8 }))
    const vessel = tube(slab, {
      id: 'v',
      course: [
        [90, -30, -10.5],
        [90, 30, -11.5],
      ],
      radiiMm: [1, 0.6],
    })
    const ball = gland({ id: 'g', centre: [110, 0, -19], radiusMm: 8, marginMm: 4 })
    const at = (outerDiameterMm: number): ThreadResult =>
      checkOne(slab, thread(slab, stops, { plane: 'sub-smas', product: { outerDiameterMm } }), [vessel, ball])
    const [thin, thick] = [at(0.6), at(1.4)]
    for (const id of ['v', 'g']) {
      expect(leastValue(thin, id)! - leastValue(thick, id)!).toBeCloseTo(0.4, 6)
    }
  })
})

/** Severity of what a thread does to one structure; -1 where there is nothing to say. */
const severityOf = (result: ThreadResult, id: string): number => {
  const finding = result.findings.find((f) => f.structure === id)
  return finding ? rank(finding.severity) : -1
}

describe('a larger margin', () => {
  it.each(SEEDS)('never lowers a severity (seed %i)', (seed) => {
    const random = seededRandom(seed)
    const structures = someStructures(random)
    const { stops, options } = someThread(random)
    const own = thread(sphere, stops, options)
    const ids = structures.map(({ id }) => id)
    const withMargin = (mm: number): CheckSettings => ({
      ...DEFAULT_CHECK_SETTINGS,
      marginsMm: Object.fromEntries(ids.map((id) => [id, mm])),
    })
    let before = ids.map(() => -1)
    for (const mm of [0, 1, 2, 4, 8]) {
      const result = checkOne(sphere, own, structures, withMargin(mm))
      const now = ids.map((id) => severityOf(result, id))
      now.forEach((severity, i) => expect(severity).toBeGreaterThanOrEqual(before[i]!))
      before = now
    }
  })
})

describe('one more structure', () => {
  it.each(SEEDS.slice(0, 4))(
    'never lowers the severity and leaves the other findings alone (seed %i)',
    (seed) => {
      const random = seededRandom(seed)
      const structures = someStructures(random)
      const { stops, options } = someThread(random)
      const own = thread(sphere, stops, options)
      const all = checkOne(sphere, own, structures)
      for (const left of structures) {
        const fewer = checkOne(
          sphere,
          own,
          structures.filter((s) => s !== left),
        )
        expect(rank(all.severity)).toBeGreaterThanOrEqual(rank(fewer.severity))
        expect(fewer.findings).toEqual(all.findings.filter((f) => f.structure !== left.id))
      }
    },
  )
})

describe('a thread drawn from its other end', () => {
  // a ramp of 90 degrees has neither stab nor transit
  const flat = { entry: { technique: 'ramp', angleDeg: 90 } } as const

  it.each(SEEDS.slice(0, 5))('is as far from every structure (seed %i)', (seed) => {
    const random = seededRandom(seed)
    const structures = someStructures(random)
    const { stops, options } = someThread(random)
    const result = (order: readonly Vec3[]): ThreadResult =>
      checkOne(sphere, thread(sphere, order, { ...options, ...flat }), structures, NO_ERRORS)
    const [there, back] = [result(stops), result(stops.toReversed())]
    expect(back.findings.map((f) => f.structure).toSorted()).toEqual(
      there.findings.map((f) => f.structure).toSorted(),
    )
    for (const { structure, value } of there.findings) {
      if (structure) expect(Math.abs(leastValue(back, structure)! - value!)).toBeLessThan(0.02)
    }
  })
})

describe('uncertainty', () => {
  it('never makes a vessel beside a thread more likely to be touched the farther it lies', () => {
    const at = (besideMm: number): number => {
      const vessel = tube(slab, {
        course: [
          [50, besideMm, -8],
          [130, besideMm, -8],
        ],
        acrossSdMm: 4,
        depthSdMm: 1,
      })
      const head: TestHead = slab
      const result = checkOne(
        head,
        thread(
          head,
          [
            [40, 0, 0],
            [140, 0, 0],
          ],
          { plane: 'sub-smas' },
        ),
        [vessel],
      )
      return result.findings[0]?.contactProbability ?? 0
    }
    const row = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(at)
    row.slice(1).forEach((p, i) => expect(p).toBeLessThanOrEqual(row[i]! + 0.003))
    expect(row[0]).toBeGreaterThan(row[8]! + 0.1)
  })

  it('scales with nothing but millimetres: an operator without error leaves the structure alone to vary', () => {
    const far = scale([0, 0, -1], 12)
    const vessel = tube(slab, {
      course: [
        [90, -30, far[2]],
        [90, 30, far[2]],
      ],
      acrossSdMm: 0,
      depthSdMm: 0,
    })
    const own = thread(
      slab,
      [
        [40, 0, 0],
        [140, 0, 0],
      ],
      { plane: 'sub-smas' },
    )
    expect(checkOne(slab, own, [vessel], NO_ERRORS).findings).toEqual([])
  })
})

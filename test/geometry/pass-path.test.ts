import { describe, expect, it } from 'vitest'
import type { PassPath, ThreadInput } from '../../src/geometry/check-types.ts'
import { buildPasses, runningLength, type BuiltPass } from '../../src/geometry/pass-path.ts'
import { largestCurvature } from '../../src/geometry/stiffen.ts'
import { distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { onSphere, slabHead, sphereHead } from '../support/heads.ts'
import type { TestHead } from '../support/mesh-head.ts'
import { thread, threadOfPasses } from '../support/threads.ts'

const slab = slabHead()
const sphere = sphereHead()

function built(head: TestHead, given: ThreadInput, pass = 0): BuiltPass {
  const result = buildPasses(given, head)[pass]!
  if (!result.ok) throw new Error(result.message)
  return result.pass
}
const pathOf = (head: TestHead, given: ThreadInput, pass = 0): PassPath => built(head, given, pass).path
const ends: readonly Vec3[] = [
  [40, 0, 0],
  [100, 0, 0],
]

describe('a path with a perpendicular stab', () => {
  const { samples } = pathOf(slab, thread(slab, ends, { plane: 'sub-smas' }))
  const stab = samples.filter(({ transit }) => transit)

  it('starts on the skin and goes straight down to its plane', () => {
    expect(samples[0]!.depthMm).toBeCloseTo(0, 9)
    expect(stab).toHaveLength(8)
    stab.forEach(({ at, depthMm }, i) => {
      expect(distance(at, [40, 0, -i])).toBeLessThan(1e-3)
      expect(depthMm).toBeCloseTo(i, 3)
    })
  })

  it('then turns and keeps to its plane', () => {
    const run = samples.slice(stab.length)
    expect(run).toHaveLength(61)
    expect(run.every(({ transit }) => !transit)).toBe(true)
    for (const { depthMm, plane } of run) {
      expect(depthMm).toBeCloseTo(8, 6)
      expect(plane).toBe('sub-smas')
    }
  })

  it('counts its length from the skin, the stab included', () => {
    expect(samples[0]!.sMm).toBe(0)
    expect(samples.at(-1)!.sMm).toBeCloseTo(68, 2)
    samples
      .slice(1)
      .forEach((s, i) => expect(s.sMm - samples[i]!.sMm).toBeCloseTo(distance(s.at, samples[i]!.at), 9))
  })

  it('is perpendicular on a ball, too', () => {
    const path = pathOf(sphere, thread(sphere, [onSphere(0, 20), onSphere(0, 60)], { plane: 'sub-smas' }))
    const stabbed = path.samples.filter(({ transit }) => transit)
    expect(stabbed.length).toBeGreaterThan(5)
    const down = distance(stabbed[0]!.at, stabbed.at(-1)!.at)
    expect(stabbed.at(-1)!.depthMm - stabbed[0]!.depthMm).toBeCloseTo(down, 1)
  })
})

describe('a path with a ramp', () => {
  it.each([15, 30, 45])(
    'goes down at %d degrees and is in transit until it reaches its plane',
    (angleDeg) => {
      const { samples } = pathOf(
        slab,
        thread(slab, ends, { plane: 'sub-smas', entry: { technique: 'ramp', angleDeg } }),
      )
      const slope = Math.tan((angleDeg * Math.PI) / 180)
      for (const { at, depthMm, transit } of samples) {
        const wanted = Math.min(8, (at[0] - 40) * slope)
        expect(depthMm).toBeCloseTo(wanted, 1)
        const short = 8 - (at[0] - 40) * slope
        if (Math.abs(short) > 1e-3) expect(transit).toBe(short > 0)
      }
    },
  )

  it('of 90 degrees goes straight to its plane', () => {
    const { samples } = pathOf(slab, thread(slab, ends, { entry: { technique: 'ramp', angleDeg: 90 } }))
    expect(samples.every(({ transit }) => !transit)).toBe(true)
  })
})

describe('a path that exits', () => {
  it('rises to the skin at 30 degrees at its end, in transit', () => {
    const { samples } = pathOf(slab, thread(slab, ends, { plane: 'sub-smas', endExits: true }))
    expect(samples.at(-1)!.depthMm).toBeCloseTo(0, 6)
    const rise = samples.filter(({ at, transit }) => transit && at[0] > 60)
    // 8 mm / tan 30 degrees = 13.9 mm
    expect(rise).toHaveLength(14)
    for (const { at, depthMm } of rise) expect(depthMm).toBeCloseTo((100 - at[0]) * Math.tan(Math.PI / 6), 1)
  })

  it('ends in its plane otherwise', () => {
    const { samples } = pathOf(slab, thread(slab, ends, { plane: 'sub-smas' }))
    expect(samples.at(-1)).toMatchObject({ transit: false })
    expect(samples.at(-1)!.depthMm).toBeCloseTo(8, 6)
  })

  it('exits on its last pass only', () => {
    const loop = threadOfPasses(
      slab,
      [
        ends,
        [
          [40, 0, 0],
          [100, 20, 0],
        ],
      ],
      { endExits: true },
    )
    expect(pathOf(slab, loop, 0).samples.at(-1)!.depthMm).toBeCloseTo(4, 6)
    expect(pathOf(slab, loop, 1).samples.at(-1)!.depthMm).toBeCloseTo(0, 6)
  })
})

describe('the same path held to a bend radius', () => {
  it('is null on a straight run', () => {
    expect(pathOf(slab, thread(slab, ends)).stiffened).toBeNull()
  })

  /** A ridge 8 mm high within 20 mm: tighter than a 1.2 mm cannula bends. */
  const ridge = slabHead({ z: (x) => 8 * Math.exp(-(((x - 70) / 7) ** 2)), stepMm: 2 })
  const over = thread(ridge, ends, { plane: 'smas', product: { outerDiameterMm: 1.2 } })

  it('is another path over a ridge, no tighter than its radius, with its deviation', () => {
    const { samples, stiffened } = pathOf(ridge, over)
    const run = stiffened!.samples.filter(({ transit }) => !transit).map(({ at }) => at)
    expect(largestCurvature(run)).toBeLessThanOrEqual(1.01 / 50)
    const away = stiffened!.samples.map(({ at }, i) => distance(at, samples[i]!.at))
    expect(stiffened!.deviationMm).toBeCloseTo(Math.max(...away), 9)
    expect(stiffened!.deviationMm).toBeGreaterThan(0.5)
  })

  it('has its depth measured as that of any path, also where it hardly moved', () => {
    const gentle = slabHead({ z: (x) => 4 * Math.exp(-(((x - 70) / 20) ** 2)), stepMm: 2 })
    const own = thread(gentle, ends, { plane: 'smas', product: { outerDiameterMm: 1.2 } })
    for (const [head, given] of [
      [ridge, over],
      [gentle, own],
    ] as const) {
      for (const { at, depthMm } of pathOf(head, given).stiffened!.samples) {
        expect(Math.abs(Math.abs(depthMm) - head.closestPoint(at)!.distanceMm)).toBeLessThan(0.01)
      }
    }
    const { samples, stiffened } = pathOf(gentle, own)
    const moved = stiffened!.samples.map(({ at }, i) => distance(at, samples[i]!.at))
    expect(moved.filter((mm) => mm > 0.03 && mm < 0.1).length).toBeGreaterThan(3)
  })

  it('leaves the stab where it is', () => {
    const { samples, stiffened } = pathOf(ridge, over)
    samples.forEach(({ at, transit }, i) => {
      if (transit) expect(stiffened!.samples[i]!.at).toEqual(at)
    })
  })
})

describe('passes of a thread', () => {
  it('fail one by one, in words', () => {
    const holed = slabHead({ hole: (x, y) => Math.abs(x - 70) < 6 && y > 0 })
    const loop = threadOfPasses(holed, [
      [
        [40, -20, 0],
        [100, -20, 0],
      ],
      [
        [40, 20, 0],
        [100, 20, 0],
      ],
    ])
    const [first, second] = buildPasses(loop, holed)
    expect(first!.ok).toBe(true)
    expect(second).toMatchObject({ ok: false })
  })

  it('carry what each sample aimed at', () => {
    const { path, aims } = built(
      slab,
      thread(slab, [
        { at: [40, 0, 0], depthMm: 3 },
        { at: [100, 0, 0], plane: 'smas' },
      ]),
    )
    expect(aims).toHaveLength(path.samples.length)
    expect(aims[0]).toMatchObject({ fixedMm: true, otherPlane: 'smas' })
    expect(aims.at(-1)).toMatchObject({ fixedMm: false, otherPlane: 'subcutis' })
  })
})

describe('running length', () => {
  it('adds up distances from 0', () => {
    expect(
      runningLength([
        [0, 0, 0],
        [3, 4, 0],
        [3, 4, 2],
      ]),
    ).toEqual([0, 5, 7])
  })
})

import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../../src/geometry/vec3.ts'
import { pullMap } from '../../../src/plan/design/pull-map.ts'
import { pullRuns, type PullRun } from '../../../src/plan/design/pull.ts'
import { BUNCH_FROM, spreadOf } from '../../../src/plan/design/spread.ts'
import { slabHead } from '../../support/heads.ts'
import { checkOne, thread } from '../../support/threads.ts'

const skin = slabHead({
  stepMm: 2,
  zones: () => ({ region: 'cheek', hair: false, insideOrbitalRim: false, lips: false, auricle: false }),
})

/** A run over the flat skin from its entry to its end, drawing towards the entry. */
function run(threadId: string, entry: Vec3, end: Vec3): PullRun {
  const steps = 40
  const way = [entry[0] - end[0], entry[1] - end[1], 0]
  const size = Math.hypot(way[0]!, way[1]!)
  return {
    threadId,
    pass: 0,
    steps: Array.from({ length: steps }, (_, i) => {
      const t = (i + 0.5) / steps
      return {
        at: [entry[0] + (end[0] - entry[0]) * t, entry[1] + (end[1] - entry[1]) * t, 0],
        normal: [0, 0, 1],
        pull: [way[0]! / size, way[1]! / size, 0],
        mm: size / steps,
      }
    }),
  }
}
const along = (id: string, y: number): PullRun => run(id, [50, y, 0], [130, y, 0])

const vertexAt = (x: number, y: number): number => {
  let best = 0
  let nearest = Infinity
  for (let v = 0; v < skin.positions.length / 3; v++) {
    const away = Math.hypot(skin.positions[v * 3]! - x, skin.positions[v * 3 + 1]! - y)
    if (away < nearest) [best, nearest] = [v, away]
  }
  return best
}

describe('the pull of one long thread', () => {
  const { pull, gather } = pullMap(skin, [along('t1', 0)])

  it('is 1 on its own line, less beside it, and none far off', () => {
    expect(pull[vertexAt(90, 0)]).toBeCloseTo(1, 1)
    expect(pull[vertexAt(90, 6)]).toBeCloseTo(Math.exp(-0.5), 1)
    expect(pull[vertexAt(90, 30)]).toBe(0)
  })

  it('gathers 1 at its entry, takes 1 away at its end, and neither between', () => {
    expect(gather[vertexAt(50, 0)]).toBeCloseTo(1, 1)
    expect(gather[vertexAt(130, 0)]).toBeCloseTo(-1, 1)
    expect(gather[vertexAt(90, 0)]).toBeCloseTo(0, 1)
  })

  it('is turned round with the thread', () => {
    const turned = pullMap(skin, [run('t1', [130, 0, 0], [50, 0, 0])])
    turned.gather.forEach((value, v) => expect(value).toBeCloseTo(-gather[v]!, 4))
    turned.pull.forEach((value, v) => expect(value).toBeCloseTo(pull[v]!, 4))
  })
})

describe('the spread of several threads', () => {
  it('bunches where a fan of three begins in one hole, and is told in threads', () => {
    const fan = [-14, 0, 14].map((y, i) => run(`t${i}`, [50, 0, 0], [130, y, 0]))
    const { most, bunches, gaps } = spreadOf(skin, fan)
    expect(most!.value).toBeGreaterThan(2.6)
    expect(most!.value).toBeLessThan(3)
    expect(bunches).toEqual([most])
    expect(Math.hypot(most!.at[0] - 50, most!.at[1])).toBeLessThan(4)
    expect(gaps).toEqual([])
  })

  it('does not bunch where threads begin side by side at the usual distance', () => {
    const { most, bunches } = spreadOf(
      skin,
      [-10, 0, 10].map((y, i) => along(`t${i}`, y)),
    )
    expect(most!.value).toBeLessThan(BUNCH_FROM)
    expect(bunches).toEqual([])
  })

  it('leaves a gap between threads that lie far apart, and names both and its width', () => {
    const { gaps } = spreadOf(skin, [along('low', -14), along('high', 14)])
    expect(gaps).toHaveLength(1)
    expect(gaps[0]!.threads).toEqual(['high', 'low'])
    expect(gaps[0]!.value).toBeGreaterThan(27.5)
    expect(gaps[0]!.value).toBeLessThan(30)
    expect(Math.abs(gaps[0]!.at[1])).toBeLessThan(7)
  })

  it('leaves none where they lie at the usual distance, draw against each other, or lie too far apart to be one design', () => {
    const gapsOf = (...runs: readonly PullRun[]) => spreadOf(skin, runs).gaps
    expect(gapsOf(along('a', -7), along('b', 7))).toEqual([])
    expect(gapsOf(along('a', -14), run('b', [130, 14, 0], [50, 14, 0]))).toEqual([])
    expect(gapsOf(along('a', -20), along('b', 20))).toEqual([])
  })

  it('has nothing to tell where nothing draws', () => {
    expect(spreadOf(skin, [])).toMatchObject({ most: null, bunches: [], gaps: [] })
  })
})

describe('the run of a thread', () => {
  const planned = thread(
    skin,
    [
      [50, 0, 0],
      [130, 0, 0],
    ],
    { product: { form: 'barbed' } },
  )

  it('draws towards the entry along the skin, over all of its length but the stab', () => {
    const result = checkOne(skin, planned)
    const [found] = pullRuns(skin, result, planned)
    const total = found!.steps.reduce((sum, { mm }) => sum + mm, 0)
    expect(total).toBeCloseTo(80, 0)
    for (const { pull, at } of found!.steps) {
      expect(pull[0]).toBeCloseTo(-1, 2)
      expect(at[2]).toBeCloseTo(0, 6)
    }
  })

  it('draws nothing when the thread is smooth', () => {
    const smooth = { ...planned, product: { ...planned.product, form: 'mono' as const } }
    expect(pullRuns(skin, checkOne(skin, smooth), smooth)).toEqual([])
  })
})

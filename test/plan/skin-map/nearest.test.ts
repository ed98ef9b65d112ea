import { describe, expect, it } from 'vitest'
import type { StructurePath } from '../../../src/geometry/anatomy-types.ts'
import { distance, length, lerp } from '../../../src/geometry/vec3.ts'
import { MapAxes } from '../../../src/plan/skin-map/nearest.ts'
import { pointGrid } from '../../../src/plan/skin-map/point-grid.ts'
import { seededRandom } from '../../support/random.ts'

const random = seededRandom(5)
const COUNT = 800
const at = Float32Array.from({ length: COUNT * 3 }, () => random.between(-60, 60))
const every = [...Array.from({ length: COUNT }).keys()]

const course = Array.from({ length: 12 }, (_, i) => [i * 7 - 40, Math.sin(i) * 20, i * 2 - 10] as const)
const path = { points: course } as unknown as StructurePath

const STEPS = 200

/** Distance from a point to a polyline by many small steps. */
function slowDistance(point: number): number {
  const [x, y, z] = [at[point * 3]!, at[point * 3 + 1]!, at[point * 3 + 2]!]
  let least = Infinity
  for (let s = 0; s + 1 < course.length; s++)
    for (let k = 0; k <= STEPS; k++) {
      const here = lerp(course[s]!, course[s + 1]!, k / STEPS)
      least = Math.min(least, distance(here, [x, y, z]))
    }
  return least
}

describe('the nearest part of a course', () => {
  const axes = new MapAxes(at, pointGrid(at, every))

  it('is found for every point within reach and for no other, as by trying all: 800 points, seed 5', () => {
    const found = axes.nearestOnPath(path, 9)
    const byPoint = new Map(found.map((near) => [near.point, near]))
    expect(byPoint.size).toBe(found.length)
    expect(found.length).toBeGreaterThan(15)
    for (const i of every) {
      const slow = slowDistance(i)
      const near = byPoint.get(i)
      if (near === undefined) expect(slow).toBeGreaterThan(9 - 0.02)
      else expect(Math.abs(length(near.away) - slow)).toBeLessThan(0.02)
    }
  })

  it('is looked for afresh each time: a search leaves nothing behind', () => {
    const far = {
      points: [
        [500, 0, 0],
        [510, 0, 0],
      ],
    } as unknown as StructurePath
    expect(axes.nearestOnPath(far, 9)).toEqual([])
    expect(axes.nearestOnPath(path, 9)).toEqual(axes.nearestOnPath(path, 9))
  })

  it('passes over points that are not wanted', () => {
    const few = new MapAxes(at, pointGrid(at, every.slice(0, 500)))
    expect(few.nearestOnPath(path, 9).every(({ point }) => point < 500)).toBe(true)
  })
})

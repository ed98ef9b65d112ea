import { describe, expect, it } from 'vitest'
import { distance, vertexAt, type Vec3 } from '../../../src/geometry/vec3.ts'
import { corridorBand, corridorLines } from '../../../src/scene/corridor/corridor-mesh.ts'
import { stageHead } from '../../state/support/stage.ts'

const { head } = stageHead()
const on = (at: Vec3): Vec3 => head.closestPoint(at)!.at
const course = [0, 5, 10, 15, 20].map((mm) => on([60, mm, 60]))
const corridor = { courses: [course], reachMm: 12 }

describe('the band of a corridor', () => {
  it('covers the skin within reach of its course, fades at the edge, and nothing else', () => {
    const { positions, colors, triangles } = corridorBand(corridor, head)
    expect(triangles.length).toBeGreaterThan(0)
    for (let v = 0; v < positions.length / 3; v++) {
      const apart = Math.min(...course.map((point) => distance(point, vertexAt(positions, v))))
      const opaque = colors[v * 4 + 3]!
      if (apart < 6) expect(opaque).toBeGreaterThan(0.3)
      if (apart > 14) expect(opaque).toBe(0)
    }
  })

  it('lies just off the skin, its line too', () => {
    for (const { positions } of [corridorBand(corridor, head), corridorLines(corridor, head)])
      for (let v = 0; v < positions.length / 3; v++)
        expect(head.closestPoint(vertexAt(positions, v))!.distanceMm).toBeLessThan(1)
  })

  it('is none without a course', () => {
    expect(corridorBand({ courses: [], reachMm: 12 }, head).triangles).toHaveLength(0)
  })
})

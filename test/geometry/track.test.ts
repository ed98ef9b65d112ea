import { describe, expect, it } from 'vitest'
import { positionAt } from '../../src/geometry/surface.ts'
import { resampleTrack, trackBetween, type TrackResult } from '../../src/geometry/track.ts'
import { cross, distance, dot, length, normalize, type Vec3 } from '../../src/geometry/vec3.ts'
import { onSphere, slabHead, sphereHead } from '../support/heads.ts'
import { meshHead, type TestHead } from '../support/mesh-head.ts'
import { seededRandom } from '../support/random.ts'
import { gridMesh } from '../support/shapes.ts'

const sphere = sphereHead()
const between = (head: TestHead, a: Vec3, b: Vec3): TrackResult =>
  trackBetween(head, head.pointNear(a), head.pointNear(b))

function found(result: TrackResult): Extract<TrackResult, { ok: true }> {
  if (!result.ok) throw new Error(result.message)
  return result
}

describe('track over a ball', () => {
  it.each([
    [0, 0, 0, 60],
    [20, -30, 45, 50],
    [80, 10, -60, 40],
    [10, 90, 12, 95],
  ])('is the great circle, as long as its arc: %d°, %d° to %d°, %d°', (latA, lonA, latB, lonB) => {
    const [a, b] = [onSphere(latA, lonA), onSphere(latB, lonB)]
    const track = found(between(sphere, a, b))
    const arc = 80 * Math.acos(dot(normalize(a), normalize(b)))
    // the mesh lies up to 0.07 mm inside the ball
    expect(Math.abs(track.lengthMm - arc)).toBeLessThan(0.002 * arc)
    const plane = normalize(cross(a, b))
    for (const { at } of track.points) expect(Math.abs(dot(at, plane))).toBeLessThan(0.02)
  })

  it('takes the shorter way round', () => {
    const { lengthMm } = found(between(sphere, onSphere(0, 0), onSphere(0, 170)))
    expect(lengthMm).toBeLessThan(80 * Math.PI)
    expect(lengthMm).toBeGreaterThan(80 * Math.PI * (169 / 180))
  })

  it('starts and ends at the points asked for', () => {
    const [a, b] = [sphere.pointNear(onSphere(20, 30)), sphere.pointNear(onSphere(-10, 70))]
    const { points } = found(trackBetween(sphere, a, b))
    expect(distance(points[0]!.at, positionAt(sphere, a))).toBeLessThan(1e-4)
    expect(distance(points.at(-1)!.at, positionAt(sphere, b))).toBeLessThan(1e-4)
  })

  it('is as long the other way', () => {
    const [a, b] = [onSphere(20, 30), onSphere(-10, 70)]
    expect(found(between(sphere, a, b)).lengthMm).toBeCloseTo(found(between(sphere, b, a)).lengthMm, 4)
  })

  it('names for every point a triangle that holds it', () => {
    const { points } = found(between(sphere, onSphere(20, 30), onSphere(-10, 70)))
    for (const { at, skin } of points) {
      expect(distance(at, positionAt(sphere, skin))).toBeLessThan(1e-9)
      expect(skin.bary[0] + skin.bary[1] + skin.bary[2]).toBeCloseTo(1, 9)
    }
  })

  it.each([711, 712])('always finds its way, from corners and edges too (seed %i)', (seed) => {
    const random = seededRandom(seed)
    const weights = [
      [1, 0, 0],
      [0, 0.5, 0.5],
      [0.2, 0.2, 0.6],
    ] as const
    const count = sphere.triangles.length / 3
    for (let k = 0; k < 60; k++) {
      const point = (): { tri: number; bary: (typeof weights)[number] } => ({
        tri: Math.floor(random.next() * count),
        bary: random.pick(weights),
      })
      const [a, b] = [point(), point()]
      if (distance(positionAt(sphere, a), positionAt(sphere, b)) < 1) continue
      const track = found(trackBetween(sphere, a, b))
      const cosine = dot(normalize(positionAt(sphere, a)), normalize(positionAt(sphere, b)))
      expect(track.lengthMm / (80 * Math.acos(cosine))).toBeCloseTo(1, 2)
    }
  })
})

describe('track over a sheet', () => {
  it('is the straight line', () => {
    const track = found(between(slabHead(), [30, -20, 0], [60, 20, 0]))
    expect(track.lengthMm).toBeCloseTo(50, 3)
  })

  it('follows a groove across it: down one wall and up the other', () => {
    const groove = slabHead({ z: (x) => -Math.max(0, 10 - Math.abs(x - 90)), stepMm: 2 })
    const track = found(between(groove, [60, 0, 0], [120, 0, 0]))
    expect(track.lengthMm).toBeCloseTo(40 + 2 * Math.hypot(10, 10), 2)
  })
})

describe('where there is no track', () => {
  const holed = slabHead({ hole: (x, y) => Math.abs(x - 90) < 8 && Math.abs(y) < 20 })

  it('says that two points are one', () => {
    expect(between(sphere, onSphere(0, 0), onSphere(0, 0.5))).toMatchObject({
      ok: false,
      reason: 'same-point',
    })
  })

  it('says that the line runs off the skin at a hole', () => {
    expect(between(holed, [60, 0, 0], [120, 0, 0])).toMatchObject({ ok: false, reason: 'leaves-the-skin' })
  })

  it('goes round nothing: past the end of the hole it stays on the skin', () => {
    expect(between(holed, [60, 30, 0], [120, 30, 0]).ok).toBe(true)
  })

  it('says so where the line runs along the normals of the skin', () => {
    const grid = gridMesh({ widthMm: 80, heightMm: 40, stepMm: 4, centre: [40, 0] })
    const along = grid.positions.map((_, i) => (i % 3 === 0 ? 1 : 0))
    const head = meshHead({ ...grid, normals: along })
    expect(between(head, [20, 1, 0], [60, 1, 0])).toMatchObject({ ok: false, reason: 'no-section' })
  })

  it('says so in words', () => {
    const result = between(holed, [60, 0, 0], [120, 0, 0])
    expect(result.ok ? '' : result.message).toMatch(/runs off the skin/)
  })
})

describe('track cut into pieces', () => {
  const track = found(between(sphere, onSphere(20, 30), onSphere(-10, 70)))
  const samples = resampleTrack(sphere, track.points, track.lengthMm, 1)

  it('has pieces of equal length, about as long as asked', () => {
    const sizes = samples.slice(1).map(({ at }, i) => distance(at, samples[i]!.at))
    const wanted = track.lengthMm / Math.round(track.lengthMm)
    for (const size of sizes) expect(Math.abs(size - wanted)).toBeLessThan(0.01)
  })

  it('keeps both ends', () => {
    expect(samples[0]).toEqual(track.points[0])
    expect(samples.at(-1)).toEqual(track.points.at(-1))
  })

  it('keeps every sample on its triangle, with weights that sum to 1', () => {
    for (const { at, skin } of samples) {
      expect(distance(at, positionAt(sphere, skin))).toBeLessThan(1e-6)
      expect(Math.min(...skin.bary)).toBeGreaterThanOrEqual(0)
      expect(skin.bary[0] + skin.bary[1] + skin.bary[2]).toBeCloseTo(1, 9)
    }
  })

  it('has one piece at least', () => {
    const short = found(between(sphere, onSphere(0, 0), onSphere(0, 1)))
    expect(resampleTrack(sphere, short.points, short.lengthMm, 10)).toHaveLength(2)
    expect(length(short.points[0]!.at)).toBeGreaterThan(79)
  })
})

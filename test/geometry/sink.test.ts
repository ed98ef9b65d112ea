import { describe, expect, it } from 'vitest'
import { layOutPass, type TrackSample } from '../../src/geometry/leg.ts'
import { planeTarget } from '../../src/geometry/plane-depth.ts'
import { PLANES, type Plane } from '../../src/geometry/planes.ts'
import { measureDepth, sinkTrack, smoothNormals } from '../../src/geometry/sink.ts'
import { distance, dot, sub, type Vec3 } from '../../src/geometry/vec3.ts'
import { onSphere, slabHead, sphereDepthMm, sphereHead, sunkInSphere } from '../support/heads.ts'
import { PLAIN_LAYERS, type TestHead } from '../support/mesh-head.ts'

/** DESIGN.md section 9: depth to 0.1 mm. */
const DEPTH_MM = 0.1

const sphere = sphereHead()

function laidOut(head: TestHead, a: Vec3, b: Vec3, plane: Plane): readonly TrackSample[] {
  const result = layOutPass(head, [{ at: head.pointNear(a) }, { at: head.pointNear(b) }], plane, 0.5)
  if (!result.ok) throw new Error(result.message)
  return result.samples
}

describe('depth as measured', () => {
  it('is the distance to the skin, by the sphere', () => {
    for (const depth of [0.5, 3, 12, 30]) {
      const { depthMm } = measureDepth(sphere, sunkInSphere(onSphere(17, 40), depth))!
      expect(Math.abs(depthMm - depth)).toBeLessThan(0.08)
    }
  })

  it('is negative outside', () => {
    expect(Math.abs(measureDepth(sphere, onSphere(17, 40, 82))!.depthMm + 2)).toBeLessThan(0.08)
  })

  it('is the closest distance, not the one straight outwards', () => {
    const step = slabHead({ z: (x) => (x > 90 ? 0 : -20), stepMm: 2 })
    // 10 mm below the upper floor, but only 2 mm behind the wall, which leans over 2 mm of its 20
    expect(measureDepth(step, [93, 0, -10])!.depthMm).toBeCloseTo(2 * Math.cos(Math.atan(0.1)), 6)
  })

  it('names the skin over the point and its normal', () => {
    const measured = measureDepth(slabHead(), [93, 5, -4])!
    expect(measured.depthMm).toBeCloseTo(4, 9)
    expect(measured.normal).toEqual([0, 0, 1])
  })

  it('is null where there is no skin near', () => {
    expect(measureDepth(slabHead(), [93, 5, -400])).toBeNull()
  })

  it('does not change with a place on the skin that shortens the search', () => {
    const at = sunkInSphere(onSphere(17, 40), 6)
    const known = onSphere(18, 41, 79.99)
    expect(measureDepth(sphere, at, known)!.depthMm).toBeCloseTo(measureDepth(sphere, at)!.depthMm, 12)
  })
})

describe('a track sunk to its plane', () => {
  it.each(PLANES)('lies as deep as measured on a ball: %s', (plane) => {
    const samples = laidOut(sphere, onSphere(-20, 10), onSphere(25, 60), plane)
    const target = planeTarget(plane, PLAIN_LAYERS, 0.5).axisMm!
    for (const { at } of sinkTrack(sphere, samples)) {
      expect(Math.abs(measureDepth(sphere, at)!.depthMm - target)).toBeLessThan(DEPTH_MM)
      expect(Math.abs(sphereDepthMm(at) - target)).toBeLessThan(DEPTH_MM)
    }
  })

  it('hands on the depth it measured', () => {
    const samples = laidOut(sphere, onSphere(-20, 10), onSphere(25, 60), 'smas')
    for (const { at, measured } of sinkTrack(sphere, samples)) {
      expect(measured!.depthMm).toBeCloseTo(measureDepth(sphere, at)!.depthMm, 9)
    }
  })

  const bump = (heightMm: number, widthMm: number): TestHead =>
    slabHead({
      z: (x) => heightMm * Math.exp(-(((x - 90) / widthMm) ** 2)),
      stepMm: 1,
      widthMm: 100,
      heightMm: 8,
    })

  // normals meet within the depth: sunk along them, the curve would run backwards
  it.each([
    ['dent', -10, 2, 'smas'],
    ['dent', -15, 3, 'supraperiosteal'],
    ['ridge', 6, 4, 'smas'],
    ['ridge', 10, 4, 'sub-smas'],
    ['ridge', 15, 4, 'supraperiosteal'],
  ] as const)(
    'does not fold under a sharp %s of %d mm, half as wide as %d mm: %s',
    (_, height, width, plane) => {
      const head = bump(height, width)
      const samples = laidOut(head, [60, 1, 0], [120, 1, 0], plane)
      const sunk = sinkTrack(head, samples)
      for (let i = 1; i < sunk.length; i++) {
        expect(
          dot(sub(sunk[i]!.at, sunk[i - 1]!.at), sub(samples[i]!.at, samples[i - 1]!.at)),
        ).toBeGreaterThan(0)
      }
    },
  )

  it('corrects what the slope of the skin takes from its depth', () => {
    const head = bump(8, 8)
    for (const { measured } of sinkTrack(head, laidOut(head, [60, 1, 0], [120, 1, 0], 'smas'))) {
      expect(Math.abs(measured!.depthMm - 5.5)).toBeLessThan(DEPTH_MM)
    }
  })

  it('keeps its depth under a gentle dent', () => {
    const gentle = slabHead({ z: (x) => -3 * Math.exp(-(((x - 90) / 15) ** 2)), stepMm: 2 })
    const samples = laidOut(gentle, [50, 1, 0], [130, 1, 0], 'smas')
    for (const { at, measured } of sinkTrack(gentle, samples)) {
      expect(Math.abs(measured!.depthMm - 5.5)).toBeLessThan(DEPTH_MM)
      expect(at[2]).toBeLessThan(-5)
    }
  })

  it('follows a bulge at its depth', () => {
    const bulge = slabHead({ z: (x) => 8 * Math.exp(-(((x - 90) / 15) ** 2)), stepMm: 2 })
    const samples = laidOut(bulge, [50, 1, 0], [130, 1, 0], 'smas')
    for (const { measured } of sinkTrack(bulge, samples)) {
      expect(Math.abs(measured!.depthMm - 5.5)).toBeLessThan(DEPTH_MM)
    }
  })
})

describe('smoothed normals', () => {
  const lean = (degrees: number): Vec3 => [
    Math.sin((degrees * Math.PI) / 180),
    0,
    Math.cos((degrees * Math.PI) / 180),
  ]

  it('keep both ends and length 1', () => {
    const normals = [0, 10, -20, 30, 5].map(lean)
    const smooth = smoothNormals(normals, 3)
    expect(distance(smooth[0]!, normals[0]!)).toBeLessThan(1e-12)
    expect(distance(smooth.at(-1)!, normals.at(-1)!)).toBeLessThan(1e-12)
    for (const n of smooth) expect(Math.hypot(...n)).toBeCloseTo(1, 12)
  })

  it('even out a kink', () => {
    const normals = Array.from({ length: 21 }, (_, i) => lean(i < 10 ? -20 : 20))
    const smooth = smoothNormals(normals, 5)
    const jump = (all: readonly Vec3[]): number =>
      Math.max(...all.slice(1).map((n, i) => distance(n, all[i]!)))
    expect(jump(smooth)).toBeLessThan(jump(normals) / 3)
  })
})

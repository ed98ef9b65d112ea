import { describe, expect, it } from 'vitest'
import { diffuseNormals, halfSurface } from '../../src/head/smooth-normals.ts'

/** A sheet of 61 x 31 points 1 mm apart, x from 0 (midline) to 30; height z as given. */
function sheet(height: (x: number, y: number) => number) {
  const number = (x: number, y: number): number => (x === 0 ? y : 61 + (x - 1) * 61 + y)
  const positions = new Float64Array(31 * 61 * 3)
  const triangles: number[] = []
  for (let x = 0; x <= 30; x++)
    for (let y = 0; y <= 60; y++) {
      positions.set([x, y - 30, height(x, y - 30)], number(x, y) * 3)
      if (x === 30 || y === 60) continue
      const [a, b, c, d] = [number(x, y), number(x + 1, y), number(x + 1, y + 1), number(x, y + 1)]
      triangles.push(a, b, c, a, c, d)
    }
  const surface = halfSurface(Uint32Array.from(triangles), 31 * 61, 61)
  return { positions, surface, at: (x: number, y: number) => number(x, y + 30) * 3 }
}

const NO_FOLD = new Float64Array(31 * 61)

describe('smoothed normals', () => {
  it('stay upright on a level sheet', () => {
    const { positions, surface, at } = sheet(() => 0)
    const normals = diffuseNormals(positions, surface, NO_FOLD)
    expect([...normals.subarray(at(15, 0), at(15, 0) + 3)]).toEqual([0, 0, 1])
  })

  it('keep the slope of a sheet that is tilted along the midline', () => {
    const { positions, surface, at } = sheet((_x, y) => y * 0.75)
    const normals = diffuseNormals(positions, surface, NO_FOLD)
    expect(normals[at(15, 5) + 1]).toBeCloseTo(-0.6, 6)
    expect(normals[at(15, 5) + 2]).toBeCloseTo(0.8, 6)
  })

  it('take out a ripple much shorter than 6 mm and keep a bend much longer', () => {
    const ripple = sheet((_x, y) => 0.3 * Math.sin((y * 2 * Math.PI) / 4))
    const rippled = diffuseNormals(ripple.positions, ripple.surface, NO_FOLD)
    // Raw slope up to 0.47; 4 mm waves are damped by 1 / (1 + t k k), t = 9, k = 2 pi / 4.
    expect(Math.abs(rippled[ripple.at(15, 0) + 1]!)).toBeLessThan(0.03)
    const bend = sheet((_x, y) => Math.sqrt(80 ** 2 - y ** 2))
    const bent = diffuseNormals(bend.positions, bend.surface, NO_FOLD)
    expect(bent[bend.at(15, 12) + 1]).toBeCloseTo(12 / 80, 2)
  })

  it('point along the midline plane on the midline, as the mirror image asks', () => {
    const { positions, surface, at } = sheet((x) => x * 0.5)
    const normals = diffuseNormals(positions, surface, NO_FOLD)
    expect(normals[at(0, 0)]).toBe(0)
    expect(normals[at(20, 0)]).toBeCloseTo(-0.5 / Math.hypot(1, 0.5), 1)
  })

  it('pay little heed to a fold', () => {
    const bump = (x: number, y: number): number => (Math.hypot(x - 15, y) < 4 ? 6 : 0)
    const { positions, surface, at } = sheet(bump)
    const fold = new Float64Array(31 * 61)
    for (let x = 0; x <= 30; x++)
      for (let y = -30; y <= 30; y++) if (Math.hypot(x - 15, y) < 6) fold[at(x, y) / 3] = 1
    const heeded = diffuseNormals(positions, surface, NO_FOLD)
    const ignored = diffuseNormals(positions, surface, fold)
    const beside = at(15, 8) + 1
    expect(Math.abs(ignored[beside]!)).toBeLessThan(Math.abs(heeded[beside]!) / 2)
  })
})

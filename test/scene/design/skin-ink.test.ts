import { describe, expect, it } from 'vitest'
import { normalAt } from '../../../src/geometry/surface.ts'
import { cross, distance, dot, length, sub, vertexAt, type Vec3 } from '../../../src/geometry/vec3.ts'
import { paintedSkin, SkinInk, type Ink, type InkMesh } from '../../../src/scene/design/skin-ink.ts'
import { onSphere, sphereHead } from '../../support/heads.ts'

const RADIUS_MM = 80
const LIFT_MM = 1
const skin = sphereHead({ radiusMm: RADIUS_MM, rounds: 4 })
const head = { ...skin, normalOf: (point: Parameters<typeof normalAt>[1]): Vec3 => normalAt(skin, point) }
const INK: Ink = [0.1, 0.2, 0.6, 1]

/** Corners of each triangle. */
const faces = ({ positions, triangles }: InkMesh): (readonly [Vec3, Vec3, Vec3])[] =>
  Array.from({ length: triangles.length / 3 }, (_, t) => {
    const corner = (k: number): Vec3 => vertexAt(positions, triangles[t * 3 + k]!)
    return [corner(0), corner(1), corner(2)] as const
  })

/** Faces that have an area all look outwards, and none sinks under the skin. */
function isPaintedOutside(mesh: InkMesh): void {
  expect(mesh.triangles.length).toBeGreaterThan(0)
  for (const [a, b, c] of faces(mesh)) {
    const normal = cross(sub(b, a), sub(c, a))
    if (length(normal) > 1e-6) expect(dot(normal, a)).toBeGreaterThan(0)
    for (const corner of [a, b, c]) expect(length(corner)).toBeGreaterThan(RADIUS_MM)
  }
}

describe('an arrow on the skin', () => {
  it('lies just over it, looks outwards, and ends at its tip', () => {
    const ink = new SkinInk(head)
    const from = onSphere(0, 10, RADIUS_MM)
    ink.arrow({ from, along: [0, 1, 0], lengthMm: 20, widthMm: 2, headMm: 5 }, INK, LIFT_MM)
    const mesh = ink.done()
    isPaintedOutside(mesh)
    const [highest, lowest] = [Math.max, Math.min].map((most) =>
      most(
        ...faces(mesh)
          .flat()
          .map((corner) => corner[1]),
      ),
    )
    expect(highest).toBeGreaterThan(18.5)
    expect(highest).toBeLessThan(20.5)
    expect(lowest).toBeGreaterThan(-0.5)
  })
})

describe('a ring on the skin', () => {
  const ringOf = (dashes: number): InkMesh => {
    const ink = new SkinInk(head)
    ink.ring(onSphere(20, 30, RADIUS_MM), 6, 1, INK, LIFT_MM, dashes)
    return ink.done()
  }

  it('goes round its place at its radius', () => {
    isPaintedOutside(ringOf(0))
    for (const [a] of faces(ringOf(0)))
      expect(Math.abs(distance(a, onSphere(20, 30, RADIUS_MM)) - 6)).toBeLessThan(0.8)
  })

  it('is open where it is dashed', () => {
    const lengthOf = (mesh: InkMesh): number =>
      faces(mesh).reduce((sum, [a, b, c]) => sum + length(cross(sub(b, a), sub(c, a))) / 2, 0)
    expect(lengthOf(ringOf(8)) / lengthOf(ringOf(0))).toBeCloseTo(0.6, 1)
  })
})

describe('painted skin', () => {
  it('covers what has a colour, fades beside it, and leaves out the rest', () => {
    const mesh = paintedSkin(head, (v) => (skin.positions[v * 3]! > 60 ? INK : null), LIFT_MM)
    isPaintedOutside(mesh)
    for (const corner of faces(mesh).flat()) expect(corner[0]).toBeGreaterThan(40)
    const opacities = new Set(Array.from(mesh.triangles, (v) => mesh.colors[v * 4 + 3]))
    expect(opacities).toEqual(new Set([0, 1]))
    // A vertex beside the paint has its hue: a black rim would show through.
    for (const v of mesh.triangles) expect(mesh.colors[v * 4 + 2]).toBeCloseTo(0.6, 5)
  })

  it('is empty where nothing is painted', () => {
    expect(paintedSkin(head, () => null, LIFT_MM).triangles).toHaveLength(0)
  })
})

import { Plane, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { dot, sub, vertexAt, type Vec3 } from '../../../src/geometry/vec3.ts'
import { clipPlane } from '../../../src/scene/clip.ts'
import { SECTION_COLORS } from '../../../src/scene/section/layer-bands.ts'
import { planeSegments } from '../../../src/scene/section/plane-segments.ts'
import type { SectionMesh } from '../../../src/scene/section/section-mesh.ts'
import { sectionOf } from '../../../src/scene/section/section-of.ts'
import { drawnStructures } from '../../../src/state/shown-variants.ts'
import { CLIP_AXES } from '../../../src/state/view-store.ts'
import { stageHead } from '../../state/support/stage.ts'

const { head, structures: placed } = stageHead()
const structures = drawnStructures(placed, {})

const cornersOf = ({ positions }: SectionMesh): Vec3[] =>
  Array.from({ length: positions.length / 3 }, (_, v) => vertexAt(positions, v))

/** How many triangles of a fan cover a place of the plane: odd inside. Coordinates are those of the two axes given. */
function covering(fan: SectionMesh, at: Vec3, [u, w]: readonly [number, number]): number {
  const corners = cornersOf(fan)
  let count = 0
  for (let t = 0; t < corners.length; t += 3) {
    const signs = [0, 1, 2].map((k) => {
      const a = corners[t + k]!
      const b = corners[t + ((k + 1) % 3)]!
      return Math.sign((b[u]! - a[u]!) * (at[w]! - a[w]!) - (b[w]! - a[w]!) * (at[u]! - a[u]!))
    })
    if (signs.every((sign) => sign > 0) || signs.every((sign) => sign < 0)) count++
  }
  return count
}

describe('where a plane cuts a mesh', () => {
  it('is a closed line on a closed mesh, also through its corners', () => {
    const positions = [0, 0, 1, 1, 0, 0, 0, 1, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1]
    const triangles = [0, 1, 2, 0, 2, 3, 0, 3, 4, 0, 4, 1, 5, 2, 1, 5, 3, 2, 5, 4, 3, 5, 1, 4]
    for (const height of [0, 0.3, -0.7]) {
      const segments = planeSegments(positions, triangles, new Plane(new Vector3(0, 0, 1), -height))
      const ends = new Map<string, number>()
      for (const { a, b } of segments)
        for (const { at } of [a, b]) {
          const key = at.map((value) => value.toFixed(6)).join()
          ends.set(key, (ends.get(key) ?? 0) + 1)
        }
      expect(segments.length).toBe(4)
      expect([...ends.values()]).toEqual([2, 2, 2, 2])
    }
  })
})

describe('the face of a cut', () => {
  it.each(CLIP_AXES)('lies in the plane, a hair inside what stays (%s)', (axis) => {
    const plane = clipPlane(head, {
      axis,
      at: { axial: 0.42, sagittal: 0.62, coronal: 0.6 }[axis],
      flipped: false,
    })
    const { head: face, glands, bodies } = sectionOf(head, 'skin', structures, plane)
    for (const mesh of [face.cover, glands.cover, bodies]) {
      expect(mesh.positions.length).toBeGreaterThan(0)
      for (const at of cornersOf(mesh)) {
        const inside = dot([plane.normal.x, plane.normal.y, plane.normal.z], at) + plane.constant
        expect(inside).toBeGreaterThan(0.01)
        expect(inside).toBeLessThan(0.3)
      }
    }
  })

  it('fills the head and nothing beside it, mouth and eyes closed', () => {
    const plane = clipPlane(head, { axis: 'sagittal', at: 0.5, flipped: false })
    const { fan } = sectionOf(head, 'skin', [], plane).head
    const x = -plane.constant / plane.normal.x
    const mouth = head.landmark('stomion')
    const inside: Vec3[] = [
      [x, 20, 20],
      [x, mouth[1], mouth[2] - 12],
      [x, -60, 10],
    ]
    for (const at of inside) expect(covering(fan, at, [1, 2]) % 2, at.join()).toBe(1)
    const outside: Vec3[] = [
      [x, mouth[1], mouth[2] + 12],
      [x, 20, 160],
      [x, -40, -160],
    ]
    for (const at of outside) expect(covering(fan, at, [1, 2]) % 2, at.join()).toBe(0)
  })

  it('shows each layer as thick as the model knows it', () => {
    const plane = clipPlane(head, { axis: 'axial', at: 0.45, flipped: false })
    const { cover } = sectionOf(head, 'skin', [], plane).head
    const fat = SECTION_COLORS.fat
    let asked = 0
    cornersOf(cover).forEach((at, v) => {
      if (Math.abs(cover.colors[v * 3]! - fat.r) > 1e-6 || Math.abs(cover.colors[v * 3 + 1]! - fat.g) > 1e-6)
        return
      const over = head.closestPoint(at)!
      const layers = head.layersAt(over.point)
      if (layers === null || over.distanceMm < 1) return
      asked++
      // Curved skin brings a place a little nearer to other skin than to its own.
      expect(over.distanceMm).toBeLessThan(layers.smasBottomMm + 1.2)
    })
    expect(asked).toBeGreaterThan(100)
  })

  it('shows a tube where its course goes through, as wide as it is', () => {
    const artery = structures.filter(({ id }) => id === 'facial-artery')
    const plane = clipPlane(head, { axis: 'axial', at: 0.4, flipped: false })
    const corners = cornersOf(sectionOf(head, 'skin', artery, plane).bodies)
    expect(corners.length).toBeGreaterThan(0)
    for (const corner of corners) {
      const nearest = artery.flatMap((one) =>
        one.kind === 'gland'
          ? []
          : one.paths.flatMap(({ points, radiiMm }) =>
              points.map((p, i) => Math.hypot(...sub(corner, p)) - radiiMm[i]!),
            ),
      )
      expect(Math.min(...nearest)).toBeLessThan(6)
    }
  })

  it('ends at the bared layer of a peeled face', () => {
    const plane = clipPlane(head, { axis: 'axial', at: 0.45, flipped: false })
    const whole = sectionOf(head, 'skin', [], plane).head.fan
    const peeled = sectionOf(head, 'smas', [], plane).head.fan
    const cheek = head.closestPoint([70, -plane.constant / plane.normal.y, 40])!
    const y = -plane.constant / plane.normal.y
    const normal = head.normalOf(cheek.point)
    const under: Vec3 = [cheek.at[0] - 2 * normal[0], y, cheek.at[2] - 2 * normal[2]]
    expect(covering(whole, under, [0, 2]) % 2).toBe(1)
    expect(covering(peeled, under, [0, 2]) % 2).toBe(0)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { placeAnatomy, structureRecord } from '../../src/anatomy/index.ts'
import type { GlandStructure } from '../../src/geometry/anatomy-types.ts'
import { scale, add, type Vec3 } from '../../src/geometry/vec3.ts'
import type { Head } from '../../src/head/index.ts'
import { EXTREME_SPECS, headOf, measuredDepth, nameOf, PRESET_SPECS } from './support/heads.ts'
import { selfCrossings } from './support/crossings.ts'
import { openEdges, verticesOf, volumeMm3 } from './support/mesh.ts'

/**
 * Volumes, ml. Parotid: 5th and 95th percentile of contours in 187 CT patients (Babier et al., Med Phys 2021).
 * Submandibular: ellipsoids of the printed sizes less and plus 2 SD (Lee 2010; 33.7 x 27.6 x 13.3, 2024). The others:
 * planning defaults about their printed sizes.
 */
const VOLUME_ML: Readonly<Record<string, readonly [number, number]>> = {
  'parotid-gland': [12.4, 45.3],
  'submandibular-gland': [2.9, 14],
  'accessory-parotid-gland': [0.2, 1.5],
  'sublingual-gland': [1, 5],
}

describe.each([...PRESET_SPECS, ...EXTREME_SPECS].map((spec) => [nameOf(spec), spec] as const))(
  'the glands on %s',
  (_name, spec) => {
    let head: Head
    let glands: ReadonlyMap<string, GlandStructure>
    beforeAll(() => {
      head = headOf(spec)
      const { structures } = placeAnatomy(head)
      glands = new Map(
        structures.flatMap((s) => (s.kind === 'gland' && s.side === 'left' ? [[s.id, s] as const] : [])),
      )
    })

    it('are four closed bodies of a few hundred triangles, facing outward, of a published size', () => {
      expect([...glands.keys()].toSorted()).toEqual(Object.keys(VOLUME_ML).toSorted())
      for (const [id, { mesh }] of glands) {
        expect(openEdges(mesh), id).toBe(0)
        expect(mesh.triangles.length / 3, id).toBeLessThan(800)
        const [least, most] = VOLUME_ML[id]!
        expect(volumeMm3(mesh) / 1000, id).toBeGreaterThan(least)
        expect(volumeMm3(mesh) / 1000, id).toBeLessThan(most)
      }
    })

    it('never fold: no triangle of a body cuts another', () => {
      for (const [id, { mesh }] of glands) expect(selfCrossings(mesh), id).toBe(0)
    })

    it('lie inside the head, under the SMAS where there is one, and on their own side', () => {
      for (const [id, { mesh }] of glands) {
        for (const p of verticesOf(mesh)) {
          const depth = measuredDepth(head, p)
          expect(depth, id).toBeGreaterThan(2.5)
          const layers = head.layersAt(head.closestPoint(p)!.point)
          if (layers?.smas === 'present') expect(depth, id).toBeGreaterThan(layers.smasBottomMm - 0.02)
          expect(p[0], id).toBeGreaterThan(1)
        }
      }
    })

    it('have the parotid in front of and below the ear, over the ramus and the back of the masseter', () => {
      const tragion = head.landmark('tragion', 'left')
      const gonion = head.landmark('gonion', 'left')
      const all = verticesOf(glands.get('parotid-gland')!.mesh)
      const middle = middleOf(all)
      expect(middle[1]).toBeLessThan(tragion[1] - 10)
      expect(middle[1]).toBeGreaterThan(gonion[1])
      expect(middle[2]).toBeGreaterThan(tragion[2])
      const front = Math.max(...all.map((p) => p[2]))
      const rear = Math.min(...all.map((p) => p[2]))
      // 38.8 mm (SD 3.5) in front of the tragus: behind the front of the masseter.
      expect(front - tragion[2]).toBeGreaterThan(34)
      expect(front - tragion[2]).toBeLessThan(44)
      expect(rear).toBeLessThan(gonion[2])
      expect(Math.max(...all.map((p) => p[1]))).toBeLessThan(tragion[1])
      expect(Math.min(...all.map((p) => p[1]))).toBeLessThan(gonion[1] - 5)
    })

    it('have the submandibular gland under the jaw, from 11.5 to 40.9 mm in front of the jaw angle', () => {
      const gonion = head.landmark('gonion', 'left')
      const below = head.landmark('mandibular-border-below-cheilion', 'left')
      const all = verticesOf(glands.get('submandibular-gland')!.mesh)
      const [, y, z] = middleOf(all)
      const border = gonion[1] + ((below[1] - gonion[1]) * (z - gonion[2])) / (below[2] - gonion[2])
      expect(y).toBeLessThan(border - 1)
      expect(Math.abs(Math.min(...all.map((p) => p[2])) - gonion[2] - 11.5)).toBeLessThan(5.2)
      expect(Math.abs(Math.max(...all.map((p) => p[2])) - gonion[2] - 40.9)).toBeLessThan(5.2)
    })

    it('have the accessory parotid in front of the parotid, and the sublingual gland within the jaw', () => {
      const parotid = middleOf(verticesOf(glands.get('parotid-gland')!.mesh))
      const accessory = middleOf(verticesOf(glands.get('accessory-parotid-gland')!.mesh))
      expect(accessory[2]).toBeGreaterThan(parotid[2] + 15)
      const menton = head.landmark('menton')
      const sublingual = middleOf(verticesOf(glands.get('sublingual-gland')!.mesh))
      expect(sublingual[2]).toBeLessThan(menton[2])
      expect(sublingual[1]).toBeGreaterThan(menton[1])
    })
  },
)

describe('a gland', () => {
  it('tells how many sides have it, where someone counted', () => {
    expect(structureRecord('accessory-parotid-gland')!.prevalence).toBe(0.36)
    expect(structureRecord('parotid-gland')!.prevalence).toBeUndefined()
  })
})

const middleOf = (points: readonly Vec3[]): Vec3 => scale(points.reduce(add), 1 / points.length)

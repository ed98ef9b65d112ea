import { describe, expect, it } from 'vitest'
import { checkContextOf, placeAnatomy, placeContext } from '../../../src/anatomy/index.ts'
import { addScaled, type Vec3 } from '../../../src/geometry/vec3.ts'
import { headOf } from '../support/heads.ts'

const head = headOf({ preset: 'female-45' })
const context = checkContextOf(head, placeContext(head), placeAnatomy(head).structures)

/** What lies so far under the skin nearest to a place, or at a depth that its layers give. */
function tissue(
  place: Vec3,
  depth: (layers: NonNullable<ReturnType<typeof head.layersAt>>) => number,
): string | null {
  const { at, point } = head.closestPoint(place)!
  const layers = head.layersAt(point)!
  const mm = depth(layers)
  return context.tissueAt(addScaled(at, head.normalOf(point), -mm), mm, point, layers)
}
const left = (id: string): Vec3 => head.landmark(id, 'left')
const forehead: Vec3 = [25, 60, 95]
const ramus: Vec3 = [60, -38, 38]
const temple: Vec3 = [70, 42, 30]

describe('what lies deep', () => {
  it('is named by muscle and gland, on both sides', () => {
    for (const sign of [1, -1]) {
      const on = ([x, y, z]: Vec3): Vec3 => [sign * x, y, z]
      expect(tissue(on(forehead), (l) => (l.smasTopMm + l.smasBottomMm) / 2)).toBe('the frontalis')
      expect(tissue(on(ramus), (l) => l.smasBottomMm + 4)).toBe('the masseter')
      expect(tissue(on(temple), (l) => l.deepFasciaMm! + 2)).toBe('the temporalis')
      expect(tissue(on([66, -30, 12]), (l) => l.deepFasciaMm! + 4)).toBe('the parotid gland')
    }
  })

  it('has no name in fat, in bone, and where no muscle or gland is drawn', () => {
    expect(tissue(ramus, (l) => l.smasTopMm - 0.5)).toBeNull()
    expect(tissue(forehead, (l) => l.boneMm! + 1)).toBeNull()
    expect(tissue(temple, (l) => (l.smasTopMm + l.smasBottomMm) / 2)).toBeNull()
  })
})

describe('zones of the SMAS', () => {
  const zoneAt = (place: Vec3) => context.smasZoneAt(head.closestPoint(place)!.point)

  it('are fixed in front of the ear and in the temple, mobile beside the mouth, and neither on the nose', () => {
    expect(zoneAt([67, -15, 15])).toBe('fixed')
    expect(zoneAt(temple)).toBe('fixed')
    expect(zoneAt([42, -40, 68])).toBe('mobile')
    expect(zoneAt(head.landmark('pronasale'))).toBeNull()
    expect(zoneAt(left('mastoid-tip'))).toBeNull()
  })
})

describe('ligaments', () => {
  it('are handed over on both sides, with a line on the skin, a width and a source', () => {
    expect(context.ligaments).toHaveLength(12)
    for (const { line, halfWidthMm, acrossSdMm, source } of context.ligaments) {
      expect(line.length).toBeGreaterThanOrEqual(2)
      expect(Math.min(halfWidthMm, acrossSdMm)).toBeGreaterThan(0)
      expect(source.length).toBeGreaterThan(3)
      for (const at of line) expect(head.closestPoint(at)!.distanceMm).toBeLessThan(1e-3)
    }
    expect(context.ligaments.filter(({ side }) => side === 'left')).toHaveLength(6)
  })
})

import { describe, expect, it } from 'vitest'
import { placeInSpace } from '../../src/anatomy/anchor-space.ts'
import { placeOnSkin } from '../../src/anatomy/skin-place.ts'
import { sidedHead } from '../../src/anatomy/sided.ts'
import type { Anchor } from '../../src/anatomy/record-types.ts'
import { distance, length } from '../../src/geometry/vec3.ts'
import { ballHead } from './support/ball-head.ts'

// On a ball of 80 mm: (48, 0, 64) and (0, 48, 64) lie on it, 3-4-5.
const head = ballHead({
  landmarks: { nose: [0, 0, 80], brow: [0, 48, 64] },
  paired: { cheek: [48, 0, 64], ear: [80, 0, 0] },
})
const left = sidedHead(head, 'left')
const right = sidedHead(head, 'right')
const onSkin = (anchor: Anchor, sided = left) => placeOnSkin(sided, anchor)!

/** Facets lie this far inside the ball at most, mm. */
const FACET_MM = 0.1

describe('an anchor', () => {
  it('without offset is the landmark itself', () => {
    expect(distance(onSkin({ landmark: 'cheek' }).hit.at, [48, 0, 64])).toBeLessThan(FACET_MM)
  })

  it('keeps the stated components and casts along the free axis', () => {
    const { hit, stated } = onSkin({ landmark: 'ear', mm: { anterior: 48, superior: 0 } })
    expect(distance(hit.at, [64, 0, 48])).toBeLessThan(2 * FACET_MM)
    expect(stated).toEqual({ anterior: 48, superior: 0, lateral: null })
  })

  it('casts along the axis that the skin faces when two are free, the other keeping the level of the landmark', () => {
    const { hit } = onSkin({ landmark: 'nose', mm: { superior: 48 } })
    expect(distance(hit.at, [0, 48, 64])).toBeLessThan(2 * FACET_MM)
  })

  it('counts lateral away from the midline on either side', () => {
    const anchor: Anchor = { landmark: 'cheek', mm: { superior: 0, lateral: -48 } }
    expect(distance(onSkin(anchor).hit.at, [0, 0, 80])).toBeLessThan(FACET_MM)
    const outward: Anchor = { landmark: 'nose', mm: { superior: 0, lateral: 48 } }
    expect(onSkin(outward, right).hit.at[0]).toBeCloseTo(-48, 5)
  })

  it('with all three components stated takes the closest skin, and refuses more than 5 mm', () => {
    expect(
      onSkin({ landmark: 'nose', mm: { anterior: 3, superior: 0, lateral: 0 } }).hit.distanceMm,
    ).toBeCloseTo(3, 1)
    expect(() => onSkin({ landmark: 'nose', mm: { anterior: 6, superior: 0, lateral: 0 } })).toThrow(
      /6\.0 mm from the skin; expected at most 5/,
    )
  })

  it('between two places runs by share, by distance from the first, or to a level', () => {
    const between = (rest: object) => placeInSpace(left, { between: ['nose', 'ear'], ...rest } as Anchor)
    expect(between({ t: 0.25 })).toEqual([20, 0, 60])
    expect(length(placeInSpace(left, 'nose'))).toBe(80)
    expect(distance(between({ fromFirstMm: 10 }), [0, 0, 80])).toBeCloseTo(10, 9)
    expect(between({ level: { axis: 'anterior', from: 'midline', mm: 40 } })).toEqual([40, 0, 40])
  })

  it('on a line from front to side is looked for sideways, as such lines are drawn in profile', () => {
    const { hit } = onSkin({ between: ['cheek', 'ear'], t: 0.5 })
    expect(hit.at[2]).toBeCloseTo(32, 5)
    expect(hit.at[0]).toBeCloseTo(Math.sqrt(80 * 80 - 32 * 32), 0)
  })

  it('takes each coordinate from its own place', () => {
    const { hit } = onSkin({
      axes: { lateral: { from: 'midline', mm: 30 }, superior: { from: 'brow', mm: -48 } },
    })
    expect(hit.at[0]).toBeCloseTo(30, 6)
    expect(hit.at[1]).toBeCloseTo(0, 6)
    expect(hit.at[2]).toBeGreaterThan(0)
  })

  it('goes to the rear where it says so', () => {
    const { hit } = onSkin({
      axes: { lateral: { from: 'midline', mm: 30 }, superior: { from: 'nose', mm: 0 } },
      cast: 'posterior',
    })
    expect(hit.at[2]).toBeLessThan(-70)
  })

  it('laid with a tape is as long on the skin as it says', () => {
    const { hit, notes } = onSkin({ landmark: 'nose', mm: { superior: 0, lateral: 40 }, tape: true })
    const angle = Math.atan2(hit.at[0], hit.at[2])
    expect(80 * angle).toBeCloseTo(40, 0)
    expect(notes).toEqual(['lateral distance taken along the skin'])
  })

  it('round the head is walked from the rear midline', () => {
    const { hit } = onSkin({ round: { fromRearMidlineMm: 60, level: { from: 'nose', mm: 0 } } })
    expect(80 * Math.atan2(hit.at[0], -hit.at[2])).toBeCloseTo(60, 0)
  })

  it('never stands on the auricle: it moves to the nearest skin in front or behind, and says so', () => {
    const eared = ballHead({
      paired: { ear: [80, 0, 0] },
      auricle: (at) => Math.abs(at[0]) > 60 && at[2] > -30 && at[2] < 10,
    })
    const place = placeOnSkin(sidedHead(eared, 'left'), { landmark: 'ear' })!
    expect(place.besideAuricle).toBe(true)
    expect(place.hit.at[2]).toBeGreaterThan(9)
    expect(place.notes[0]).toMatch(/skin \d+ mm in front of the auricle/)
  })

  it('off the head is null', () => {
    expect(placeOnSkin(left, { landmark: 'ear', mm: { superior: 200, anterior: 0 } })).toBeNull()
  })
})

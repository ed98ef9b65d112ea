import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dot, length, mirrorX, normalize, scale, type Vec3 } from '../../../src/geometry/vec3.ts'
import { LIFT_DIRECTIONS, middleDeg, offRangeDeg } from '../../../src/plan/design/lift-directions.ts'
import { atRise, riseDeg, skinCompass, turnDeg } from '../../../src/plan/design/skin-compass.ts'

const unit = fc
  .tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: -0.8, max: 0.8, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
  )
  .filter((v) => length(v) > 0.3)
  .map((v): Vec3 => normalize(v))
/** Skin of the patient's left: what lies on the midline has no side. */
const leftSkin = unit.map((n): Vec3 => [Math.abs(n[0]) + 0.01, n[1], n[2]]).map((n): Vec3 => normalize(n))
const degrees = fc.double({ min: -179, max: 179, noNaN: true })

describe('back and up on the skin', () => {
  it('are outwards and up on the front of the face, backwards and up on its side, on both sides', () => {
    expect(skinCompass([30, 0, 80], [0, 0, 1])).toEqual({ back: [1, 0, 0], up: [0, 1, 0] })
    expect(skinCompass([-30, 0, 80], [0, 0, 1]).back).toEqual([-1, 0, 0])
    expect(skinCompass([70, 0, 0], [1, 0, 0]).back[2]).toBeCloseTo(-1, 9)
    expect(skinCompass([-70, 0, 0], [-1, 0, 0]).back[2]).toBeCloseTo(-1, 9)
    for (const x of [1, -1]) expect(skinCompass([70 * x, 0, 0], [x, 0, 0]).up[1]).toBeCloseTo(1, 9)
  })

  it('lie along the skin, square to each other, and are mirrored with it', () => {
    fc.assert(
      fc.property(leftSkin, (normal) => {
        const at = scale(normal, 80)
        const { back, up } = skinCompass(at, normal)
        for (const size of [length(back), length(up)]) expect(size).toBeCloseTo(1, 9)
        for (const product of [dot(back, up), dot(back, normal), dot(up, normal)])
          expect(product).toBeCloseTo(0, 9)
        const other = skinCompass(mirrorX(at), mirrorX(normal))
        other.back.forEach((value, k) => expect(value).toBeCloseTo(mirrorX(back)[k]!, 9))
        other.up.forEach((value, k) => expect(value).toBeCloseTo(mirrorX(up)[k]!, 9))
      }),
      { seed: 11, numRuns: 200 },
    )
  })

  it('tell the rise of a direction, and the opposite one is turned by 180 degrees', () => {
    fc.assert(
      fc.property(leftSkin, degrees, (normal, deg) => {
        const compass = skinCompass(scale(normal, 80), normal)
        const direction = atRise(compass, deg)
        expect(turnDeg(riseDeg(compass, direction), deg)).toBeCloseTo(0, 6)
        expect(turnDeg(riseDeg(compass, scale(direction, -1)), deg)).toBeCloseTo(180, 6)
      }),
      { seed: 12, numRuns: 200 },
    )
  })
})

describe('degrees off the lifting direction', () => {
  it('are none within the range of the region, and 180 less half of it for the opposite of its middle', () => {
    for (const lift of Object.values(LIFT_DIRECTIONS)) {
      expect([lift.fromDeg, lift.toDeg, middleDeg(lift)].map((deg) => offRangeDeg(lift, deg))).toEqual([
        0, 0, 0,
      ])
      expect(offRangeDeg(lift, lift.toDeg + 7)).toBeCloseTo(7, 9)
      expect(offRangeDeg(lift, lift.fromDeg - 7)).toBeCloseTo(7, 9)
      expect(offRangeDeg(lift, middleDeg(lift) + 180)).toBeCloseTo(180 - (lift.toDeg - lift.fromDeg) / 2, 9)
    }
  })

  it('name what each range rests on, as a planning default', () => {
    for (const { basis, fromDeg, toDeg } of Object.values(LIFT_DIRECTIONS)) {
      expect(basis).toContain('planning default')
      expect(fromDeg).toBeLessThan(toDeg)
    }
  })
})

import { describe, expect, it } from 'vitest'
import type { HeadPicture } from '../../../src/head/types.ts'
import { lookFrom, placed, shadeHead, type Frame } from '../../../src/ui/protocols/head-shade.ts'

const FRAME: Frame = { middle: [0, 0, 0], halfMm: 10 }
const SIZE = 20

/** Squares of 8 mm that face forward, at these depths; each with a normal of its own. */
function squares(...at: readonly { readonly z: number; readonly normal: readonly number[] }[]): HeadPicture {
  const corners = [
    [-4, -4],
    [4, -4],
    [4, 4],
    [-4, 4],
  ]
  return {
    positions: Float32Array.from(at.flatMap(({ z }) => corners.flatMap(([x, y]) => [x!, y!, z]))),
    normals: Float32Array.from(at.flatMap(({ normal }) => corners.flatMap(() => normal))),
    triangles: Uint32Array.from(at.flatMap((_, i) => [0, 1, 2, 0, 2, 3].map((corner) => corner + 4 * i))),
    masks: { lips: NONE, brows: NONE, scalp: NONE, beard: NONE, lids: NONE, auricle: NONE },
    eyes: [],
  }
}
const NONE = new Float32Array()
const FORWARD = [0, 0, 1]
const pixel = (image: Uint8ClampedArray, x: number, y: number): readonly number[] =>
  Array.from(image.subarray(4 * (y * SIZE + x), 4 * (y * SIZE + x) + 4))

describe('the picture of the head', () => {
  it("has the patient's left on the right when seen from the front, and up above", () => {
    const [x, y] = placed([5, 5, 0], lookFrom(0, 0), FRAME)
    expect(x).toBeCloseTo(0.75, 6)
    expect(y).toBeCloseTo(0.25, 6)
  })

  it("has the nose to the left when seen from the patient's left", () => {
    expect(placed([0, 0, 5], lookFrom(90, 0), FRAME)[0]).toBeCloseTo(0.25, 6)
    expect(placed([0, 0, 5], lookFrom(-90, 0), FRAME)[0]).toBeCloseTo(0.75, 6)
  })

  it('paints what faces the eye, and leaves the ground around it clear', () => {
    const image = shadeHead(squares({ z: 0, normal: FORWARD }), lookFrom(0, 0), FRAME, SIZE)
    expect(pixel(image, 10, 10)[3]).toBe(255)
    expect(pixel(image, 10, 10)[0]).toBeGreaterThan(200)
    expect(pixel(image, 1, 1)).toEqual([0, 0, 0, 0])
    const fromBehind = shadeHead(squares({ z: 0, normal: FORWARD }), lookFrom(180, 0), FRAME, SIZE)
    expect(pixel(fromBehind, 10, 10)).toEqual([0, 0, 0, 0])
  })

  it('hides what lies behind, whatever is painted first', () => {
    const bright = { z: 2, normal: FORWARD }
    const dark = { z: -2, normal: [0, -1, 0] }
    const first = shadeHead(squares(bright, dark), lookFrom(0, 0), FRAME, SIZE)
    const last = shadeHead(squares(dark, bright), lookFrom(0, 0), FRAME, SIZE)
    expect(pixel(first, 10, 10)).toEqual(pixel(last, 10, 10))
    expect(pixel(first, 10, 10)[0]).toBeGreaterThan(200)
  })
})

import type { Vec3 } from '../../geometry/vec3.ts'
import { cross, dot, normalize } from '../../geometry/vec3.ts'
import type { HeadPicture } from '../../head/types.ts'

/** A way to look at the head, without perspective. */
export interface Look {
  /** From the head to the eye, unit. */
  readonly toEye: Vec3
  readonly right: Vec3
  readonly up: Vec3
}

/** @param turnDeg from the front to the patient's left; @param riseDeg above the level of the ears */
export function lookFrom(turnDeg: number, riseDeg: number): Look {
  const [turn, rise] = [turnDeg, riseDeg].map((deg) => (deg * Math.PI) / 180) as [number, number]
  const toEye: Vec3 = [Math.sin(turn) * Math.cos(rise), Math.sin(rise), Math.cos(turn) * Math.cos(rise)]
  const right = normalize(cross([0, 1, 0], toEye))
  return { toEye, right, up: cross(toEye, right) }
}

/** What part of the head is shown, mm: middle and half height of the picture. */
export interface Frame {
  readonly middle: Vec3
  readonly halfMm: number
}

/** Place in the picture, 0 to 1 from the left and from the top. */
export function placed(at: Vec3, { right, up }: Look, { middle, halfMm }: Frame): readonly [number, number] {
  const from: Vec3 = [at[0] - middle[0], at[1] - middle[1], at[2] - middle[2]]
  return [0.5 + dot(from, right) / (2 * halfMm), 0.5 - dot(from, up) / (2 * halfMm)]
}

/** Light of the picture: from above and a little beside the eye. */
const FILL = 0.35

/**
 * A shaded picture of the skin in greys: brightness 0 to 255 and cover 0 or 255 for each pixel, row by row.
 * Every triangle is painted into a depth buffer; about 20 ms at 240 pixels.
 */
export function shadeHead(
  skin: HeadPicture,
  look: Look,
  frame: Frame,
  size: number,
): Uint8ClampedArray<ArrayBuffer> {
  const { positions, normals, triangles } = skin
  const count = positions.length / 3
  const px = new Float32Array(count)
  const py = new Float32Array(count)
  const depth = new Float32Array(count)
  const light = new Float32Array(count)
  const lamp = normalize([
    look.toEye[0] + 0.4 * look.up[0] + 0.3 * look.right[0],
    look.toEye[1] + 0.4 * look.up[1] + 0.3 * look.right[1],
    look.toEye[2] + 0.4 * look.up[2] + 0.3 * look.right[2],
  ])
  for (let i = 0; i < count; i++) {
    const at: Vec3 = [positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!]
    const normal: Vec3 = [normals[3 * i]!, normals[3 * i + 1]!, normals[3 * i + 2]!]
    const [x, y] = placed(at, look, frame)
    px[i] = x * size
    py[i] = y * size
    depth[i] = dot(at, look.toEye)
    light[i] = FILL + (1 - FILL) * Math.max(0, dot(normal, lamp))
  }
  const image = new Uint8ClampedArray(4 * size * size)
  const nearest = new Float32Array(size * size).fill(-Infinity)
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    const area = (px[b]! - px[a]!) * (py[c]! - py[a]!) - (px[c]! - px[a]!) * (py[b]! - py[a]!)
    // The picture's y runs down: what faces the eye turns the other way round.
    if (area >= 0) continue
    const left = Math.max(0, Math.floor(Math.min(px[a]!, px[b]!, px[c]!)))
    const top = Math.max(0, Math.floor(Math.min(py[a]!, py[b]!, py[c]!)))
    const rightmost = Math.min(size - 1, Math.ceil(Math.max(px[a]!, px[b]!, px[c]!)))
    const bottom = Math.min(size - 1, Math.ceil(Math.max(py[a]!, py[b]!, py[c]!)))
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= rightmost; x++) {
        const u = ((px[b]! - x) * (py[c]! - y) - (px[c]! - x) * (py[b]! - y)) / area
        const v = ((px[c]! - x) * (py[a]! - y) - (px[a]! - x) * (py[c]! - y)) / area
        const w = 1 - u - v
        if (u < 0 || v < 0 || w < 0) continue
        const d = u * depth[a]! + v * depth[b]! + w * depth[c]!
        const at = y * size + x
        if (d <= nearest[at]!) continue
        nearest[at] = d
        const shade = 255 * (u * light[a]! + v * light[b]! + w * light[c]!)
        image.set([shade, shade, shade, 255], 4 * at)
      }
    }
  }
  return image
}

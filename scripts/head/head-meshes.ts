/** The parts of a head as the contact sheet paints them. */
import type { Vec3 } from '../../src/geometry/vec3.ts'
import type { HeadPicture } from '../../src/head/types.ts'
import type { Mesh } from './raster.ts'

const SKIN: Vec3 = [214, 172, 148]
const TINTS: readonly (readonly [keyof HeadPicture['masks'], Vec3, number])[] = [
  ['scalp', [120, 96, 82], 0.45],
  ['beard', [168, 138, 126], 0.35],
  ['lips', [186, 108, 104], 0.8],
  ['brows', [92, 66, 52], 0.8],
]
const SCLERA: Vec3 = [240, 238, 234]
const IRIS: Vec3 = [96, 118, 120]
const PUPIL: Vec3 = [30, 28, 28]

export interface Paint {
  readonly tints: boolean
  readonly beard: boolean
}

export function headMeshes(picture: HeadPicture, { tints, beard }: Paint): Mesh[] {
  const skin: Mesh = {
    ...picture,
    colour(vertex) {
      let colour = SKIN
      if (tints)
        for (const [mask, tint, strength] of TINTS)
          if (mask !== 'beard' || beard) colour = mix(colour, tint, picture.masks[mask][vertex]! * strength)
      return colour
    },
  }
  return [skin, ...picture.eyes.map(eyeMesh)]
}

function eyeMesh(eye: HeadPicture['eyes'][number]): Mesh {
  const { positions, triangles, centre } = eye
  const normals = Float32Array.from(positions, (value, i) => (value - centre[i % 3]!) / 12)
  return {
    positions,
    triangles,
    normals,
    colour(vertex) {
      const aside = Math.hypot(positions[vertex * 3]! - centre[0], positions[vertex * 3 + 1]! - centre[1])
      if (positions[vertex * 3 + 2]! < centre[2]) return SCLERA
      if (aside < 1.8) return PUPIL
      return aside < 5.6 ? IRIS : SCLERA
    },
  }
}

const mix = (a: Vec3, b: Vec3, t: number): Vec3 => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]

import type { Side } from '../geometry/anatomy-types.ts'
import type { Vec3 } from '../geometry/vec3.ts'
import type { HeadPicture } from './types.ts'

export interface EyeBall {
  readonly centre: Vec3
  readonly radiusMm: number
}

/** Flat xyz of the two eyeballs, head frame, mm. */
export type EyePositions = Readonly<Record<Side, Float64Array>>

/** Both eyeballs of a mirror-symmetric head. */
export const twinEyes = (left: Float64Array): EyePositions => ({
  left,
  right: left.map((value, i) => (i % 3 === 0 ? -value : value)),
})

/** Centre and radius of an eyeball, for landmarks. */
export function eyeBall(points: Float64Array): EyeBall {
  const centre = middle(points)
  return { centre, radiusMm: frontRadius(points, centre) }
}

/**
 * Meshes for the picture, left first.
 * @param triangles of the left eye
 */
export function eyeMeshes({ left, right }: EyePositions, triangles: Uint32Array): HeadPicture['eyes'] {
  const turned = Uint32Array.from(triangles, (_, i) => triangles[i - (i % 3) + ((3 - (i % 3)) % 3)]!)
  return [
    { positions: Float32Array.from(left), triangles, centre: middle(left) },
    { positions: Float32Array.from(right), triangles: turned, centre: middle(right) },
  ]
}

/** Middle of the bounding box. */
function middle(points: Float64Array): Vec3 {
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  for (let i = 0; i < points.length; i++) {
    low[i % 3] = Math.min(low[i % 3]!, points[i]!)
    high[i % 3] = Math.max(high[i % 3]!, points[i]!)
  }
  return [(low[0]! + high[0]!) / 2, (low[1]! + high[1]!) / 2, (low[2]! + high[2]!) / 2]
}

/** From the centre to the front pole. */
function frontRadius(points: Float64Array, centre: Vec3): number {
  let front = -Infinity
  for (let i = 2; i < points.length; i += 3) front = Math.max(front, points[i]! - centre[2])
  return front
}

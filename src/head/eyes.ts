import { mirrorX, type Vec3 } from '../geometry/vec3.ts'
import type { HeadPicture } from './types.ts'

export interface EyeBall {
  readonly centre: Vec3
  readonly radiusMm: number
}

/** Both eyeballs from the left one (flat xyz, head frame): meshes for the picture, centre and radius for landmarks. */
export function eyesOf(
  leftEye: Float64Array,
  triangles: Uint32Array,
): { left: EyeBall; meshes: HeadPicture['eyes'] } {
  const centre = middle(leftEye)
  const left = { centre, radiusMm: frontRadius(leftEye, centre) }
  const rightPositions = Float32Array.from(leftEye, (value, i) => (i % 3 === 0 ? -value : value))
  const rightTriangles = Uint32Array.from(triangles, (_, i) => triangles[i - (i % 3) + ((3 - (i % 3)) % 3)]!)
  return {
    left,
    meshes: [
      { positions: Float32Array.from(leftEye), triangles, centre },
      { positions: rightPositions, triangles: rightTriangles, centre: mirrorX(centre) },
    ],
  }
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

import { smoothstep } from '../../src/head/ramps.ts'

/** Lids lie this near the centre of the eyeball and turn fully; beyond the second distance nothing turns, mm. */
const LIDS_MM = { whole: 18.5, none: 28 } as const

/**
 * Turns the skin round the left eye up over the eyeball, about the axis from side to side through its centre, so that
 * lids keep touching the ball.
 *
 * @param points flat xyz
 * @param eyeVertices those of the eyeball, which stays
 */
export function turnLids(
  points: Float64Array,
  eyeVertices: ReadonlySet<number>,
  degrees: number,
): Float64Array {
  if (degrees === 0) return points
  const centre = [0, 1, 2].map((axis) => {
    const values = [...eyeVertices].map((vertex) => points[vertex * 3 + axis]!)
    return (Math.min(...values) + Math.max(...values)) / 2
  }) as [number, number, number]
  const out = Float64Array.from(points)
  for (let vertex = 0; vertex * 3 < points.length; vertex++) {
    if (eyeVertices.has(vertex)) continue
    const at = vertex * 3
    const [x, y, z] = [points[at]! - centre[0], points[at + 1]! - centre[1], points[at + 2]! - centre[2]]
    const angle = ((degrees * Math.PI) / 180) * smoothstep(LIDS_MM.none, LIDS_MM.whole, Math.hypot(x, y, z))
    out[at + 1] = centre[1] + y * Math.cos(angle) + z * Math.sin(angle)
    out[at + 2] = centre[2] - y * Math.sin(angle) + z * Math.cos(angle)
  }
  return out
}

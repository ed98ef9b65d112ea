import { distance, type Vec3 } from './vec3.ts'

/** Distance from a place to a polyline, mm; `Infinity` where the line has no points. */
export function distanceToLine(p: Vec3, line: readonly Vec3[]): number {
  if (line.length === 1) return distance(p, line[0]!)
  let squared = Infinity
  for (let i = 0; i + 1 < line.length; i++) {
    squared = Math.min(squared, squaredToSegment(p, line[i]!, line[i + 1]!))
  }
  return Math.sqrt(squared)
}

/** Squared distance from a place to a segment, mm². */
export function squaredToSegment(p: Vec3, a: Vec3, b: Vec3): number {
  const wx = b[0] - a[0]
  const wy = b[1] - a[1]
  const wz = b[2] - a[2]
  const dx = p[0] - a[0]
  const dy = p[1] - a[1]
  const dz = p[2] - a[2]
  const size = wx * wx + wy * wy + wz * wz
  const along = size > 0 ? (dx * wx + dy * wy + dz * wz) / size : 0
  const share = along < 0 ? 0 : along > 1 ? 1 : along
  const x = dx - share * wx
  const y = dy - share * wy
  const z = dz - share * wz
  return x * x + y * y + z * z
}

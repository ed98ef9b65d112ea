import { distance, dot, lerp, sub, type Vec3 } from './vec3.ts'

/** Distance from a place to a polyline, mm; `Infinity` where the line has no points. */
export function distanceToLine(p: Vec3, line: readonly Vec3[]): number {
  let least = line.length > 0 ? distance(p, line[0]!) : Infinity
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i]!, line[i + 1]!]
    const way = sub(b, a)
    const squared = dot(way, way)
    const share = squared > 0 ? Math.min(1, Math.max(0, dot(sub(p, a), way) / squared)) : 0
    least = Math.min(least, distance(p, lerp(a, b, share)))
  }
  return least
}

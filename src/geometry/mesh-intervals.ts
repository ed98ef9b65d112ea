import type { RiseInterval, UnrolledPoint } from './contact-probability.ts'

/** A triangle of a gland in unrolled coordinates. */
export type UnrolledTriangle = readonly [UnrolledPoint, UnrolledPoint, UnrolledPoint]

/**
 * Touching ranges of an unrolled thread and a closed surface for a shift of the surface: over and under each point of
 * the thread the surface spans one range of depth.
 */
export function meshIntervals(
  thread: readonly UnrolledPoint[],
  surface: readonly UnrolledTriangle[],
  du: number,
  dv: number,
): RiseInterval[] {
  const out: RiseInterval[] = []
  for (const p of thread) {
    let low = Infinity
    let high = -Infinity
    for (const triangle of surface) {
      const z = heightAt(triangle, p.u - du, p.v - dv)
      if (z === null) continue
      low = Math.min(low, z)
      high = Math.max(high, z)
    }
    if (low <= high) out.push([p.z - high - p.radiusMm, p.z - low + p.radiusMm])
  }
  return out
}

/** Height of a triangle over a point in plan; null beside it. */
function heightAt([a, b, c]: UnrolledTriangle, u: number, v: number): number | null {
  const area = (b.u - a.u) * (c.v - a.v) - (c.u - a.u) * (b.v - a.v)
  if (Math.abs(area) < 1e-12) return null
  const wb = ((u - a.u) * (c.v - a.v) - (c.u - a.u) * (v - a.v)) / area
  const wc = ((b.u - a.u) * (v - a.v) - (u - a.u) * (b.v - a.v)) / area
  const wa = 1 - wb - wc
  return wa < 0 || wb < 0 || wc < 0 ? null : wa * a.z + wb * b.z + wc * c.z
}

import { add, cross, dot, length, normalize, scale, sub, vertexAt, type Vec3 } from '../../geometry/vec3.ts'
import type { SidedHead } from '../sided.ts'
import { walkToSkin } from '../skin-walk.ts'

/** Half the width over which a cover fades at its outline, mm. */
const EDGE_MM = 3
/** Skin that faces away from the middle of an outline by more than this (cosine) is not under it. */
const FACING = -0.1
/** How far off the outline's mean plane its skin may bulge beyond the outline itself, mm. */
const BULGE_MM = 25

/** Every second point of an outline, about 4 mm apart, is fine enough for a cover that fades over 6 mm. */
const RING_STRIDE = 2

interface Flat {
  readonly u: number
  readonly v: number
}

/**
 * How far each outer vertex lies within outlines on the skin, 0..1: one half on the outline, fading over 3 mm to either
 * side. A second outline is an opening. Seen along the mean normal of the skin there.
 * @param outlines closed lines on the skin
 */
export function coverOf(sided: SidedHead, outlines: readonly (readonly Vec3[])[]): Float32Array {
  const { head } = sided
  const { positions, smoothNormals } = head
  const out = new Float32Array(positions.length / 3)
  const rim = outlines[0]!
  const middle = scale(rim.reduce(add), 1 / rim.length)
  const normal = meanNormal(sided, rim)
  const u = normalize(cross(normal, Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [0, 0, 1]))
  const v = cross(normal, u)
  const flat = (at: Vec3): Flat => {
    const away = sub(at, middle)
    return { u: dot(away, u), v: dot(away, v) }
  }
  const rings = outlines.map((ring) => ring.filter((_, i) => i % RING_STRIDE === 0).map(flat))
  const reach = reachOf(rim)
  const wide = widthOf(rings[0]!)
  const heights = rim.map((at) => dot(sub(at, middle), normal))
  const [low, high] = [Math.min(...heights) - EDGE_MM, Math.max(...heights) + BULGE_MM]
  for (let i = 0; i < out.length; i++) {
    if (!isWithin(reach, positions, i)) continue
    const at = vertexAt(positions, i)
    const height = dot(sub(at, middle), normal)
    if (height < low || height > high || dot(vertexAt(smoothNormals, i), normal) < FACING) continue
    const p = flat(at)
    if (p.u < wide.u0 || p.u > wide.u1 || p.v < wide.v0 || p.v > wide.v1) continue
    const inside = Math.min(...rings.map((ring, k) => (k === 0 ? 1 : -1) * insideMm(ring, p)))
    const share = Math.min(1, Math.max(0, 0.5 + inside / (2 * EDGE_MM)))
    out[i] = share * share * (3 - 2 * share)
  }
  return out
}

function meanNormal({ head }: SidedHead, ring: readonly Vec3[]): Vec3 {
  let tri = head.closestPoint(ring[0]!)!.point.tri
  let sum: Vec3 = [0, 0, 0]
  for (const at of ring) {
    const hit = walkToSkin(head, at, tri)
    tri = hit.point.tri
    sum = add(sum, head.normalOf(hit.point))
  }
  return length(sum) > 0 ? normalize(sum) : head.normalOf(head.closestPoint(ring[0]!)!.point)
}

function widthOf(ring: readonly Flat[]): { u0: number; u1: number; v0: number; v1: number } {
  const us = ring.map(({ u }) => u)
  const vs = ring.map(({ v }) => v)
  return {
    u0: Math.min(...us) - EDGE_MM,
    u1: Math.max(...us) + EDGE_MM,
    v0: Math.min(...vs) - EDGE_MM,
    v1: Math.max(...vs) + EDGE_MM,
  }
}

interface Reach {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** The box that holds an outline with its fading edge and what bulges between. */
function reachOf(rim: readonly Vec3[]): Reach {
  const of = (axis: 0 | 1 | 2): number[] => rim.map((at) => at[axis])
  const axes = [of(0), of(1), of(2)]
  return {
    low: axes.map((values) => Math.min(...values) - EDGE_MM - BULGE_MM),
    high: axes.map((values) => Math.max(...values) + EDGE_MM + BULGE_MM),
  }
}

function isWithin({ low, high }: Reach, positions: Float64Array, vertex: number): boolean {
  for (let axis = 0; axis < 3; axis++) {
    const value = positions[vertex * 3 + axis]!
    if (value < low[axis]! || value > high[axis]!) return false
  }
  return true
}

/** Distance to a ring in its plane, mm; negative outside. */
function insideMm(ring: readonly Flat[], p: Flat): number {
  let squared = Infinity
  let within = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[j]!
    const b = ring[i]!
    const [du, dv] = [b.u - a.u, b.v - a.v]
    const span = du * du + dv * dv
    const share = span > 0 ? Math.min(1, Math.max(0, ((p.u - a.u) * du + (p.v - a.v) * dv) / span)) : 0
    squared = Math.min(squared, (a.u + share * du - p.u) ** 2 + (a.v + share * dv - p.v) ** 2)
    if (a.v > p.v !== b.v > p.v && p.u < a.u + ((p.v - a.v) / dv) * du) within = !within
  }
  return within ? Math.sqrt(squared) : -Math.sqrt(squared)
}

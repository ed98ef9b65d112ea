/**
 * A point in *unrolled* coordinates round a closest approach: u, v along the skin and z = -depth below it, mm. A shift
 * along the skin then keeps its depth, as a vessel that runs elsewhere still follows its layer.
 */
export interface UnrolledPoint {
  readonly u: number
  readonly v: number
  readonly z: number
  readonly radiusMm: number
}

const clamp01 = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x)

/** Fewer points that keep the line and its radius within `toleranceMm`. Reference: Douglas and Peucker 1973. */
export function simplify(points: readonly UnrolledPoint[], toleranceMm: number): UnrolledPoint[] {
  if (points.length < 3) return [...points]
  const keep = new Set([0, points.length - 1])
  const open: [number, number][] = [[0, points.length - 1]]
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const [from, to] = piece
    let worstMm = toleranceMm
    let at = -1
    for (let i = from + 1; i < to; i++) {
      const off = distanceToChord(points[i]!, points[from]!, points[to]!)
      if (off <= worstMm) continue
      worstMm = off
      at = i
    }
    if (at < 0) continue
    keep.add(at)
    open.push([from, at], [at, to])
  }
  return points.filter((_, i) => keep.has(i))
}

function distanceToChord(p: UnrolledPoint, a: UnrolledPoint, b: UnrolledPoint): number {
  const cu = b.u - a.u
  const cv = b.v - a.v
  const cz = b.z - a.z
  const size = cu * cu + cv * cv + cz * cz
  const along = (p.u - a.u) * cu + (p.v - a.v) * cv + (p.z - a.z) * cz
  const share = size > 0 ? clamp01(along / size) : 0
  const u = p.u - a.u - share * cu
  const v = p.v - a.v - share * cv
  const z = p.z - a.z - share * cz
  const widthMm = Math.abs(p.radiusMm - a.radiusMm - share * (b.radiusMm - a.radiusMm))
  return Math.sqrt(u * u + v * v + z * z) + widthMm
}

/** The same line with points no farther apart than `stepMm`. */
export function densify(points: readonly UnrolledPoint[], stepMm: number): UnrolledPoint[] {
  return points.flatMap((b, i) => {
    const a = points[i - 1]
    if (!a) return [b]
    const pieces = Math.max(1, Math.ceil(Math.hypot(b.u - a.u, b.v - a.v, b.z - a.z) / stepMm))
    return Array.from({ length: pieces }, (_, k) => between(a, b, (k + 1) / pieces))
  })
}

const between = (a: UnrolledPoint, b: UnrolledPoint, share: number): UnrolledPoint => ({
  u: a.u + (b.u - a.u) * share,
  v: a.v + (b.v - a.v) * share,
  z: a.z + (b.z - a.z) * share,
  radiusMm: a.radiusMm + (b.radiusMm - a.radiusMm) * share,
})

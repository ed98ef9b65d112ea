/**
 * A line in *unrolled* coordinates round a closest approach, four numbers a point: u, v along the skin, z = -depth below
 * it, radius, mm. A shift along the skin then keeps its depth, as a vessel that runs elsewhere still follows its layer.
 * (Flat, because a check unrolls thousands of lines.)
 */
export type UnrolledLine = Float64Array

/** Numbers a point. */
export const POINT_NUMBERS = 4

/** Fewer points that keep the line and its radius within `toleranceMm`. Reference: Douglas and Peucker 1973. */
export function simplify(line: UnrolledLine, toleranceMm: number): UnrolledLine {
  const count = line.length / POINT_NUMBERS
  if (count < 3) return line
  const keep = new Uint8Array(count)
  keep[0] = 1
  keep[count - 1] = 1
  let kept = 2
  const open = [0, count - 1]
  while (open.length > 0) {
    const to = open.pop()!
    const from = open.pop()!
    let worstMm = toleranceMm
    let at = -1
    for (let i = from + 1; i < to; i++) {
      const off = distanceToChord(line, 4 * i, 4 * from, 4 * to)
      if (off <= worstMm) continue
      worstMm = off
      at = i
    }
    if (at < 0) continue
    keep[at] = 1
    kept += 1
    open.push(from, at, at, to)
  }
  const few = new Float64Array(POINT_NUMBERS * kept)
  let next = 0
  for (let i = 0; i < count; i++) {
    if (keep[i] === 0) continue
    for (let k = 0; k < POINT_NUMBERS; k++) few[next + k] = line[POINT_NUMBERS * i + k]!
    next += POINT_NUMBERS
  }
  return few
}

/** Of the point at `p` from the chord between the points at `a` and `b`, its radius counted, mm. */
function distanceToChord(line: UnrolledLine, p: number, a: number, b: number): number {
  const cu = line[b]! - line[a]!
  const cv = line[b + 1]! - line[a + 1]!
  const cz = line[b + 2]! - line[a + 2]!
  const pu = line[p]! - line[a]!
  const pv = line[p + 1]! - line[a + 1]!
  const pz = line[p + 2]! - line[a + 2]!
  const size = cu * cu + cv * cv + cz * cz
  const along = size > 0 ? (pu * cu + pv * cv + pz * cz) / size : 0
  const share = along < 0 ? 0 : along > 1 ? 1 : along
  const u = pu - share * cu
  const v = pv - share * cv
  const z = pz - share * cz
  const widthMm = Math.abs(line[p + 3]! - line[a + 3]! - share * (line[b + 3]! - line[a + 3]!))
  return Math.sqrt(u * u + v * v + z * z) + widthMm
}

/** The same line with points no farther apart than `stepMm`. */
export function densify(line: UnrolledLine, stepMm: number): UnrolledLine {
  const out: number[] = [...line.subarray(0, POINT_NUMBERS)]
  for (let b = POINT_NUMBERS; b < line.length; b += POINT_NUMBERS) {
    const a = b - POINT_NUMBERS
    const u = line[b]! - line[a]!
    const v = line[b + 1]! - line[a + 1]!
    const z = line[b + 2]! - line[a + 2]!
    const pieces = Math.max(1, Math.ceil(Math.sqrt(u * u + v * v + z * z) / stepMm))
    for (let k = 1; k <= pieces; k++) {
      for (let i = 0; i < POINT_NUMBERS; i++)
        out.push(line[a + i]! + ((line[b + i]! - line[a + i]!) * k) / pieces)
    }
  }
  return Float64Array.from(out)
}

import { addRange, type TouchRanges } from './touch-ranges.ts'
import type { UnrolledPoint } from './unrolled-line.ts'

/** Depth range of a closed surface over a grid in u, v: lowest and highest z over each cell; none beside it. */
export interface HeightField {
  readonly fromU: number
  readonly fromV: number
  readonly columns: number
  readonly rows: number
  readonly low: Float64Array
  readonly high: Float64Array
}

/** A place of the surface in unrolled coordinates. */
export interface SurfaceVertex {
  readonly u: number
  readonly v: number
  readonly z: number
}

/** Cells this wide, mm: their steps average out over the shifts of the quadrature. */
const CELL_MM = 0.75

/** Heights of a closed surface, taken at the middle of every cell; without the triangles of a vertex that is null. */
export function heightField(
  vertices: readonly (SurfaceVertex | null)[],
  triangles: ArrayLike<number>,
): HeightField {
  const here = vertices.filter((vertex) => vertex !== null)
  const [fromU, columns] = cells(here.map((p) => p.u))
  const [fromV, rows] = cells(here.map((p) => p.v))
  const low = new Float64Array(columns * rows).fill(Infinity)
  const high = new Float64Array(columns * rows).fill(-Infinity)
  const field = { fromU, fromV, columns, rows, low, high }
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => vertices[triangles[t + k]!] ?? null)
    if (a && b && c) drop(field, a, b, c)
  }
  return field
}

/** Start and number of the cells that cover all values; laid out from the middle, so that mirrored glands get mirrored cells. */
function cells(values: readonly number[]): readonly [from: number, count: number] {
  if (values.length === 0) return [0, 0]
  const least = values.reduce((a, b) => Math.min(a, b), Infinity)
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity)
  const count = Math.max(1, Math.ceil((most - least) / CELL_MM))
  return [(least + most - count * CELL_MM) / 2, count]
}

/** Enter the heights of one triangle. */
function drop(field: HeightField, a: SurfaceVertex, b: SurfaceVertex, c: SurfaceVertex): void {
  const area = (b.u - a.u) * (c.v - a.v) - (c.u - a.u) * (b.v - a.v)
  if (Math.abs(area) < 1e-12) return
  const { fromU, fromV, columns, rows, low, high } = field
  const first = (least: number, from: number): number => Math.max(0, Math.floor((least - from) / CELL_MM))
  const lastColumn = Math.min(columns - 1, first(Math.max(a.u, b.u, c.u), fromU))
  const lastRow = Math.min(rows - 1, first(Math.max(a.v, b.v, c.v), fromV))
  for (let row = first(Math.min(a.v, b.v, c.v), fromV); row <= lastRow; row++) {
    const v = fromV + (row + 0.5) * CELL_MM
    for (let column = first(Math.min(a.u, b.u, c.u), fromU); column <= lastColumn; column++) {
      const u = fromU + (column + 0.5) * CELL_MM
      const wb = ((u - a.u) * (c.v - a.v) - (c.u - a.u) * (v - a.v)) / area
      const wc = ((b.u - a.u) * (v - a.v) - (u - a.u) * (b.v - a.v)) / area
      if (wb < 0 || wc < 0 || wb + wc > 1) continue
      const z = a.z + wb * (b.z - a.z) + wc * (c.z - a.z)
      const cell = row * columns + column
      if (z < low[cell]!) low[cell] = z
      if (z > high[cell]!) high[cell] = z
    }
  }
}

/** The points that some shift of at most (mostU, mostV) either way brings over the surface in plan. */
export const nearField = (
  thread: readonly UnrolledPoint[],
  { fromU, fromV, columns, rows }: HeightField,
  mostU: number,
  mostV: number,
): UnrolledPoint[] =>
  thread.filter(
    ({ u, v }) =>
      u >= fromU - mostU &&
      u <= fromU + columns * CELL_MM + mostU &&
      v >= fromV - mostV &&
      v <= fromV + rows * CELL_MM + mostV,
  )

/** Join the ranges of rise at which points of a thread (without width) lie in the surface shifted by (du, dv). */
export function addFieldRanges(
  thread: readonly UnrolledPoint[],
  field: HeightField,
  du: number,
  dv: number,
  ranges: TouchRanges,
): void {
  const { fromU, fromV, columns, rows, low, high } = field
  for (const p of thread) {
    const column = Math.floor((p.u - du - fromU) / CELL_MM)
    const row = Math.floor((p.v - dv - fromV) / CELL_MM)
    if (column < 0 || column >= columns || row < 0 || row >= rows) continue
    const cell = row * columns + column
    if (low[cell]! < high[cell]!) addRange(ranges, p.z - high[cell]!, p.z - low[cell]!)
  }
}

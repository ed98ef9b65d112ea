import { addRange, type TouchBounds, type TouchRanges } from './touch-ranges.ts'
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

/** What a surface takes up, mm. */
export interface SurfaceBox {
  readonly fromU: number
  readonly toU: number
  readonly fromV: number
  readonly toV: number
  readonly lowMm: number
  readonly highMm: number
}

/** Box of the vertices that are there; null where none is. */
export function surfaceBox(vertices: readonly (SurfaceVertex | null)[]): SurfaceBox | null {
  let [fromU, toU, fromV, toV] = [Infinity, -Infinity, Infinity, -Infinity]
  let [lowMm, highMm] = [Infinity, -Infinity]
  for (const p of vertices) {
    if (p === null) continue
    fromU = Math.min(fromU, p.u)
    toU = Math.max(toU, p.u)
    fromV = Math.min(fromV, p.v)
    toV = Math.max(toV, p.v)
    lowMm = Math.min(lowMm, p.z)
    highMm = Math.max(highMm, p.z)
  }
  return fromU === Infinity ? null : { fromU, toU, fromV, toV, lowMm, highMm }
}

const NOTHING: SurfaceBox = { fromU: 0, toU: 0, fromV: 0, toV: 0, lowMm: 0, highMm: 0 }

/** Heights of a closed surface, taken at the middle of every cell; without the triangles of a vertex that is null. */
export function heightField(
  vertices: readonly (SurfaceVertex | null)[],
  triangles: ArrayLike<number>,
): HeightField {
  const box = surfaceBox(vertices)
  const { fromU: leastU, toU, fromV: leastV, toV } = box ?? NOTHING
  const columns = box === null ? 0 : cellsOf(leastU, toU)
  const rows = box === null ? 0 : cellsOf(leastV, toV)
  const low = new Float64Array(columns * rows).fill(Infinity)
  const high = new Float64Array(columns * rows).fill(-Infinity)
  // laid out from the middle, so that mirrored glands get mirrored cells
  const fromU = (leastU + toU - columns * CELL_MM) / 2
  const fromV = (leastV + toV - rows * CELL_MM) / 2
  const field = { fromU, fromV, columns, rows, low, high }
  for (let t = 0; t < triangles.length; t += 3) {
    const a = vertices[triangles[t]!] ?? null
    const b = vertices[triangles[t + 1]!] ?? null
    const c = vertices[triangles[t + 2]!] ?? null
    if (a !== null && b !== null && c !== null) drop(field, a, b, c)
  }
  return field
}

/** Number of the cells that cover a stretch, mm. */
const cellsOf = (from: number, to: number): number => Math.max(1, Math.ceil((to - from) / CELL_MM))

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

/** Points of a thread that some shift brings over a surface in plan, and what bounds those shifts and rises. */
export interface NearSurface {
  readonly points: readonly UnrolledPoint[]
  readonly bounds: TouchBounds
}

/** What of a thread comes over a surface when it is shifted by at most (mostU, mostV) either way; null where nothing does. */
export function nearSurface(
  thread: readonly UnrolledPoint[],
  box: SurfaceBox,
  mostU: number,
  mostV: number,
): NearSurface | null {
  // cells reach beyond the surface by less than one
  const fromU = box.fromU - CELL_MM
  const toU = box.toU + CELL_MM
  const fromV = box.fromV - CELL_MM
  const toV = box.toV + CELL_MM
  const points = thread.filter(
    ({ u, v }) => u >= fromU - mostU && u <= toU + mostU && v >= fromV - mostV && v <= toV + mostV,
  )
  if (points.length === 0) return null
  let [leastU, mostOwnU, leastV, mostOwnV] = [Infinity, -Infinity, Infinity, -Infinity]
  let [leastZ, mostZ] = [Infinity, -Infinity]
  for (const { u, v, z } of points) {
    leastU = Math.min(leastU, u)
    mostOwnU = Math.max(mostOwnU, u)
    leastV = Math.min(leastV, v)
    mostOwnV = Math.max(mostOwnV, v)
    leastZ = Math.min(leastZ, z)
    mostZ = Math.max(mostZ, z)
  }
  return {
    points,
    bounds: {
      fromU: leastU - toU,
      toU: mostOwnU - fromU,
      fromV: leastV - toV,
      toV: mostOwnV - fromV,
      lowMm: leastZ - box.highMm,
      highMm: mostZ - box.lowMm,
    },
  }
}

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

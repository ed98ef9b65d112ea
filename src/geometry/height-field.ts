import { addRange, type TouchBounds, type TouchRanges } from './touch-ranges.ts'
import { POINT_NUMBERS, type UnrolledLine } from './unrolled-line.ts'

/** Depth range of a closed surface over a grid in u, v: lowest and highest z over each cell; none beside it. */
export interface HeightField {
  readonly fromU: number
  readonly fromV: number
  readonly columns: number
  readonly rows: number
  readonly low: Float64Array
  readonly high: Float64Array
}

/** Places of a surface in unrolled coordinates: u, v, z, three numbers a vertex, mm; not a number where there is none. */
export type UnrolledSurface = Float64Array

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
export function surfaceBox(surface: UnrolledSurface): SurfaceBox | null {
  let [fromU, toU, fromV, toV] = [Infinity, -Infinity, Infinity, -Infinity]
  let [lowMm, highMm] = [Infinity, -Infinity]
  for (let i = 0; i < surface.length; i += 3) {
    const u = surface[i]!
    const v = surface[i + 1]!
    const z = surface[i + 2]!
    if (Number.isNaN(u)) continue
    if (u < fromU) fromU = u
    if (u > toU) toU = u
    if (v < fromV) fromV = v
    if (v > toV) toV = v
    if (z < lowMm) lowMm = z
    if (z > highMm) highMm = z
  }
  return fromU === Infinity ? null : { fromU, toU, fromV, toV, lowMm, highMm }
}

const NOTHING: SurfaceBox = { fromU: 0, toU: 0, fromV: 0, toV: 0, lowMm: 0, highMm: 0 }

/** Heights of a closed surface, taken at the middle of every cell; without the triangles of a vertex that is none. */
export function heightField(surface: UnrolledSurface, triangles: ArrayLike<number>): HeightField {
  const box = surfaceBox(surface)
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
    drop(field, surface, 3 * triangles[t]!, 3 * triangles[t + 1]!, 3 * triangles[t + 2]!)
  }
  return field
}

/** Number of the cells that cover a stretch, mm. */
const cellsOf = (from: number, to: number): number => Math.max(1, Math.ceil((to - from) / CELL_MM))

/** Enter the heights of the triangle whose corners stand at a, b and c. */
function drop(field: HeightField, surface: UnrolledSurface, a: number, b: number, c: number): void {
  const au = surface[a]!
  const av = surface[a + 1]!
  const bu = surface[b]! - au
  const bv = surface[b + 1]! - av
  const cu = surface[c]! - au
  const cv = surface[c + 1]! - av
  const area = bu * cv - cu * bv
  // a vertex that is none leaves no number
  if (!(Math.abs(area) >= 1e-12)) return
  const { fromU, fromV, columns, rows, low, high } = field
  const az = surface[a + 2]!
  const bz = surface[b + 2]! - az
  const cz = surface[c + 2]! - az
  // how the weights of b and c change along u
  const wbU = cv / area
  const wcU = -bv / area
  const zU = wbU * bz + wcU * cz
  const firstColumn = cellAt(au + Math.min(0, bu, cu), fromU)
  const lastColumn = Math.min(columns - 1, cellAt(au + Math.max(0, bu, cu), fromU))
  const lastRow = Math.min(rows - 1, cellAt(av + Math.max(0, bv, cv), fromV))
  for (let row = cellAt(av + Math.min(0, bv, cv), fromV); row <= lastRow; row++) {
    const v = fromV + (row + 0.5) * CELL_MM - av
    const wb = (-cu * v) / area
    const wc = (bu * v) / area
    SPAN[0] = -Infinity
    SPAN[1] = Infinity
    holdTo(wbU, wb)
    holdTo(wcU, wc)
    holdTo(-wbU - wcU, 1 - wb - wc)
    const from = Math.max(firstColumn, Math.ceil((SPAN[0] + au - fromU) / CELL_MM - 0.5))
    const to = Math.min(lastColumn, Math.floor((SPAN[1] + au - fromU) / CELL_MM - 0.5))
    for (let column = from; column <= to; column++) {
      const z = az + wb * bz + wc * cz + (fromU + (column + 0.5) * CELL_MM - au) * zU
      const cell = row * columns + column
      if (z < low[cell]!) low[cell] = z
      if (z > high[cell]!) high[cell] = z
    }
  }
}

/** Least and most u, from the first corner, at which a row lies in the triangle, mm. */
const SPAN = new Float64Array(2)

/** Hold the row to where a weight, `weight + u perU`, is not negative. */
function holdTo(perU: number, weight: number): void {
  if (perU > 0) SPAN[0] = Math.max(SPAN[0]!, -weight / perU)
  else if (perU < 0) SPAN[1] = Math.min(SPAN[1]!, -weight / perU)
  else if (weight < 0) SPAN[0] = Infinity
}

const cellAt = (at: number, from: number): number => Math.max(0, Math.floor((at - from) / CELL_MM))

/** Points of a thread that some shift brings over a surface in plan, and what bounds those shifts and rises. */
export interface NearSurface {
  readonly points: UnrolledLine
  readonly bounds: TouchBounds
}

/** What of a thread comes over a surface when it is shifted by at most (mostU, mostV) either way; null where nothing does. */
export function nearSurface(
  thread: readonly UnrolledLine[],
  box: SurfaceBox,
  mostU: number,
  mostV: number,
): NearSurface | null {
  // cells reach beyond the surface by less than one
  const fromU = box.fromU - CELL_MM
  const toU = box.toU + CELL_MM
  const fromV = box.fromV - CELL_MM
  const toV = box.toV + CELL_MM
  const near: number[] = []
  let [leastU, mostOwnU, leastV, mostOwnV] = [Infinity, -Infinity, Infinity, -Infinity]
  let [leastZ, mostZ] = [Infinity, -Infinity]
  for (const stretch of thread) {
    for (let i = 0; i < stretch.length; i += POINT_NUMBERS) {
      const u = stretch[i]!
      const v = stretch[i + 1]!
      const z = stretch[i + 2]!
      if (u < fromU - mostU || u > toU + mostU || v < fromV - mostV || v > toV + mostV) continue
      near.push(u, v, z, stretch[i + 3]!)
      leastU = Math.min(leastU, u)
      mostOwnU = Math.max(mostOwnU, u)
      leastV = Math.min(leastV, v)
      mostOwnV = Math.max(mostOwnV, v)
      leastZ = Math.min(leastZ, z)
      mostZ = Math.max(mostZ, z)
    }
  }
  if (near.length === 0) return null
  const points = Float64Array.from(near)
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
  thread: UnrolledLine,
  field: HeightField,
  du: number,
  dv: number,
  ranges: TouchRanges,
): void {
  const { fromU, fromV, columns, rows, low, high } = field
  for (let i = 0; i < thread.length; i += POINT_NUMBERS) {
    const column = Math.floor((thread[i]! - du - fromU) / CELL_MM)
    const row = Math.floor((thread[i + 1]! - dv - fromV) / CELL_MM)
    if (column < 0 || column >= columns || row < 0 || row >= rows) continue
    const cell = row * columns + column
    const z = thread[i + 2]!
    if (low[cell]! < high[cell]!) addRange(ranges, z - high[cell]!, z - low[cell]!)
  }
}

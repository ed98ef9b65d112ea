import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import type { KernelField } from './kernel-field.ts'

export type Description = [Float64Array, Float64Array, Float64Array]

/** The rows of a field at places that are asked again and again: place by place, end to end. */
export function rowsAt(field: KernelField, places: Float64Array): Float64Array {
  const out = new Float64Array((places.length / 3) * field.size)
  for (let p = 0; p * 3 < places.length; p++)
    field.rowAt(
      places[p * 3]!,
      places[p * 3 + 1]!,
      places[p * 3 + 2]!,
      out.subarray(p * field.size, (p + 1) * field.size),
    )
  return out
}

/** What a place asks of the field. */
export interface Wishes {
  /** Rows as `rowsAt` gives them. */
  readonly rows: Float64Array
  /** Wished displacement, flat xyz, mm. */
  readonly by: Float64Array
  /** Weight, 1/mm2. */
  readonly weights: Float64Array
  /** Unit normals, flat xyz: only the displacement along them is wished for. Left out: along all axes. */
  readonly along?: Float64Array
}

/** The most likely field for some wishes, all axes at once: one system of three times the field's size. */
export function solveAlong(size: number, wishes: readonly Wishes[]): Description {
  const full = size * 3
  const normal = new Float64Array(full * full)
  const right = new Float64Array(full)
  const row = new Float64Array(full)
  for (const { rows, by, weights, along } of wishes)
    for (let p = 0; p < weights.length; p++) {
      const weight = weights[p]!
      if (weight === 0) continue
      for (const [nx, ny, nz] of directionsOf(along, p)) {
        for (let j = 0; j < size; j++) {
          const value = rows[p * size + j]!
          row[j] = value * nx
          row[size + j] = value * ny
          row[2 * size + j] = value * nz
        }
        const wish = nx * by[p * 3]! + ny * by[p * 3 + 1]! + nz * by[p * 3 + 2]!
        addOuter(normal, right, row, weight, wish)
      }
    }
  const solved = solveSymmetric(normal, [right])[0]!
  return [solved.slice(0, size), solved.slice(size, 2 * size), solved.slice(2 * size)]
}

const AXES = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const

const directionsOf = (
  along: Float64Array | undefined,
  p: number,
): readonly (readonly [number, number, number])[] =>
  along === undefined ? AXES : [[along[p * 3]!, along[p * 3 + 1]!, along[p * 3 + 2]!]]

/** The same with wishes along all axes alike: three small systems that share their matrix. */
export function solveEach(size: number, wishes: readonly Wishes[]): Description {
  const normal = new Float64Array(size * size)
  const rights: Description = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  for (const { rows, by, weights } of wishes)
    for (let p = 0; p < weights.length; p++) {
      const weight = weights[p]!
      if (weight === 0) continue
      const row = rows.subarray(p * size, (p + 1) * size)
      addOuter(normal, rights[0], row, weight, by[p * 3]!)
      for (const axis of [1, 2] as const) {
        const wish = weight * by[p * 3 + axis]!
        for (let j = 0; j < size; j++) rights[axis][j]! += wish * row[j]!
      }
    }
  return solveSymmetric(normal, rights) as Description
}

/** Adds one row to the lower half of the normal equations. */
function addOuter(
  normal: Float64Array,
  right: Float64Array,
  row: Float64Array,
  weight: number,
  wish: number,
): void {
  const size = row.length
  for (let i = 0; i < size; i++) {
    const scaled = weight * row[i]!
    right[i]! += scaled * wish
    const start = i * size
    for (let j = 0; j <= i; j++) normal[start + j]! += scaled * row[j]!
  }
}

/** Solves (normal + identity) x = right, for each right side. */
function solveSymmetric(normal: Float64Array, rights: readonly Float64Array[]): Float64Array[] {
  const size = rights[0]!.length
  const matrix = new Matrix(size, size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      const value = normal[i * size + j]! + (i === j ? 1 : 0)
      matrix.set(i, j, value)
      matrix.set(j, i, value)
    }
  const all = new Matrix(size, rights.length)
  for (const [column, values] of rights.entries()) all.setColumn(column, values)
  const result = new CholeskyDecomposition(matrix).solve(all)
  return rights.map((_, column) => Float64Array.from(result.getColumn(column)))
}

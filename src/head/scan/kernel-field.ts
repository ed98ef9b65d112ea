import { CholeskyDecomposition, Matrix } from 'ml-matrix'

/** One scale of a smooth field: its spread where nothing is known, 1 SD, and how far a place moves its neighbours. */
export interface FieldScale {
  readonly spreadMm: number
  readonly reachMm: number
}

/** A smooth field of displacements over space, spanned by kernels round some nodes. */
export interface KernelField {
  /** How many numbers describe the field along one axis. */
  readonly size: number
  /** The row of numbers by which the field at a place follows from its description. */
  rowAt(x: number, y: number, z: number, into: Float64Array): void
  /** The field at many places (flat xyz), from its description along x, y and z. */
  evaluate(
    places: Float64Array,
    description: readonly [Float64Array, Float64Array, Float64Array],
  ): Float64Array
}

/** Keeps near-equal nodes solvable; a share of the kernel's own size. */
const JITTER = 1e-5

/**
 * A Gaussian process with a sum of Gaussian kernels, held by its nodes. Its description has the identity as
 * covariance: least squares on it are regularised by adding 1 to the diagonal.
 * Reference: Luthi, Gerig, Jud, Vetter 2018, Gaussian Process Morphable Models, IEEE TPAMI 40(8), 1860-1873.
 *
 * @param nodes flat xyz, mm
 */
export function kernelField(nodes: Float64Array, scales: readonly FieldScale[]): KernelField {
  const size = nodes.length / 3
  const weights = scales.map(({ spreadMm, reachMm }) => [spreadMm ** 2, -1 / (2 * reachMm ** 2)] as const)
  const kernel = (x: number, y: number, z: number, node: number): number => {
    const [dx, dy, dz] = [x - nodes[node * 3]!, y - nodes[node * 3 + 1]!, z - nodes[node * 3 + 2]!]
    const squared = dx * dx + dy * dy + dz * dz
    let sum = 0
    for (const [own, rate] of weights) sum += own * Math.exp(rate * squared)
    return sum
  }
  const self = weights.reduce((sum, [own]) => sum + own, 0)
  const gram = new Matrix(size, size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      gram.set(
        i,
        j,
        kernel(nodes[i * 3]!, nodes[i * 3 + 1]!, nodes[i * 3 + 2]!, j) + (i === j ? self * JITTER : 0),
      )
  const lower = rowsOf(new CholeskyDecomposition(gram).lowerTriangularMatrix)
  return {
    size,
    rowAt(x, y, z, into) {
      for (let i = 0; i < size; i++) {
        const row = lower[i]!
        let sum = kernel(x, y, z, i)
        for (let j = 0; j < i; j++) sum -= row[j]! * into[j]!
        into[i] = sum / row[i]!
      }
    },
    evaluate(places, description) {
      const byNode = description.map((along) => solveUpper(lower, along))
      const out = new Float64Array(places.length)
      for (let p = 0; p < places.length; p += 3) {
        let [x, y, z] = [0, 0, 0]
        for (let node = 0; node < size; node++) {
          const value = kernel(places[p]!, places[p + 1]!, places[p + 2]!, node)
          x += value * byNode[0]![node]!
          y += value * byNode[1]![node]!
          z += value * byNode[2]![node]!
        }
        out[p] = x
        out[p + 1] = y
        out[p + 2] = z
      }
      return out
    },
  }
}

const rowsOf = (matrix: Matrix): readonly Float64Array[] =>
  Array.from({ length: matrix.rows }, (_, row) => Float64Array.from(matrix.getRow(row)))

/** Solves the transpose of a lower triangle. */
function solveUpper(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const out = Float64Array.from(right)
  for (let i = out.length - 1; i >= 0; i--) {
    out[i]! /= lower[i]![i]!
    for (let j = 0; j < i; j++) out[j]! -= lower[i]![j]! * out[i]!
  }
  return out
}

import { areaNormals, normalizeAll } from './normals.ts'

/** Root mean square radius over which normals are averaged, mm. */
export const SMOOTHING_RADIUS_MM = 6

/** How much a vertex of auricle or lid says about the normal of the skin around it. */
const FOLD_WEIGHT = 0.02
const MAX_STEPS = 200
const TOLERANCE = 1e-5

/**
 * Outward unit normals that turn slowly: area normals spread over the surface by one implicit diffusion step
 * (I - t Laplacian) n = n0, whose kernel has mean square radius 4 t. Folds that do not show the lie of the tissue
 * (`fold` 1: auricle, lids) hardly count; the normals there continue those around them.
 *
 * Works on the midline and left half of a mirror-symmetric mesh.
 *
 * @param positions flat xyz, mm
 * @param triangles of the left half; vertices below `vertexCount`
 * @param midCount vertices 0..midCount - 1 lie on the midline
 * @param fold 0..1 per vertex
 * Reference: M. Desbrun et al., Implicit fairing of irregular meshes using diffusion and curvature flow, SIGGRAPH 1999.
 */
export function diffuseNormals(
  positions: ArrayLike<number>,
  triangles: Uint32Array,
  vertexCount: number,
  midCount: number,
  fold: ArrayLike<number>,
): Float64Array {
  const system = assemble(positions, triangles, vertexCount, SMOOTHING_RADIUS_MM ** 2 / 4)
  const start = normalizeAll(areaNormals(positions, triangles, vertexCount))
  for (let vertex = 0; vertex < midCount; vertex++) start[vertex * 3] = 0
  normalizeAll(start)
  const mass = system.mass
  for (let vertex = 0; vertex < vertexCount; vertex++)
    mass[vertex]! *= 1 - (1 - FOLD_WEIGHT) * Math.min(1, Math.max(0, fold[vertex]!))
  const out = new Float64Array(vertexCount * 3)
  for (const axis of [0, 1, 2]) {
    const fixed = axis === 0 ? midCount : 0
    const solution = solve(system, start, axis, fixed)
    for (let vertex = 0; vertex < vertexCount; vertex++) out[vertex * 3 + axis] = solution[vertex]!
  }
  return normalizeAll(out)
}

interface System {
  readonly mass: Float64Array
  /** Diffusion matrix: sum of weights per vertex, and one weight per edge. */
  readonly diagonal: Float64Array
  readonly edgeA: Int32Array
  readonly edgeB: Int32Array
  readonly edgeWeight: Float64Array
}

/** Lumped masses (mm2) and t times the cotangent matrix, negative weights dropped. */
function assemble(
  positions: ArrayLike<number>,
  triangles: Uint32Array,
  vertexCount: number,
  t: number,
): System {
  const mass = new Float64Array(vertexCount)
  const diagonal = new Float64Array(vertexCount)
  const edgeA = new Int32Array(triangles.length)
  const edgeB = new Int32Array(triangles.length)
  const edgeWeight = new Float64Array(triangles.length)
  for (let corner = 0; corner < triangles.length; corner++) {
    const first = corner - (corner % 3)
    const o = triangles[corner]!
    const a = triangles[first + ((corner + 1) % 3)]!
    const b = triangles[first + ((corner + 2) % 3)]!
    let [dot, ua, ub] = [0, 0, 0]
    for (let axis = 0; axis < 3; axis++) {
      const p = positions[a * 3 + axis]! - positions[o * 3 + axis]!
      const q = positions[b * 3 + axis]! - positions[o * 3 + axis]!
      dot += p * q
      ua += p * p
      ub += q * q
    }
    const doubleArea = Math.sqrt(Math.max(ua * ub - dot * dot, 1e-12))
    mass[o]! += doubleArea / 6
    const weight = Math.max(0, (t * dot) / doubleArea / 2)
    edgeA[corner] = a
    edgeB[corner] = b
    edgeWeight[corner] = weight
    diagonal[a]! += weight
    diagonal[b]! += weight
  }
  return { mass, diagonal, edgeA, edgeB, edgeWeight }
}

/** Conjugate gradients with diagonal scaling for one component; the first `fixed` unknowns stay 0. */
function solve(system: System, start: Float64Array, axis: number, fixed: number): Float64Array {
  const { mass, diagonal, edgeA, edgeB, edgeWeight } = system
  const n = mass.length
  const x = Float64Array.from({ length: n }, (_, i) => (i < fixed ? 0 : start[i * 3 + axis]!))
  const product = new Float64Array(n)
  const apply = (v: Float64Array): Float64Array => {
    for (let i = 0; i < n; i++) product[i] = (mass[i]! + diagonal[i]!) * v[i]!
    for (let e = 0; e < edgeA.length; e++) {
      const [a, b, w] = [edgeA[e]!, edgeB[e]!, edgeWeight[e]!]
      product[a]! -= w * v[b]!
      product[b]! -= w * v[a]!
    }
    product.fill(0, 0, fixed)
    return product
  }
  const residual = new Float64Array(n)
  const first = apply(x)
  for (let i = fixed; i < n; i++) residual[i] = mass[i]! * start[i * 3 + axis]! - first[i]!
  const scaled = residual.map((value, i) => value / (mass[i]! + diagonal[i]!))
  const direction = Float64Array.from(scaled)
  let error = inner(residual, scaled)
  const goal = error * TOLERANCE ** 2
  for (let step = 0; step < MAX_STEPS && error > goal; step++) {
    const image = apply(direction)
    const along = error / inner(direction, image)
    for (let i = 0; i < n; i++) {
      x[i]! += along * direction[i]!
      residual[i]! -= along * image[i]!
      scaled[i] = residual[i]! / (mass[i]! + diagonal[i]!)
    }
    const next = inner(residual, scaled)
    const keep = next / error
    error = next
    for (let i = 0; i < n; i++) direction[i] = scaled[i]! + keep * direction[i]!
  }
  return x
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

import { areaNormals, normalizeAll } from './normals.ts'

/** Root mean square radius over which normals are averaged, mm. */
export const SMOOTHING_RADIUS_MM = 6

/** How much a vertex of auricle or lid says about the normal of the skin around it. */
const FOLD_WEIGHT = 0.03
/** Steps end when the error of the solution is about this small, as a share of its size. */
const SOLUTION_ERROR = 2e-4
const MAX_STEPS = 400

/** Half of a mirror-symmetric mesh: vertices 0..midCount - 1 on the midline, the others on the left. */
export interface HalfSurface {
  readonly vertexCount: number
  readonly midCount: number
  readonly triangles: Uint32Array
  /** Both ends of every edge, and for each triangle corner the edge across from it. */
  readonly edgeEnds: Uint32Array
  readonly edgeAcross: Uint32Array
}

export function halfSurface(triangles: Uint32Array, vertexCount: number, midCount: number): HalfSurface {
  const numberOf = new Map<number, number>()
  const ends: number[] = []
  const edgeAcross = new Uint32Array(triangles.length)
  for (let corner = 0; corner < triangles.length; corner++) {
    const first = corner - (corner % 3)
    const a = triangles[first + ((corner + 1) % 3)]!
    const b = triangles[first + ((corner + 2) % 3)]!
    const key = Math.min(a, b) * vertexCount + Math.max(a, b)
    let edge = numberOf.get(key)
    if (edge === undefined) {
      edge = numberOf.size
      numberOf.set(key, edge)
      ends.push(a, b)
    }
    edgeAcross[corner] = edge
  }
  return { vertexCount, midCount, triangles, edgeEnds: Uint32Array.from(ends), edgeAcross }
}

/**
 * Outward unit normals that turn slowly: vertex normals spread over the surface by one implicit diffusion step
 * (I - t Laplacian) n = n0, whose kernel has mean square radius 4 t. Folds that do not show the lie of the tissue
 * (`fold` 1: auricle, lids) hardly count; the normals there continue those around them.
 *
 * @param positions flat xyz, mm
 * @param fold 0..1 per vertex
 * @param guess normals of a similar surface, to be quicker
 * Reference: M. Desbrun et al., Implicit fairing of irregular meshes using diffusion and curvature flow, SIGGRAPH 1999.
 */
export function diffuseNormals(
  positions: ArrayLike<number>,
  surface: HalfSurface,
  fold: ArrayLike<number>,
  guess?: Float64Array,
): Float64Array {
  const { vertexCount, midCount, triangles } = surface
  const start = areaNormals(positions, triangles, vertexCount)
  for (let vertex = 0; vertex < midCount; vertex++) start[vertex * 3] = 0
  normalizeAll(start)
  const system = assemble(positions, surface, fold)
  return normalizeAll(solve(system, surface, start, guess ?? start))
}

interface System {
  /** Area of each vertex, mm2, less where it is fold. */
  readonly mass: Float64Array
  /** Sum of the weights of its edges per vertex. */
  readonly diagonal: Float64Array
  readonly edgeWeight: Float64Array
}

/** Lumped masses and t times the cotangent matrix, negative weights dropped. */
function assemble(positions: ArrayLike<number>, surface: HalfSurface, fold: ArrayLike<number>): System {
  const { triangles, edgeAcross, edgeEnds, vertexCount } = surface
  const t = SMOOTHING_RADIUS_MM ** 2 / 4
  const mass = new Float64Array(vertexCount)
  const diagonal = new Float64Array(vertexCount)
  const edgeWeight = new Float64Array(edgeEnds.length / 2)
  for (let corner = 0; corner < triangles.length; corner++) {
    const first = corner - (corner % 3)
    const o = triangles[corner]!
    const a = triangles[first + ((corner + 1) % 3)]!
    const b = triangles[first + ((corner + 2) % 3)]!
    let dot = 0
    let ua = 0
    let ub = 0
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
    edgeWeight[edgeAcross[corner]!]! += weight
    diagonal[a]! += weight
    diagonal[b]! += weight
  }
  for (let vertex = 0; vertex < vertexCount; vertex++)
    mass[vertex]! *= 1 - (1 - FOLD_WEIGHT) * Math.min(1, Math.max(0, fold[vertex]!))
  return { mass, diagonal, edgeWeight }
}

/**
 * Conjugate gradients with diagonal scaling, all three components in one run. The x component of midline vertices
 * stays 0, as the mirror image asks.
 */
function solve(system: System, surface: HalfSurface, start: Float64Array, guess: Float64Array): Float64Array {
  const size = start.length
  const { mass, diagonal } = system
  const product = new Float64Array(size)
  const residual = new Float64Array(size)
  const scaled = new Float64Array(size)
  const x = Float64Array.from(guess)
  multiply(system, surface, x, product)
  let whole = 0
  for (let i = 0; i < size; i++) {
    const m = mass[(i / 3) | 0]!
    residual[i] = m * start[i]! - product[i]!
    whole += m * start[i]! * start[i]!
  }
  clampMidline(residual, surface.midCount)
  let error = rescale(residual, scaled, mass, diagonal)
  const direction = Float64Array.from(scaled)
  const goal = whole * SOLUTION_ERROR ** 2
  for (let step = 0; step < MAX_STEPS && error > goal; step++) {
    multiply(system, surface, direction, product)
    const along = error / inner(direction, product)
    for (let i = 0; i < size; i++) {
      x[i]! += along * direction[i]!
      residual[i]! -= along * product[i]!
    }
    const next = rescale(residual, scaled, mass, diagonal)
    const keep = next / error
    error = next
    for (let i = 0; i < size; i++) direction[i] = scaled[i]! + keep * direction[i]!
  }
  return x
}

function multiply(
  { mass, diagonal, edgeWeight }: System,
  { edgeEnds, midCount }: HalfSurface,
  v: Float64Array,
  out: Float64Array,
): void {
  for (let vertex = 0; vertex < mass.length; vertex++) {
    const own = mass[vertex]! + diagonal[vertex]!
    out[vertex * 3] = own * v[vertex * 3]!
    out[vertex * 3 + 1] = own * v[vertex * 3 + 1]!
    out[vertex * 3 + 2] = own * v[vertex * 3 + 2]!
  }
  for (let edge = 0; edge < edgeWeight.length; edge++) {
    const a = edgeEnds[edge * 2]! * 3
    const b = edgeEnds[edge * 2 + 1]! * 3
    const w = edgeWeight[edge]!
    out[a]! -= w * v[b]!
    out[a + 1]! -= w * v[b + 1]!
    out[a + 2]! -= w * v[b + 2]!
    out[b]! -= w * v[a]!
    out[b + 1]! -= w * v[a + 1]!
    out[b + 2]! -= w * v[a + 2]!
  }
  clampMidline(out, midCount)
}

function clampMidline(vectors: Float64Array, midCount: number): void {
  for (let vertex = 0; vertex < midCount; vertex++) vectors[vertex * 3] = 0
}

/** Divides by the matrix diagonal; returns the inner product of both. */
function rescale(from: Float64Array, to: Float64Array, mass: Float64Array, diagonal: Float64Array): number {
  let sum = 0
  for (let vertex = 0; vertex < mass.length; vertex++) {
    const own = 1 / (mass[vertex]! + diagonal[vertex]!)
    for (let i = vertex * 3; i < vertex * 3 + 3; i++) {
      to[i] = from[i]! * own
      sum += from[i]! * to[i]!
    }
  }
  return sum
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

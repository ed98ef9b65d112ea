import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { add, addScaled, distance, dot, normalize, scale, sub, type Vec3 } from '../../geometry/vec3.ts'
import type { Field, Prior, PriorPlace } from './prior.ts'

/** A distance to be reached, between two of the places that are moved. */
export interface WantedDistance {
  /** Numbers of the two places. */
  readonly from: number
  readonly to: number
  readonly mm: number
}

/** Ways of places, whose sum stays nothing: a part of a place's displacement along a vector. */
export type Held = readonly Part[]

interface Part {
  /** Number of the place. */
  readonly node: number
  readonly way: Vec3
}

/** Something that the displacements are to add up to, in the first order. */
interface Row {
  readonly parts: readonly Part[]
  readonly mm: number
  /** How strictly, 1 SD, mm. */
  readonly sdMm: number
}

/** How strictly what is held is, 1 SD, mm. */
const HELD_MM = 0.01
/** How strictly a distance is kept, 1 SD, mm: distances that contradict each other are each missed a little. */
const STRICTNESS_MM = 0.05
const MAX_STEPS = 30
/** The places have settled, mm. */
const SETTLED_MM = 1e-9

const ZERO: Vec3 = [0, 0, 0]

/**
 * The likeliest displacement under which the places have the wanted distances: Newton steps on the distances, each
 * with the least energy.
 *
 * @param nodes places before; distances refer to them by number
 * @param held what the displacement must not do
 * @returns forces at the nodes whose field is that displacement
 */
export function solveDistances(
  prior: Prior,
  nodes: readonly PriorPlace[],
  wanted: readonly WantedDistance[],
  held: readonly Held[],
): readonly Vec3[] {
  const still = held.map((parts): Row => ({ parts, mm: 0, sdMm: HELD_MM }))
  let forces: readonly Vec3[] = nodes.map(() => ZERO)
  let moved: readonly Vec3[] = nodes.map(() => ZERO)
  for (let step = 0; step < MAX_STEPS; step++) {
    const rows = [...wanted.map((one) => rowOf(one, nodes, moved)), ...still]
    forces = leastForces(prior, nodes, rows)
    const next = valuesAt(prior.field(nodes, forces), nodes)
    const change = Math.max(...next.map((value, i) => distance(value, moved[i]!)))
    moved = next
    if (change < SETTLED_MM) break
  }
  return forces
}

/** What the two ends of a distance have to do along it, seen from where they are now. */
function rowOf({ from, to, mm }: WantedDistance, nodes: readonly PriorPlace[], moved: readonly Vec3[]): Row {
  const between = sub(add(nodes[to]!.at, moved[to]!), add(nodes[from]!.at, moved[from]!))
  const way = normalize(between)
  const done = dot(way, sub(moved[to]!, moved[from]!))
  const parts = [
    { node: to, way },
    { node: from, way: scale(way, -1) },
  ]
  return { parts, mm: done + mm - dot(way, between), sdMm: STRICTNESS_MM }
}

/** The forces of least energy that do what all rows ask, each as strictly as it says. */
function leastForces(prior: Prior, nodes: readonly PriorPlace[], rows: readonly Row[]): readonly Vec3[] {
  const forcesOf = (shares: readonly number[]): readonly Vec3[] => {
    const out: Vec3[] = nodes.map(() => ZERO)
    for (const [k, { parts }] of rows.entries())
      for (const { node, way } of parts) out[node] = addScaled(out[node]!, way, shares[k]!)
    return out
  }
  const unit = rows.map((_, k) => forcesOf(rows.map((_row, other) => (other === k ? 1 : 0))))
  const responses = unit.map((forces) => valuesAt(prior.field(nodes, forces), nodes))
  const does = ({ parts }: Row, by: readonly Vec3[]): number =>
    parts.reduce((sum, { node, way }) => sum + dot(way, by[node]!), 0)
  const gram = Matrix.from1DArray(
    rows.length,
    rows.length,
    rows.flatMap((row, k) =>
      responses.map((response, other) => does(row, response) + (k === other ? row.sdMm ** 2 : 0)),
    ),
  )
  // Twice the matrix, to have it symmetric in spite of rounding.
  const shares = new CholeskyDecomposition(Matrix.add(gram, gram.transpose()))
    .solve(Matrix.columnVector(rows.map(({ mm }) => mm)).mul(2))
    .to1DArray()
  return forcesOf(shares)
}

const valuesAt = (field: Field, nodes: readonly PriorPlace[]): readonly Vec3[] => nodes.map(field)

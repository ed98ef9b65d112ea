import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { add, distance, dot, normalize, scale, sub, type Vec3 } from '../../geometry/vec3.ts'
import type { Field, Prior } from './prior.ts'

/** A distance to be reached, between two of the places that are moved. */
export interface WantedDistance {
  /** Numbers of the two places. */
  readonly from: number
  readonly to: number
  readonly mm: number
}

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
 * @param nodes places before, head frame, mm; distances refer to them by number
 * @returns forces at the nodes whose field is that displacement
 */
export function solveDistances(
  prior: Prior,
  nodes: readonly Vec3[],
  wanted: readonly WantedDistance[],
): readonly Vec3[] {
  let forces: readonly Vec3[] = nodes.map(() => ZERO)
  let moved: readonly Vec3[] = nodes.map(() => ZERO)
  for (let step = 0; step < MAX_STEPS; step++) {
    const places = nodes.map((node, i) => add(node, moved[i]!))
    const ways = wanted.map(({ from, to }) => normalize(sub(places[to]!, places[from]!)))
    const unitForces = wanted.map(({ from, to }, k) =>
      nodes.map((_, i) => (i === to ? ways[k]! : i === from ? scale(ways[k]!, -1) : ZERO)),
    )
    const stretch = (k: number, by: readonly Vec3[]): number =>
      dot(ways[k]!, sub(by[wanted[k]!.to]!, by[wanted[k]!.from]!))
    const responses = unitForces.map((unit) => valuesAt(prior.field(nodes, unit), nodes))
    const gram = Matrix.from1DArray(
      wanted.length,
      wanted.length,
      wanted.flatMap((_, k) =>
        responses.map((response, other) => stretch(k, response) + (k === other ? STRICTNESS_MM ** 2 : 0)),
      ),
    )
    const gaps = wanted.map(
      ({ from, to, mm }, k) => stretch(k, moved) + mm - distance(places[from]!, places[to]!),
    )
    // Twice the matrix, to have it symmetric in spite of rounding.
    const shares = new CholeskyDecomposition(Matrix.add(gram, gram.transpose()))
      .solve(Matrix.columnVector(gaps).mul(2))
      .to1DArray()
    forces = nodes.map((_, i) =>
      unitForces.reduce((sum, unit, k) => add(sum, scale(unit[i]!, shares[k]!)), ZERO),
    )
    const next = valuesAt(prior.field(nodes, forces), nodes)
    const change = Math.max(...next.map((value, i) => distance(value, moved[i]!)))
    moved = next
    if (change < SETTLED_MM) break
  }
  return forces
}

const valuesAt = (field: Field, nodes: readonly Vec3[]): readonly Vec3[] =>
  nodes.map((node) => field(...node))

import { areaNormals, normalizeAll } from '../normals.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { FitTemplate } from './fit-template.ts'
import { applySimilarity, similarityOf } from './similarity.ts'

/** How far a face is from that of its preset, once both lie alike and are of one size. */
export interface Unlikeness {
  /** Root mean square distance of the same places of the face, mm. */
  readonly apartMm: number
  /** Half of the face is turned by more than this, degrees. */
  readonly turnedDeg: number
}

/** Every so many vertices of the face are compared. */
const STRIDE = 3

/** @param skin of all vertices of the picture, as a fit has left it */
export function unlikenessOf(template: FitTemplate, skin: Float64Array): Unlikeness {
  const { positions, outerCount, face, triangles } = template
  const compared: number[] = []
  for (let v = 0; v < outerCount; v += STRIDE) if (face[v] === 1) compared.push(v)
  const at = (values: Float64Array, v: number): Vec3 => [
    values[v * 3]!,
    values[v * 3 + 1]!,
    values[v * 3 + 2]!,
  ]
  const moves = similarityOf(
    compared.map((v) => at(positions, v)),
    compared.map((v) => at(skin, v)),
  )
  const normalsOf = (values: Float64Array): Float64Array =>
    normalizeAll(areaNormals(values, triangles, outerCount))
  const [before, after] = [normalsOf(positions), normalsOf(skin)]
  const onlyTurn = { ...moves, scale: 1, shift: [0, 0, 0] as const }
  const turns = compared.map((v) => {
    const [a, b] = [applySimilarity(onlyTurn, at(before, v)), at(after, v)]
    return (Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]))) * 180) / Math.PI
  })
  return { apartMm: moves.rms, turnedDeg: turns.toSorted((a, b) => a - b)[Math.floor(turns.length / 2)]! }
}

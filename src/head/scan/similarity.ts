import { Matrix, SingularValueDecomposition, determinant } from 'ml-matrix'
import { sub, type Vec3 } from '../../geometry/vec3.ts'

/** A turn, a change of size and a shift: `to = scale * turn * from + shift`. */
export interface Similarity {
  readonly scale: number
  /** Rows of a rotation matrix. */
  readonly turn: readonly [Vec3, Vec3, Vec3]
  readonly shift: Vec3
  /** Root mean square distance that is left, in the unit of `to`. */
  readonly rms: number
}

/**
 * The similarity that brings points onto others with the least squared distance. Never mirrors.
 * Reference: Umeyama 1991, IEEE Transactions on Pattern Analysis and Machine Intelligence 13(4), 376-380.
 *
 * @param from at least three points that are not on one line
 * @param to the same number of points
 */
export function similarityOf(from: readonly Vec3[], to: readonly Vec3[]): Similarity {
  const [fromMean, toMean] = [meanOf(from), meanOf(to)]
  const covariance = Matrix.zeros(3, 3)
  let spread = 0
  for (const [i, point] of from.entries()) {
    const a = sub(point, fromMean)
    const b = sub(to[i]!, toMean)
    spread += a[0] ** 2 + a[1] ** 2 + a[2] ** 2
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 3; column++)
        covariance.set(row, column, covariance.get(row, column) + b[row]! * a[column]!)
  }
  const {
    leftSingularVectors: u,
    rightSingularVectors: v,
    diagonal,
  } = new SingularValueDecomposition(covariance)
  const sign = Math.sign(determinant(u) * determinant(v)) || 1
  const flip = Matrix.diag([1, 1, sign])
  const turn = u.mmul(flip).mmul(v.transpose())
  const scale = (diagonal[0]! + diagonal[1]! + sign * diagonal[2]!) / spread
  const rows = turn.to2DArray() as [
    [number, number, number],
    [number, number, number],
    [number, number, number],
  ]
  const shift = sub(toMean, turned(rows, fromMean, scale))
  const left = from.reduce((sum, point, i) => {
    const gone = sub(applySimilarity({ scale, turn: rows, shift }, point), to[i]!)
    return sum + gone[0] ** 2 + gone[1] ** 2 + gone[2] ** 2
  }, 0)
  return { scale, turn: rows, shift, rms: Math.sqrt(left / from.length) }
}

type Moves = Pick<Similarity, 'scale' | 'turn' | 'shift'>

export function applySimilarity({ scale, turn, shift }: Moves, point: Vec3): Vec3 {
  const [x, y, z] = turned(turn, point, scale)
  return [x + shift[0], y + shift[1], z + shift[2]]
}

/** Back without the change of size: `turn` transposed of what lies beyond the shift. */
export function undoTurn({ turn, shift }: Moves, point: Vec3): Vec3 {
  const [x, y, z] = sub(point, shift)
  return [
    turn[0][0] * x + turn[1][0] * y + turn[2][0] * z,
    turn[0][1] * x + turn[1][1] * y + turn[2][1] * z,
    turn[0][2] * x + turn[1][2] * y + turn[2][2] * z,
  ]
}

const turned = (turn: Similarity['turn'], [x, y, z]: Vec3, scale: number): Vec3 => [
  scale * (turn[0][0] * x + turn[0][1] * y + turn[0][2] * z),
  scale * (turn[1][0] * x + turn[1][1] * y + turn[1][2] * z),
  scale * (turn[2][0] * x + turn[2][1] * y + turn[2][2] * z),
]

function meanOf(points: readonly Vec3[]): Vec3 {
  const sum = points.reduce<Vec3>((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0])
  return [sum[0] / points.length, sum[1] / points.length, sum[2] / points.length]
}

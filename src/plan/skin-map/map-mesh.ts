import type { SkinSurface, SurfacePoint } from '../../geometry/skin.ts'

/** Points of the map stand no farther apart than this, mm: a vessel is 1 to 3 mm wide. */
export const MAP_SPACING_MM = 3

type Weights = SurfacePoint['bary']

/** The outer skin, refined where its layers are known: what the map is reckoned on and drawn with. */
export interface MapMesh {
  /** Points, on the skin's own flat triangles. Those of the skin come first, under their own numbers. */
  readonly points: readonly SurfacePoint[]
  /** Flat xyz, head frame, mm. */
  readonly positions: Float32Array
  /** Three points per triangle. */
  readonly triangles: Uint32Array
  /** The same point on the other side, by number; null for a skin that is not made of two mirrored halves. */
  readonly twins: Int32Array | null
  /** How far from a point the nearest place of no other point can lie, mm: 0.58 of its longest edge, at most. */
  readonly reachMm: Float32Array
}

/** A triangle of the map within one of the skin, with the weights of its corners there. */
interface Piece {
  readonly tri: number
  readonly corners: readonly [number, number, number]
  readonly weights: readonly [Weights, Weights, Weights]
}

const CORNER_WEIGHTS: Piece['weights'] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]
/** A vertex of no triangle: never drawn. */
const NOWHERE: SurfacePoint = { tri: 0, bary: [1, 0, 0] }
/** Farthest from all corners of a triangle that is not obtuse, as a share of its longest edge: 1 / √3. */
const FARTHEST_SHARE = 1 / Math.sqrt(3)

/**
 * Refine a skin: edges longer than `MAP_SPACING_MM` are halved, again and again, in the triangles with a corner whose
 * layers are known. Both triangles of an edge halve it alike, so that no gap opens between them.
 * @param isKnown per vertex of the skin
 */
export function mapMesh(
  { positions, triangles }: Pick<SkinSurface, 'positions' | 'triangles'>,
  isKnown: (vertex: number) => boolean,
): MapMesh {
  const at: number[] = [...positions]
  const points: SurfacePoint[] = Array.from({ length: positions.length / 3 }, () => NOWHERE)
  let rough: Piece[] = []
  const done: number[] = []
  for (let tri = 0; tri < triangles.length / 3; tri++) {
    const corners = [triangles[tri * 3]!, triangles[tri * 3 + 1]!, triangles[tri * 3 + 2]!] as const
    corners.forEach((vertex, k) => (points[vertex] = { tri, bary: CORNER_WEIGHTS[k]! }))
    if (corners.some(isKnown)) rough.push({ tri, corners, weights: CORNER_WEIGHTS })
    else done.push(...corners)
  }
  const halves = new Map<number, number>()
  const lengthOf = (a: number, b: number): number =>
    Math.hypot(at[a * 3]! - at[b * 3]!, at[a * 3 + 1]! - at[b * 3 + 1]!, at[a * 3 + 2]! - at[b * 3 + 2]!)
  const halfOf = (piece: Piece, i: number, j: number): Half | null => {
    const [a, b] = [piece.corners[i]!, piece.corners[j]!]
    if (lengthOf(a, b) <= MAP_SPACING_MM) return null
    const weights = middle(piece.weights[i]!, piece.weights[j]!)
    const key = edgeKey(a, b)
    let point = halves.get(key)
    if (point === undefined) {
      point = points.length
      halves.set(key, point)
      points.push({ tri: piece.tri, bary: weights })
      for (let k = 0; k < 3; k++) at.push((at[a * 3 + k]! + at[b * 3 + k]!) / 2)
    }
    return { point, weights }
  }
  while (rough.length > 0) {
    const finer: Piece[] = []
    for (const piece of rough) {
      const pieces = split(piece, [halfOf(piece, 0, 1), halfOf(piece, 1, 2), halfOf(piece, 2, 0)], lengthOf)
      if (pieces === null) done.push(...piece.corners)
      else finer.push(...pieces)
    }
    rough = finer
  }
  return {
    points,
    positions: Float32Array.from(at),
    triangles: Uint32Array.from(done),
    twins: twinsOf(points.length, triangles, halves),
    reachMm: reachOf(points.length, done, lengthOf),
  }
}

/** Points of a map stay well below this. */
const MOST_POINTS = 2 ** 22
const edgeKey = (a: number, b: number): number => Math.min(a, b) * MOST_POINTS + Math.max(a, b)

/** Triangle t + half is the mirror image of t, its second and third corners changed over (`head/surface-points.ts`). */
function twinsOf(
  count: number,
  triangles: SkinSurface['triangles'],
  halves: ReadonlyMap<number, number>,
): Int32Array | null {
  const twins = new Int32Array(count).fill(-1)
  const half = triangles.length / 2
  if (half % 3 !== 0) return null
  for (let corner = 0; corner < half; corner++) {
    const other = half + corner + [0, 1, -1][corner % 3]!
    twins[triangles[corner]!] = triangles[other]!
    twins[triangles[other]!] = triangles[corner]!
  }
  for (const [key, point] of halves) {
    const [a, b] = [twins[Math.floor(key / MOST_POINTS)]!, twins[key % MOST_POINTS]!]
    twins[point] = halves.get(edgeKey(a, b)) ?? -1
  }
  return twins.includes(-1) ? null : twins
}

/** The middle of an edge, and its weights in the triangle of the skin that is split. */
interface Half {
  readonly point: number
  readonly weights: Weights
}

const middle = (a: Weights, b: Weights): Weights => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2]

/** The parts of a triangle whose edges 01, 12, 20 are halved where there is a half; null where none is. */
function split(
  piece: Piece,
  halves: readonly [Half | null, Half | null, Half | null],
  lengthOf: (a: number, b: number) => number,
): Piece[] | null {
  const corners = piece.corners.map((point, k): Half => ({ point, weights: piece.weights[k]! }))
  const count = halves.filter((half) => half !== null).length
  if (count === 0) return null
  const part = (a: Half, b: Half, c: Half): Piece => ({
    tri: piece.tri,
    corners: [a.point, b.point, c.point],
    weights: [a.weights, b.weights, c.weights],
  })
  // turned so that edge 01 is halved; with two halves, edge 20 is not
  const turn = [0, 1, 2].find((k) => halves[k] !== null && (count !== 2 || halves[(k + 2) % 3] === null))!
  const [a, b, c] = [0, 1, 2].map((k) => corners[(k + turn) % 3]!) as [Half, Half, Half]
  const [ab, bc, ca] = [0, 1, 2].map((k) => halves[(k + turn) % 3]!)
  if (count === 1) return [part(a, ab!, c), part(ab!, b, c)]
  if (count === 2) {
    // the shorter diagonal: the same one on the other side of the face
    const fromA = lengthOf(a.point, bc!.point) <= lengthOf(ab!.point, c.point)
    const rest = fromA ? [part(a, ab!, bc!), part(a, bc!, c)] : [part(a, ab!, c), part(ab!, bc!, c)]
    return [part(ab!, b, bc!), ...rest]
  }
  return [part(a, ab!, ca!), part(ab!, b, bc!), part(ca!, bc!, c), part(ab!, bc!, ca!)]
}

function reachOf(
  count: number,
  triangles: readonly number[],
  lengthOf: (a: number, b: number) => number,
): Float32Array {
  const reach = new Float32Array(count)
  for (let corner = 0; corner < triangles.length; corner++) {
    const a = triangles[corner]!
    const b = triangles[corner % 3 === 2 ? corner - 2 : corner + 1]!
    const share = Math.min(lengthOf(a, b), MAP_SPACING_MM) * FARTHEST_SHARE
    reach[a] = Math.max(reach[a]!, share)
    reach[b] = Math.max(reach[b]!, share)
  }
  return reach
}

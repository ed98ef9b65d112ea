import { normalize, vertexAt, type Vec3 } from '../../src/geometry/vec3.ts'

/** Flat arrays of a surface, outward-facing. */
export interface Mesh {
  readonly positions: Float64Array
  readonly triangles: Uint32Array
  /** Exact outward normals, where known. */
  readonly normals?: Float64Array
}

/** Corners and faces of an octahedron: symmetric to all three planes, so that mirrored places exist. */
const OCTAHEDRON: { readonly points: readonly Vec3[]; readonly faces: readonly number[] } = {
  points: [
    [1, 0, 0],
    [-1, 0, 0],
    [0, 1, 0],
    [0, -1, 0],
    [0, 0, 1],
    [0, 0, -1],
  ],
  faces: [0, 2, 4, 2, 1, 4, 1, 3, 4, 3, 0, 4, 2, 0, 5, 1, 2, 5, 3, 1, 5, 0, 3, 5],
}

/** A sphere of triangles, outward-facing. Each round cuts every triangle into four: 8 x 4^rounds triangles. */
export function sphereMesh(radiusMm: number, rounds: number, centre: Vec3 = [0, 0, 0]): Mesh {
  const points: Vec3[] = [...OCTAHEDRON.points]
  let faces = [...OCTAHEDRON.faces]
  const middles = new Map<string, number>()
  const middle = (a: number, b: number): number => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    const known = middles.get(key)
    if (known !== undefined) return known
    const p = points[a]!
    const q = points[b]!
    points.push(normalize([p[0] + q[0], p[1] + q[1], p[2] + q[2]]))
    middles.set(key, points.length - 1)
    return points.length - 1
  }
  for (let round = 0; round < rounds; round++) {
    const finer: number[] = []
    for (let t = 0; t < faces.length; t += 3) {
      const [a, b, c] = [faces[t]!, faces[t + 1]!, faces[t + 2]!]
      const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)]
      finer.push(a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca)
    }
    faces = finer
  }
  return {
    positions: Float64Array.from(points.flatMap((p) => p.map((x, axis) => centre[axis]! + x * radiusMm))),
    triangles: Uint32Array.from(faces),
    normals: Float64Array.from(points.flat()),
  }
}

/** A box of twelve triangles round a centre: edges and corners as sharp as a gland never has. */
export function boxMesh([x, y, z]: Vec3, centre: Vec3 = [0, 0, 0]): Mesh {
  const corner = (i: number): Vec3 => [
    centre[0] + (i & 1 ? x : -x),
    centre[1] + (i & 2 ? y : -y),
    centre[2] + (i & 4 ? z : -z),
  ]
  const quads = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ]
  return {
    positions: Float64Array.from([0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => corner(i))),
    triangles: Uint32Array.from(quads.flatMap(([a, b, c, d]) => [a!, b!, c!, a!, c!, d!])),
  }
}

export interface GridOptions {
  readonly widthMm: number
  readonly heightMm: number
  readonly stepMm: number
  /** Height of the surface over a place, mm; default flat at 0. */
  readonly z?: (x: number, y: number) => number
  /** Squares left out. */
  readonly hole?: (x: number, y: number) => boolean
  /** Middle of the grid. */
  readonly centre?: readonly [number, number]
}

/** A sheet over the x, y plane that faces +z, two triangles a square. */
export function gridMesh({
  widthMm,
  heightMm,
  stepMm,
  z = () => 0,
  hole = () => false,
  centre = [0, 0],
}: GridOptions): Mesh {
  const columns = Math.round(widthMm / stepMm)
  const rows = Math.round(heightMm / stepMm)
  const x = (i: number): number => centre[0] + (i - columns / 2) * stepMm
  const y = (j: number): number => centre[1] + (j - rows / 2) * stepMm
  const positions: number[] = []
  for (let j = 0; j <= rows; j++) for (let i = 0; i <= columns; i++) positions.push(x(i), y(j), z(x(i), y(j)))
  const triangles: number[] = []
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      if (hole(x(i + 0.5), y(j + 0.5))) continue
      const a = j * (columns + 1) + i
      const d = a + columns + 1
      triangles.push(a, a + 1, d + 1, a, d + 1, d)
    }
  }
  return { positions: Float64Array.from(positions), triangles: Uint32Array.from(triangles) }
}

/** Flat xyz of another place of every vertex. */
export const moveVertices = (positions: Float64Array, move: (p: Vec3) => Vec3): Float64Array =>
  Float64Array.from(
    Array.from({ length: positions.length / 3 }, (_, i) => move(vertexAt(positions, i))).flat(),
  )

/** The same triangles facing the other way, as after a mirror. */
export const flipTriangles = (triangles: Uint32Array): Uint32Array =>
  triangles.map((_, i) => triangles[i % 3 === 1 ? i + 1 : i % 3 === 2 ? i - 1 : i]!)

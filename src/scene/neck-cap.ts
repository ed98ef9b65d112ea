import { vertexAt, type Vec3 } from '../geometry/vec3.ts'
import type { HeadPicture } from '../head/types.ts'

/** A flat end for the open neck: its rim once more, with normals of its own, and a middle. */
export interface NeckCap {
  /** Vertex of the picture that each rim vertex copies. */
  readonly rim: readonly number[]
  readonly middle: Vec3
  readonly normal: Vec3
}

type Surface = Pick<HeadPicture, 'positions' | 'triangles'>

/** Vertices round the lowest open rim of the picture, in order; null when the mesh has none. */
export function neckRim({ positions, triangles }: Surface): readonly number[] | null {
  let lowest: readonly number[] | null = null
  for (const rim of openRims(triangles))
    if (lowest === null || meanOf(positions, rim)[1] < meanOf(positions, lowest)[1]) lowest = rim
  return lowest
}

/** The end that closes a rim. Only for the eye: it is no skin, and nothing is measured to it. */
export const capOf = ({ positions }: Pick<Surface, 'positions'>, rim: readonly number[]): NeckCap => ({
  rim,
  middle: meanOf(positions, rim),
  normal: [0, -1, 0],
})

/** Closed chains of edges that only one triangle has, each in the direction of its triangle. */
export function openRims(triangles: Uint32Array): number[][] {
  const open = new Map<number, Map<number, true>>()
  const edge = (from: number, to: number): void => {
    const back = open.get(to)
    if (back?.delete(from) === true) return
    const out = open.get(from) ?? new Map<number, true>()
    out.set(to, true)
    open.set(from, out)
  }
  for (let t = 0; t < triangles.length; t += 3)
    for (let k = 0; k < 3; k++) edge(triangles[t + k]!, triangles[t + ((k + 1) % 3)]!)
  const rims: number[][] = []
  for (const start of open.keys()) {
    const rim: number[] = []
    let at: number | undefined = start
    while (at !== undefined) {
      const next: number | undefined = open.get(at)?.keys().next().value
      if (next === undefined) break
      open.get(at)!.delete(next)
      rim.push(at)
      at = next
    }
    if (rim.length > 2) rims.push(rim)
  }
  return rims
}

export function meanOf(positions: ArrayLike<number>, vertices: readonly number[]): Vec3 {
  let [x, y, z] = [0, 0, 0]
  for (const v of vertices) {
    const at = vertexAt(positions, v)
    x += at[0]
    y += at[1]
    z += at[2]
  }
  return [x / vertices.length, y / vertices.length, z / vertices.length]
}

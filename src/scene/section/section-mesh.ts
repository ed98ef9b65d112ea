import { Color, type Plane } from 'three'
import { addScaled, type Vec3 } from '../../geometry/vec3.ts'
import type { PlaneSegment } from './plane-segments.ts'

/** Flat arrays of triangles in the plane of a cut. */
export interface SectionMesh {
  readonly positions: Float32Array
  readonly colors: Float32Array
}

/** Collects triangles that lie a hair inside the part that stays. */
export class SectionWriter {
  readonly #positions: number[] = []
  readonly #colors: number[] = []
  readonly #normal: Vec3

  constructor({ normal }: Pick<Plane, 'normal'>) {
    this.#normal = [normal.x, normal.y, normal.z]
  }

  /** @param behindMm how far inside the part that stays: of two things in the plane the nearer one is seen */
  triangle(a: Vec3, b: Vec3, c: Vec3, color: Color, behindMm: number): void {
    for (const corner of [a, b, c]) {
      this.#positions.push(...addScaled(corner, this.#normal, behindMm))
      this.#colors.push(color.r, color.g, color.b)
    }
  }

  done(): SectionMesh {
    return { positions: new Float32Array(this.#positions), colors: new Float32Array(this.#colors) }
  }
}

/**
 * Triangles from one point to every piece of a cut: each place inside the closed lines lies under an odd number of
 * them, each place outside under an even one.
 */
export function fanOf(segments: readonly PlaneSegment[], plane: Pick<Plane, 'normal'>): SectionMesh {
  const fan = new SectionWriter(plane)
  const white = new Color(1, 1, 1)
  const pivot = segments[0]?.a.at
  if (pivot !== undefined)
    for (const { a, b } of segments) fan.triangle(pivot, a.at, b.at, white, BEHIND_MM.fill)
  return fan.done()
}

/** What lies before what in the plane of the cut, mm inside the part that stays. */
export const BEHIND_MM = { fill: 0.12, smas: 0.1, fat: 0.08, skin: 0.06, bone: 0.04, bodies: 0.02 } as const

/** A rectangle in the plane that covers all pieces. */
export function coverOf(
  segments: readonly PlaneSegment[],
  plane: Pick<Plane, 'normal'>,
  color: Color,
  behindMm: number,
): SectionMesh {
  const mesh = new SectionWriter(plane)
  const [u, w] = planeAxes(plane)
  const points = segments.flatMap(({ a, b }) => [a.at, b.at])
  const [first] = points
  if (first === undefined) return mesh.done()
  const reach = [u, w].map((k) => {
    const values = points.map((p) => p[k]! - first[k]!)
    return [values.reduce((x, y) => Math.min(x, y)) - 1, values.reduce((x, y) => Math.max(x, y)) + 1] as const
  })
  const corner = (i: 0 | 1, j: 0 | 1): Vec3 => {
    const at: [number, number, number] = [first[0], first[1], first[2]]
    at[u] = first[u] + reach[0]![i]
    at[w] = first[w] + reach[1]![j]
    return at
  }
  mesh.triangle(corner(0, 0), corner(1, 0), corner(1, 1), color, behindMm)
  mesh.triangle(corner(0, 0), corner(1, 1), corner(0, 1), color, behindMm)
  return mesh.done()
}

type Axis = 0 | 1 | 2

/** The two axes of the head frame that lie in the plane. */
const planeAxes = ({ normal }: Pick<Plane, 'normal'>): readonly [Axis, Axis] =>
  Math.abs(normal.x) > 0.5 ? [1, 2] : Math.abs(normal.y) > 0.5 ? [0, 2] : [0, 1]

export function joined(meshes: readonly SectionMesh[]): SectionMesh {
  const all = (pick: (mesh: SectionMesh) => Float32Array): Float32Array => {
    const parts = meshes.map(pick)
    const flat = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      flat.set(part, at)
      at += part.length
    }
    return flat
  }
  return { positions: all((mesh) => mesh.positions), colors: all((mesh) => mesh.colors) }
}

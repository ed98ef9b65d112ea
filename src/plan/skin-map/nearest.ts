import type { GlandStructure, StructurePath } from '../../geometry/anatomy-types.ts'
import { closestPointOnTriangle } from '../../geometry/distance.ts'
import { cross, dot, sub, vertexAt, type Vec3 } from '../../geometry/vec3.ts'
import type { PointGrid } from './point-grid.ts'

/** The part of a structure nearest to one point of a map. */
export interface Nearest {
  readonly point: number
  /** Number of the point of the course it lies at; 0 for glands. */
  readonly index: number
  /** From the point to it, head frame, mm: to the axis of a tube, to the wall of a gland. */
  readonly away: Vec3
  /** Within a gland. */
  readonly inside: boolean
}

/** Where the points of a map lie in their plane, and how to find them. Keeps room for its searches. */
export class MapAxes {
  /** Flat xyz, mm. */
  readonly at: Float32Array
  readonly #grid: PointGrid
  readonly #squared: Float32Array
  readonly #part: Int32Array
  readonly #share: Float32Array
  readonly #runs: number[] = []
  #found: number[] = []

  constructor(at: Float32Array, grid: PointGrid) {
    this.at = at
    this.#grid = grid
    this.#squared = new Float32Array(at.length / 3).fill(Infinity)
    this.#part = new Int32Array(at.length / 3)
    this.#share = new Float32Array(at.length / 3)
  }

  /** For each point within `reachMm` of the axis of a course: what of it is nearest. */
  nearestOnPath({ points }: StructurePath, reachMm: number): Nearest[] {
    for (let s = 0; s + 1 < points.length; s++) this.#look(points[s]!, points[s + 1]!, reachMm, s)
    return this.#taken((point, segment, share) => {
      const [a, b] = [points[segment]!, points[segment + 1]!]
      const away: Vec3 = [
        a[0] + (b[0] - a[0]) * share - this.at[point * 3]!,
        a[1] + (b[1] - a[1]) * share - this.at[point * 3 + 1]!,
        a[2] + (b[2] - a[2]) * share - this.at[point * 3 + 2]!,
      ]
      return { point, index: share < 0.5 ? segment : segment + 1, away, inside: false }
    })
  }

  /**
   * The same for the wall of a gland. The nearest triangle is looked for by its middle: where triangles are long the
   * wall may be up to half an edge nearer than told.
   */
  nearestOnGland({ mesh }: GlandStructure, reachMm: number): Nearest[] {
    const corner = (t: number, k: number): Vec3 => vertexAt(mesh.positions, mesh.triangles[t * 3 + k]!)
    for (let t = 0; t < mesh.triangles.length / 3; t++) {
      const [a, b, c] = [corner(t, 0), corner(t, 1), corner(t, 2)]
      const middle: Vec3 = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3, (a[2] + b[2] + c[2]) / 3]
      this.#look(middle, middle, reachMm, t)
    }
    return this.#taken((point, t) => {
      const [a, b, c] = [corner(t, 0), corner(t, 1), corner(t, 2)]
      const here = vertexAt(this.at, point)
      const away = sub(closestPointOnTriangle(here, a, b, c), here)
      return { point, index: 0, away, inside: dot(away, cross(sub(b, a), sub(c, a))) > 0 }
    })
  }

  /** Keep the part of which a point within reach is nearest. */
  #look(a: Vec3, b: Vec3, reachMm: number, part: number): void {
    const { at } = this
    const low = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.min(a[2], b[2])] as const
    const high = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.max(a[2], b[2])] as const
    const written = this.#grid.runs(low, high, reachMm, this.#runs)
    const [ax, ay, az] = a
    const [ux, uy, uz] = [b[0] - ax, b[1] - ay, b[2] - az]
    const size = ux * ux + uy * uy + uz * uz
    const most = reachMm * reachMm
    for (let run = 0; run < written; run += 2)
      for (let n = this.#runs[run]!; n < this.#runs[run + 1]!; n++) {
        const point = this.#grid.points[n]!
        const x = at[point * 3]! - ax
        const y = at[point * 3 + 1]! - ay
        const z = at[point * 3 + 2]! - az
        const free = size > 0 ? (x * ux + y * uy + z * uz) / size : 0
        const share = free < 0 ? 0 : free > 1 ? 1 : free
        const dx = x - share * ux
        const dy = y - share * uy
        const dz = z - share * uz
        const squared = dx * dx + dy * dy + dz * dz
        if (squared > most || squared >= this.#squared[point]!) continue
        if (this.#squared[point] === Infinity) this.#found.push(point)
        this.#squared[point] = squared
        this.#part[point] = part
        this.#share[point] = share
      }
  }

  /** What was found, and room for the next search. */
  #taken(make: (point: number, part: number, share: number) => Nearest): Nearest[] {
    const found = this.#found.map((point) => make(point, this.#part[point]!, this.#share[point]!))
    for (const point of this.#found) this.#squared[point] = Infinity
    this.#found = []
    return found
  }
}

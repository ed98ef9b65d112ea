import type { Vec3 } from '../geometry/vec3.ts'

/** A stretch of a mesh's index. */
export interface IndexRange {
  readonly start: number
  readonly count: number
}

/** Flat arrays of one merged mesh: all structures of one system. */
export interface MergedMesh {
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** Number of the structure in the list given, per vertex: what highlighting goes by. */
  readonly structure: Float32Array
  /** Four per vertex: mm along the course, cosine and sine around it, number of the layer it lies in. */
  readonly course: Float32Array
  readonly triangles: Uint32Array
  /** Where each structure stands in `triangles`, by its number. */
  readonly ranges: ReadonlyMap<number, IndexRange>
}

/** Place of a vertex on its course, for the pattern. */
export interface CoursePlace {
  readonly alongMm: number
  /** Radians. */
  readonly turn: number
  readonly layer: number
}

/** Collects vertices and triangles of structures, one after another. */
export class MeshWriter {
  readonly #positions: number[] = []
  readonly #normals: number[] = []
  readonly #structure: number[] = []
  readonly #course: number[] = []
  readonly #triangles: number[] = []
  readonly #ranges = new Map<number, IndexRange>()
  #index = -1
  #start = 0

  /** What follows belongs to this structure. */
  begin(index: number): void {
    this.#close()
    this.#index = index
    this.#start = this.#triangles.length
  }

  vertex(at: Vec3, normal: Vec3, { alongMm, turn, layer }: CoursePlace): number {
    this.#positions.push(at[0], at[1], at[2])
    this.#normals.push(normal[0], normal[1], normal[2])
    this.#structure.push(this.#index)
    this.#course.push(alongMm, Math.cos(turn), Math.sin(turn), layer)
    return this.#structure.length - 1
  }

  triangle(a: number, b: number, c: number): void {
    this.#triangles.push(a, b, c)
  }

  done(): MergedMesh {
    this.#close()
    return {
      positions: new Float32Array(this.#positions),
      normals: new Float32Array(this.#normals),
      structure: new Float32Array(this.#structure),
      course: new Float32Array(this.#course),
      triangles: new Uint32Array(this.#triangles),
      ranges: this.#ranges,
    }
  }

  #close(): void {
    const count = this.#triangles.length - this.#start
    if (this.#index >= 0 && count > 0) this.#ranges.set(this.#index, { start: this.#start, count })
  }
}

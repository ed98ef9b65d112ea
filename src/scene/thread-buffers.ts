import { BufferAttribute, BufferGeometry, DynamicDrawUsage } from 'three'
import { addScaled, scale, type Vec3 } from '../geometry/vec3.ts'

/** Floats per vertex: centre 3, offset 3, shape 4 (radius mm, least radius px, s mm or -1, severity), thread 1. */
const STRIDES = { position: 3, offset: 3, shape: 4, thread: 1 } as const

/**
 * Growing vertex arrays for thread tubes. A vertex is a centre and an offset in units of the tube's radius,
 * so that the shader can keep thin lines wide enough to see. `begin` starts over without new memory.
 */
export class ThreadBuffers {
  readonly geometry = new BufferGeometry()
  #vertexCapacity = 0
  #indexCapacity = 0
  #position = new Float32Array(0)
  #offset = new Float32Array(0)
  #shape = new Float32Array(0)
  #thread = new Float32Array(0)
  #index = new Uint32Array(0)
  #vertices = 0
  #indices = 0

  get vertexCount(): number {
    return this.#vertices
  }

  get triangleCount(): number {
    return this.#indices / 3
  }

  /** Start over with room for this many vertices and triangle corners. */
  begin(vertices: number, corners: number): void {
    this.#vertices = 0
    this.#indices = 0
    if (vertices <= this.#vertexCapacity && corners <= this.#indexCapacity) return
    this.#vertexCapacity = Math.max(vertices, this.#vertexCapacity * 2, 512)
    this.#indexCapacity = Math.max(corners, this.#indexCapacity * 2, 2048)
    this.#position = new Float32Array(this.#vertexCapacity * STRIDES.position)
    this.#offset = new Float32Array(this.#vertexCapacity * STRIDES.offset)
    this.#shape = new Float32Array(this.#vertexCapacity * STRIDES.shape)
    this.#thread = new Float32Array(this.#vertexCapacity * STRIDES.thread)
    this.#index = new Uint32Array(this.#indexCapacity)
    // The old attributes are freed on the GPU before new ones take their names.
    this.geometry.dispose()
    this.geometry.setAttribute('position', dynamic(this.#position, STRIDES.position))
    this.geometry.setAttribute('aOffset', dynamic(this.#offset, STRIDES.offset))
    this.geometry.setAttribute('aShape', dynamic(this.#shape, STRIDES.shape))
    this.geometry.setAttribute('aThread', dynamic(this.#thread, STRIDES.thread))
    this.geometry.setIndex(new BufferAttribute(this.#index, 1).setUsage(DynamicDrawUsage))
  }

  vertex(
    centre: Vec3,
    offset: Vec3,
    shape: readonly [number, number, number, number],
    thread: number,
  ): number {
    const v = this.#vertices++
    this.#position.set(centre, v * 3)
    this.#offset.set(offset, v * 3)
    this.#shape.set(shape, v * 4)
    this.#thread[v] = thread
    return v
  }

  triangle(a: number, b: number, c: number): void {
    this.#index[this.#indices] = a
    this.#index[this.#indices + 1] = b
    this.#index[this.#indices + 2] = c
    this.#indices += 3
  }

  /** Join two rings of `sides` vertices by a band of triangles. */
  tube(from: number, to: number, sides: number): void {
    for (let k = 0; k < sides; k++) {
      const next = (k + 1) % sides
      this.triangle(from + k, from + next, to + k)
      this.triangle(from + next, to + next, to + k)
    }
  }

  /** Hand what was written to the GPU. */
  end(): void {
    for (const name of ['position', 'aOffset', 'aShape', 'aThread']) {
      const attribute = this.geometry.getAttribute(name)
      if (attribute !== undefined) attribute.needsUpdate = true
    }
    if (this.geometry.index !== null) this.geometry.index.needsUpdate = true
    this.geometry.setDrawRange(0, this.#indices)
  }

  dispose(): void {
    this.geometry.dispose()
  }
}

const dynamic = (array: Float32Array, size: number): BufferAttribute =>
  new BufferAttribute(array, size).setUsage(DynamicDrawUsage)

/** Rows and columns of the entry bead. */
export const BEAD_ROWS = 4
export const BEAD_COLUMNS = 8

/** A small ball, `radiusMm` wide but never below `leastPx` on screen. */
export function writeBead(
  out: ThreadBuffers,
  centre: Vec3,
  shape: readonly [number, number, number, number],
  thread: number,
): void {
  const first = out.vertexCount
  for (let row = 0; row <= BEAD_ROWS; row++) {
    const polar = (Math.PI * row) / BEAD_ROWS
    for (let column = 0; column < BEAD_COLUMNS; column++) {
      const angle = (2 * Math.PI * column) / BEAD_COLUMNS
      const across = Math.sin(polar)
      out.vertex(
        centre,
        [across * Math.cos(angle), Math.cos(polar), -across * Math.sin(angle)],
        shape,
        thread,
      )
    }
  }
  for (let row = 0; row < BEAD_ROWS; row++)
    for (let column = 0; column < BEAD_COLUMNS; column++) {
      const a = first + row * BEAD_COLUMNS + column
      const b = first + row * BEAD_COLUMNS + ((column + 1) % BEAD_COLUMNS)
      out.triangle(a, a + BEAD_COLUMNS, b)
      out.triangle(b, a + BEAD_COLUMNS, b + BEAD_COLUMNS)
    }
}

/** Length of the arrow head in units of its radius. */
const ARROW_LENGTH = 2.6

/** A cone with its tip at `tip`, pointing along `along`. */
export function writeArrow(
  out: ThreadBuffers,
  tip: Vec3,
  along: Vec3,
  ring: readonly Vec3[],
  shape: readonly [number, number, number, number],
  thread: number,
): void {
  const back = scale(along, -ARROW_LENGTH)
  const point = out.vertex(tip, scale(along, 0.4), shape, thread)
  const base = out.vertex(tip, back, shape, thread)
  const corners = ring.map((side) => out.vertex(tip, addScaled(back, side, 1), shape, thread))
  corners.forEach((corner, k) => {
    const next = corners[(k + 1) % corners.length]!
    out.triangle(corner, next, point)
    out.triangle(next, corner, base)
  })
}

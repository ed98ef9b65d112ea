/** Weighted sums of points: each row makes one new point out of some old ones. */
export interface Stencils {
  readonly rowStart: Int32Array
  readonly from: Int32Array
  readonly weight: Float64Array
}

export class StencilBuilder {
  readonly #start: number[] = [0]
  readonly #from: number[] = []
  readonly #weight: number[] = []

  /** Adds a row; several entries for one source point are summed. */
  row(entries: ReadonlyMap<number, number>): void {
    for (const [from, weight] of entries) {
      this.#from.push(from)
      this.#weight.push(weight)
    }
    this.#start.push(this.#from.length)
  }

  finish(): Stencils {
    return {
      rowStart: Int32Array.from(this.#start),
      from: Int32Array.from(this.#from),
      weight: Float64Array.from(this.#weight),
    }
  }
}

/** Applies the rows to flat xyz points. */
export function applyStencils({ rowStart, from, weight }: Stencils, points: ArrayLike<number>): Float64Array {
  const rows = rowStart.length - 1
  const out = new Float64Array(rows * 3)
  for (let row = 0; row < rows; row++) {
    let [x, y, z] = [0, 0, 0]
    for (let k = rowStart[row]!; k < rowStart[row + 1]!; k++) {
      const source = from[k]! * 3
      const w = weight[k]!
      x += points[source]! * w
      y += points[source + 1]! * w
      z += points[source + 2]! * w
    }
    out[row * 3] = x
    out[row * 3 + 1] = y
    out[row * 3 + 2] = z
  }
  return out
}

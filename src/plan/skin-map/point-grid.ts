/** Points sorted into cells, to find those near a place without asking all. */
export interface PointGrid {
  /** Numbers of the points, cell by cell. */
  readonly points: Int32Array
  /**
   * Where the runs of points lie in `points` that hold all within `reachMm` of a box, and some farther: [from, to) pairs.
   * @param out is overwritten from its start
   * @returns how many numbers were written
   */
  runs(low: Corner, high: Corner, reachMm: number, out: number[]): number
}

type Corner = readonly [number, number, number]

const CELL_MM = 5

/**
 * @param at flat xyz, mm
 * @param wanted numbers of the points to sort in
 */
export function pointGrid(at: Float32Array, wanted: readonly number[]): PointGrid {
  const low: [number, number, number] = [Infinity, Infinity, Infinity]
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  for (const i of wanted)
    for (let k = 0; k < 3; k++) {
      low[k] = Math.min(low[k]!, at[i * 3 + k]!)
      high[k] = Math.max(high[k]!, at[i * 3 + k]!)
    }
  const size = [0, 1, 2].map((k) => Math.max(1, Math.floor((high[k]! - low[k]!) / CELL_MM) + 1))
  const [nx, ny, nz] = size as [number, number, number]
  const cellOf = (mm: number, k: number): number => Math.floor((mm - low[k]!) / CELL_MM)
  const cell = (x: number, y: number, z: number): number => (x * ny + y) * nz + z
  const starts = new Int32Array(nx * ny * nz + 1)
  const own = Int32Array.from(wanted, (i) => {
    const c = cell(cellOf(at[i * 3]!, 0), cellOf(at[i * 3 + 1]!, 1), cellOf(at[i * 3 + 2]!, 2))
    starts[c + 1]!++
    return c
  })
  for (let c = 0; c < nx * ny * nz; c++) starts[c + 1]! += starts[c]!
  const next = starts.slice()
  const points = new Int32Array(wanted.length)
  wanted.forEach((i, n) => (points[next[own[n]!]!++] = i))
  const held = (c: number, k: number): number => Math.min(size[k]! - 1, Math.max(0, c))
  return {
    points,
    runs(boxLow, boxHigh, reachMm, out) {
      if (wanted.length === 0) return 0
      const from = [0, 1, 2].map((k) => cellOf(boxLow[k]! - reachMm, k))
      const to = [0, 1, 2].map((k) => cellOf(boxHigh[k]! + reachMm, k))
      if ([0, 1, 2].some((k) => to[k]! < 0 || from[k]! >= size[k]!)) return 0
      let written = 0
      // cells along z lie one after the other
      for (let x = held(from[0]!, 0); x <= held(to[0]!, 0); x++)
        for (let y = held(from[1]!, 1); y <= held(to[1]!, 1); y++) {
          const first = starts[cell(x, y, held(from[2]!, 2))]!
          const last = starts[cell(x, y, held(to[2]!, 2)) + 1]!
          if (last === first) continue
          out[written++] = first
          out[written++] = last
        }
      return written
    },
  }
}

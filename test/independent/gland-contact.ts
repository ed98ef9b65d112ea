import type { Draw } from './draws.ts'
import type { Charted } from './chart.ts'

/** Width of the columns that a gland is cut into, mm. */
const CELL_MM = 0.5

/** A closed body as columns: for each cell of the chart the heights between which it lies. */
export interface Columns {
  u0: number
  v0: number
  width: number
  height: number
  low: Float64Array
  high: Float64Array
}

type Corner = Charted | null

/** Cut a closed mesh, unrolled, into columns: every cell whose middle lies under a triangle gets that height. */
export function columnsOf(places: readonly (Charted | null)[], triangles: readonly number[]): Columns {
  const near = places.filter((place) => place !== null)
  const least = (k: 0 | 1): number => Math.min(...near.map((place) => place[k]))
  const most = (k: 0 | 1): number => Math.max(...near.map((place) => place[k]))
  const [u0, v0] = [least(0), least(1)]
  const [width, height] = [most(0) - u0, most(1) - v0].map((size) => Math.ceil(size / CELL_MM) + 1) as [
    number,
    number,
  ]
  const low = new Float64Array(width * height).fill(Infinity)
  const high = new Float64Array(width * height).fill(-Infinity)
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => places[triangles[t + k]!] ?? null) as [Corner, Corner, Corner]
    if (a === null || b === null || c === null) continue
    const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    if (area === 0) continue
    const range = (k: 0 | 1, origin: number): [number, number] => [
      Math.floor((Math.min(a[k], b[k], c[k]) - origin) / CELL_MM),
      Math.ceil((Math.max(a[k], b[k], c[k]) - origin) / CELL_MM),
    ]
    const [i0, i1] = range(0, u0)
    const [j0, j1] = range(1, v0)
    for (let i = i0; i <= Math.min(i1, width - 1); i++) {
      for (let j = j0; j <= Math.min(j1, height - 1); j++) {
        const [u, v] = [u0 + i * CELL_MM, v0 + j * CELL_MM]
        const wb = ((u - a[0]) * (c[1] - a[1]) - (v - a[1]) * (c[0] - a[0])) / area
        const wc = ((b[0] - a[0]) * (v - a[1]) - (b[1] - a[1]) * (u - a[0])) / area
        if (wb < 0 || wc < 0 || wb + wc > 1) continue
        const z = a[2] + wb * (b[2] - a[2]) + wc * (c[2] - a[2])
        const cell = i * height + j
        low[cell] = Math.min(low[cell]!, z)
        high[cell] = Math.max(high[cell]!, z)
      }
    }
  }
  return { u0, v0, width, height, low, high }
}

/**
 * Share of the draws in which the thread touches the body: some place of it, or of the ring of its wall, lies within
 * a column that was moved with the body.
 */
export function glandContact(
  thread: readonly (Charted | null)[],
  radiusMm: number,
  columns: Columns,
  draws: readonly Draw[],
): number {
  const ring = [0, 1, 2, 3, 4, 5].map((k) => (k * Math.PI) / 3)
  const around = [[0, 0], ...ring.map((turn) => [radiusMm * Math.cos(turn), radiusMm * Math.sin(turn)])] as [
    number,
    number,
  ][]
  let touched = 0
  for (const draw of draws) {
    const meet = thread.some((place) => {
      if (place === null) return false
      const z = place[2] - draw.threadSinkMm - draw.structureRiseMm
      return around.some(([du, dv], k) => {
        const i0 = Math.round((place[0] + du - draw.u - columns.u0) / CELL_MM)
        const j0 = Math.round((place[1] + dv - draw.v - columns.v0) / CELL_MM)
        if (i0 < 0 || j0 < 0 || i0 >= columns.width || j0 >= columns.height) return false
        const cell = i0 * columns.height + j0
        const high = columns.high[cell]!
        if (high === -Infinity) return false
        const half = k === 0 ? radiusMm : 0
        return z - half <= high && z + half >= columns.low[cell]!
      })
    })
    if (meet) touched++
  }
  return touched / draws.length
}

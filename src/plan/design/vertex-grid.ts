import type { Vec3 } from '../../geometry/vec3.ts'

/** Vertices sorted into cells, to find those near a place. */
export interface VertexGrid {
  /**
   * Tell of every vertex within reach of a place.
   * @param found its number, where it lies from the place, mm, and the square of that distance
   */
  near(at: Vec3, found: (vertex: number, dx: number, dy: number, dz: number, squared: number) => void): void
}

/** Cells as wide as the reach, so that a place has all of its neighbours in 27 of them. */
export function vertexGrid(positions: ArrayLike<number>, reachMm: number): VertexGrid {
  const cells = new Map<number, number[]>()
  const cellOf = (value: number): number => Math.floor(value / reachMm)
  // Heads are below 1 m: 512 cells each way hold them for every reach from 2 mm on.
  const key = (x: number, y: number, z: number): number => ((x + 256) * 512 + (y + 256)) * 512 + (z + 256)
  for (let v = 0; v < positions.length / 3; v++) {
    const at = key(cellOf(positions[v * 3]!), cellOf(positions[v * 3 + 1]!), cellOf(positions[v * 3 + 2]!))
    const cell = cells.get(at)
    if (cell === undefined) cells.set(at, [v])
    else cell.push(v)
  }
  return {
    near([x, y, z], found) {
      const [cx, cy, cz] = [cellOf(x), cellOf(y), cellOf(z)]
      for (let i = cx - 1; i <= cx + 1; i++)
        for (let j = cy - 1; j <= cy + 1; j++)
          for (let k = cz - 1; k <= cz + 1; k++)
            for (const v of cells.get(key(i, j, k)) ?? []) {
              const dx = positions[v * 3]! - x
              const dy = positions[v * 3 + 1]! - y
              const dz = positions[v * 3 + 2]! - z
              const squared = dx * dx + dy * dy + dz * dz
              if (squared <= reachMm * reachMm) found(v, dx, dy, dz, squared)
            }
    },
  }
}

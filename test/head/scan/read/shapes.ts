import { loadScan } from '../../../../src/head/scan/scan-jobs.ts'
import { ScanError, type ScanMesh } from '../../../../src/head/scan/scan-types.ts'

/** An open cap of a ball, 200 mm wide: bulges forward as a face does. */
export function cap(steps = 40, radius = 100): ScanMesh {
  const positions: number[] = []
  const triangles: number[] = []
  for (let i = 0; i <= steps; i++)
    for (let j = 0; j <= steps; j++) {
      const [x, y] = [(i / steps - 0.5) * 1.6, (j / steps - 0.5) * 1.6]
      const size = Math.hypot(x, y, 1)
      positions.push((x / size) * radius, (y / size) * radius, radius / size)
    }
  const at = (i: number, j: number): number => i * (steps + 1) + j
  for (let i = 0; i < steps; i++)
    for (let j = 0; j < steps; j++) {
      triangles.push(at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j), at(i + 1, j + 1), at(i, j + 1))
    }
  return { positions: Float32Array.from(positions), triangles: Uint32Array.from(triangles) }
}

export const text = (words: string): ArrayBuffer => new TextEncoder().encode(words).buffer as ArrayBuffer

/** Why a file is not taken. */
export async function refusal(bytes: ArrayBuffer, name: string): Promise<ScanError> {
  try {
    await loadScan(bytes, name)
  } catch (error) {
    if (error instanceof ScanError) return error
    throw error
  }
  throw new Error(`${name} was taken`)
}

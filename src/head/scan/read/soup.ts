import { ScanError } from '../scan-types.ts'

/** Triangles as a file holds them: corners may repeat, numbers may be missing. Unit of the file. */
export interface TriangleSoup {
  /** Flat xyz. */
  readonly positions: Float32Array
  /** Three vertices each. */
  readonly triangles: Uint32Array
}

/** What is read at most. Planning defaults: what a browser takes in without running out of memory. */
export const SCAN_LIMITS = { bytes: 250_000_000, triangles: 2_000_000 } as const

export const noFaces = (): ScanError =>
  new ScanError(
    'no-faces',
    'The file is a cloud of points without faces. Export it from the scanner as a surface (a triangle mesh).',
  )

/** @throws ScanError `too-many-triangles` */
export function checkTriangleCount(count: number): void {
  if (count <= SCAN_LIMITS.triangles) return
  throw new ScanError(
    'too-many-triangles',
    `The scan has ${inMillions(count)} million triangles; at most ${inMillions(SCAN_LIMITS.triangles)} million are read. Reduce it in the scanner's program.`,
  )
}

const inMillions = (count: number): string => (count / 1e6).toFixed(1).replace('.0', '')

import type { Side } from '../../geometry/anatomy-types.ts'
import type { Vec3 } from '../../geometry/vec3.ts'

/** A surface as a scanner gave it, cleaned: welded, finite, facing outwards. Its own frame, mm. Flat arrays. */
export interface ScanMesh {
  readonly positions: Float32Array
  readonly triangles: Uint32Array
}

/** A landmark of the head, found on the scan. */
export interface ScanLandmark {
  readonly id: string
  /** Of paired landmarks. */
  readonly side: Side | null
  /** Frame of the scan, mm. */
  readonly at: Vec3
}

/** How well a head stands in for a scan. */
export interface ScanQuality {
  /** Distance of the fitted skin from the scan, where the face has data, mm. */
  readonly medianMm: number
  readonly p95Mm: number
  /** Share of the face that the scan had data for, 0 to 1, by side. */
  readonly coverage: Readonly<Record<Side, number>>
  /** Root mean square distance of the landmarks after the best similarity, mm. */
  readonly landmarksMm: number
  /** Size of the patient beside the preset; 1: the same. */
  readonly scale: number
}

/** A preset's skin brought onto a scan. */
export interface ScanFit {
  /** Offset of every vertex of the preset's picture, flat xyz, head frame of the preset, mm. */
  readonly displacement: Float32Array
  /** Per vertex: 1 where the scan had data, 0 where the template was carried on. */
  readonly seen: Uint8Array
  /** Distance from the scan per vertex of the outer skin, mm; NaN where there was no data. */
  readonly residualsMm: Float32Array
  readonly quality: ScanQuality
}

export type ScanFault =
  | 'too-large'
  | 'unreadable'
  | 'no-faces'
  | 'too-many-triangles'
  | 'not-a-number'
  | 'outside-files'
  | 'unknown-extension'
  | 'too-small'
  | 'landmarks'
  | 'units'
  | 'not-a-face'
  | 'half-face'

/** Why a scan is not taken: one sentence for the user. The head stays as it was. */
export class ScanError extends Error {
  constructor(
    readonly code: ScanFault,
    message: string,
  ) {
    super(message)
    this.name = 'ScanError'
  }
}

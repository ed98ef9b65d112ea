import type { Vec3 } from '../../geometry/vec3.ts'
import { fitScan, roughFit, skinPoint } from './fit-scan.ts'
import type { FitTemplate } from './fit-template.ts'
import { cleanScan, sizeOf, type ScanNote } from './read/clean-scan.ts'
import { readScan } from './read/read-scan.ts'
import { guessUnit, type ScanUnit } from './read/units.ts'
import { SCAN_POINTS, scanPointKey } from './scan-landmarks.ts'
import { emptyHit } from './scan-surface.ts'
import { ScanError, type ScanFault, type ScanFit, type ScanLandmark, type ScanMesh } from './scan-types.ts'
import { applySimilarity } from './similarity.ts'

/** A scan as it was read, in the unit of its file. */
export interface LoadedScan {
  readonly mesh: ScanMesh
  readonly notes: readonly ScanNote[]
  readonly size: number
  readonly unit: ScanUnit | null
}

/** What a worker is asked to do. */
export type ScanJob =
  | { readonly kind: 'read'; readonly bytes: ArrayBuffer; readonly fileName: string }
  | {
      readonly kind: 'propose'
      readonly template: FitTemplate
      readonly mesh: ScanMesh
      readonly landmarks: readonly ScanLandmark[]
    }
  | {
      readonly kind: 'fit'
      readonly template: FitTemplate
      readonly mesh: ScanMesh
      readonly landmarks: readonly ScanLandmark[]
    }

export interface ScanAnswers {
  readonly read: LoadedScan
  readonly propose: readonly ScanLandmark[]
  readonly fit: ScanFit
}

/** What a worker says. */
export type ScanReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly answer: ScanAnswers[ScanJob['kind']] }
  | { readonly kind: 'refused'; readonly code: ScanFault | null; readonly message: string }

/** Does a job; refusals are answers, not exceptions. */
export async function runScanJob(job: ScanJob, tell: (reply: ScanReply) => void): Promise<void> {
  try {
    tell({ kind: 'done', answer: await answerOf(job, (share) => tell({ kind: 'progress', share })) })
  } catch (error) {
    if (error instanceof ScanError) tell({ kind: 'refused', code: error.code, message: error.message })
    else tell({ kind: 'refused', code: null, message: `The scan could not be worked on: ${whyOf(error)}` })
  }
}

/** What fails here without a sentence of its own is most often memory. */
const whyOf = (error: unknown): string =>
  error instanceof RangeError
    ? 'this device has not enough memory for it. Reduce it in the scanner’s program.'
    : error instanceof Error
      ? error.message
      : String(error)

async function answerOf(
  job: ScanJob,
  progress: (share: number) => void,
): Promise<ScanAnswers[ScanJob['kind']]> {
  if (job.kind === 'read') return loadScan(job.bytes, job.fileName)
  if (job.kind === 'propose') return proposeLandmarks(job.template, job.mesh, job.landmarks)
  const steps = fitScan(job.template, job.mesh, job.landmarks)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    progress(step.value)
  }
}

/** @throws ScanError */
export async function loadScan(bytes: ArrayBuffer, fileName: string): Promise<LoadedScan> {
  const { mesh, notes } = cleanScan(await readScan(bytes, fileName))
  const size = sizeOf(mesh.positions)
  return { mesh, notes, size, unit: guessUnit(size) }
}

/** Farther from the scan a proposed landmark would be made up, mm. */
const PROPOSED_WITHIN_MM = 12

/**
 * Where the landmarks that were not placed yet are likely to be: the head, roughly fitted by those that were, says so.
 * @param placed at least four, not all on one line
 * @throws ScanError
 */
export function proposeLandmarks(
  template: FitTemplate,
  mesh: ScanMesh,
  placed: readonly ScanLandmark[],
): readonly ScanLandmark[] {
  const { aligned, skin, surface } = roughFit(template, mesh, placed)
  const known = new Set(placed.map(scanPointKey))
  const hit = emptyHit()
  return SCAN_POINTS.filter((point) => !known.has(scanPointKey(point))).flatMap(
    ({ id, side }): ScanLandmark[] => {
      const [x, y, z] = skinPoint(template, scanPointKey({ id, side }), skin)
      if (!surface.nearest(x, y, z, PROPOSED_WITHIN_MM, hit) || hit.atEdge) return []
      const on: Vec3 = [hit.x, hit.y, hit.z]
      return [{ id, side, at: applySimilarity({ ...aligned.similarity, scale: 1 }, on) }]
    },
  )
}

import { distance, type Vec3 } from '../../geometry/vec3.ts'
import type { FitTemplate } from './fit-template.ts'
import { FEWEST_SCAN_POINTS, scanPointKey } from './scan-landmarks.ts'
import { ScanError, type ScanLandmark, type ScanMesh } from './scan-types.ts'
import { similarityOf, undoTurn, type Similarity } from './similarity.ts'

/** Outer corners of the eyes of adults lie this far apart, mm, with room for error. Planning default. */
const EYE_CORNERS_MM = { least: 60, most: 135 } as const
/** Landmarks of a face lie as the head's own but for this, root mean square, mm. Planning default. */
const MOST_LANDMARK_RMS_MM = 8
/** Each side of a face needs its outer corner of the eye and its corner of the mouth. */
const NEEDED = ['exocanthion:left', 'exocanthion:right', 'cheilion:left', 'cheilion:right'] as const

/** A scan brought into the head frame, in its true size. */
export interface AlignedScan {
  readonly similarity: Similarity
  /** Flat xyz. */
  readonly positions: Float64Array
  /** Places of the landmarks by `scanPointKey`. */
  readonly landmarks: ReadonlyMap<string, Vec3>
}

/**
 * Brings a scan into the head frame by its landmarks.
 * @throws ScanError `landmarks` (too few), `units`, `not-a-face`
 */
export function alignScan(
  template: FitTemplate,
  mesh: ScanMesh,
  landmarks: readonly ScanLandmark[],
  fewest: number = FEWEST_SCAN_POINTS,
): AlignedScan {
  const known = landmarks.filter((landmark) => template.landmarks.has(scanPointKey(landmark)))
  if (known.length < fewest)
    throw new ScanError('landmarks', `${known.length} landmarks are placed; a fit needs at least ${fewest}.`)
  const places = new Map(known.map((landmark) => [scanPointKey(landmark), landmark.at]))
  const [left, right] = [places.get('exocanthion:left'), places.get('exocanthion:right')]
  if (left !== undefined && right !== undefined) checkSize(distance(left, right))
  if (fewest === FEWEST_SCAN_POINTS) {
    const missing = NEEDED.filter((key) => !places.has(key))
    if (missing.length > 0)
      throw new ScanError(
        'landmarks',
        `Both sides need the outer corner of the eye and the corner of the mouth; ${missing.join(', ')} is missing.`,
      )
  }
  const similarity = similarityOf(
    known.map((landmark) => template.landmarks.get(scanPointKey(landmark))!.at),
    known.map(({ at }) => at),
  )
  if (similarity.rms > MOST_LANDMARK_RMS_MM)
    throw new ScanError(
      'not-a-face',
      `The landmarks do not lie as on a face: ${similarity.rms.toFixed(0)} mm off on average, at most ${MOST_LANDMARK_RMS_MM} mm is expected. Check left and right, and that the scan shows a face.`,
    )
  const positions = new Float64Array(mesh.positions.length)
  for (let i = 0; i < positions.length; i += 3)
    positions.set(
      undoTurn(similarity, [mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!]),
      i,
    )
  return {
    similarity,
    positions,
    landmarks: new Map([...places].map(([key, at]) => [key, undoTurn(similarity, at)])),
  }
}

function checkSize(eyeCornersMm: number): void {
  if (eyeCornersMm >= EYE_CORNERS_MM.least && eyeCornersMm <= EYE_CORNERS_MM.most) return
  throw new ScanError(
    'units',
    `The outer corners of the eyes are ${eyeCornersMm.toPrecision(2)} mm apart; ${EYE_CORNERS_MM.least} to ${EYE_CORNERS_MM.most} mm is expected. Choose the unit of the scan.`,
  )
}

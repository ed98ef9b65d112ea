import { distance, type Vec3 } from '../../geometry/vec3.ts'
import type { FitTemplate } from './fit-template.ts'
import { FEWEST_SCAN_POINTS, scanPointKey } from './scan-landmarks.ts'
import { ScanError, type ScanLandmark, type ScanMesh } from './scan-types.ts'
import { similarityOf, undoTurn, type Similarity } from './similarity.ts'

/**
 * Outer corners of the eyes of adults lie this far apart, mm: the least and greatest published means less and plus four
 * SD. Reference: 3D Facial Norms (Weinberg 2016), women 85.6 (SD 3.8); Jayaratne 2013, men of Hong Kong 93.0 (SD 5.6).
 */
const EYE_CORNERS_MM = { least: 70, most: 115 } as const
/** Landmarks of a face lie as the head's own but for this, root mean square, mm. Planning default. */
const MOST_LANDMARK_RMS_MM = 8
/** Each side of a face needs its outer corner of the eye and its corner of the mouth; both are nothing without the nose. */
const NEEDED: Readonly<Record<string, string>> = {
  'exocanthion:right': 'the outer corner of the patient’s right eye',
  'exocanthion:left': 'the outer corner of the patient’s left eye',
  'cheilion:right': 'the patient’s right corner of the mouth',
  'cheilion:left': 'the patient’s left corner of the mouth',
  pronasale: 'the tip of the nose',
}

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
    const missing = Object.keys(NEEDED).filter((key) => !places.has(key))
    if (missing.length > 0)
      throw new ScanError(
        'landmarks',
        `A fit needs ${missing.map((key) => NEEDED[key]).join(' and ')}, not placed yet.`,
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
    `The outer corners of the eyes are ${inWords(eyeCornersMm)} mm apart; ${EYE_CORNERS_MM.least} to ${EYE_CORNERS_MM.most} mm is expected. Choose the unit of the scan, or export it in its true size.`,
  )
}

const inWords = (mm: number): string => (mm < 10 ? mm.toPrecision(2) : mm.toFixed(0))

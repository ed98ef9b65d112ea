import { findCamera, type FoundCamera } from './find-camera.ts'
import {
  depthOf,
  headTurn,
  photoPlaceOf,
  type HeadTurn,
  type PhotoCamera,
  type PhotoPlace,
} from './photo-camera.ts'
import {
  FEWEST_PHOTO_POINTS,
  PHOTO_POINTS,
  photoPointAt,
  photoPointKey,
  type PhotoPoint,
} from './photo-points.ts'
import { sheetOf } from './sheet.ts'
import type { PlacePair } from './solve-pose.ts'
import type { Head } from '../types.ts'

/** Limits of what is taken for a front photo. Planning defaults. */
export const PHOTO_LIMITS = {
  /** Marks as near to a line as this do not tell where the camera stood. */
  leastRoundness: 0.25,
  /** Of the photo for a mm of the face: a face is then about 150 px wide. */
  leastPxPerMm: 1,
  /** Away from straight ahead, degrees. */
  mostTurn: 40,
  /** Marks that miss the model by more, root mean square, are of another face or in wrong places, mm. */
  mostRmsMm: 8,
  /** A mark that misses by more is named, mm. */
  checkMm: 5,
} as const

/** How far the model's landmark stands from its mark. */
export interface MarkResidual {
  readonly key: string
  /** At the distance of the face. */
  readonly mm: number
  readonly px: number
}

export interface PhotoAlignment {
  readonly ok: true
  readonly camera: PhotoCamera
  readonly turn: HeadTurn
  readonly distanceMm: number
  /** Worst first. */
  readonly residuals: readonly MarkResidual[]
  readonly rmsMm: number
}

export type PhotoProblem =
  | { readonly code: 'too-few'; readonly placed: number }
  | { readonly code: 'on-a-line' | 'mirrored' }
  | { readonly code: 'too-small'; readonly pxPerMm: number }
  /** Marks of both sides of this landmark stand in each other's place. */
  | { readonly code: 'swapped'; readonly id: string }
  | { readonly code: 'turned'; readonly degrees: number }
  | { readonly code: 'no-fit'; readonly rmsMm: number; readonly worst: string }

export type PhotoAlignmentResult = PhotoAlignment | { readonly ok: false; readonly problem: PhotoProblem }

/**
 * Swapped marks fit this many times better the right way round (by mean square). Planning default: in trials with
 * marks 1.5 mm off and the model of another face, swapping back gained 10 times and more, swapping a right pair never.
 */
const SWAP_GAIN = 6
/**
 * Below this misfit nobody asks whether marks are swapped, mm. Planning default: in the same trials a swapped pair
 * missed by 12 mm and more, and most marks in their places by less than this.
 */
const SWAP_FROM_MM = 3

/**
 * The camera of a front photo from landmarks marked on it, or why there is none.
 * @param marks px of the photo, by `photoPointKey`
 */
export function alignPhoto(
  head: Pick<Head, 'landmark'>,
  marks: ReadonlyMap<string, PhotoPlace>,
  size: { readonly width: number; readonly height: number },
): PhotoAlignmentResult {
  const marked = PHOTO_POINTS.filter((point) => marks.has(photoPointKey(point)))
  const pairs = pairsOf(head, marked, marks)
  const middle: PhotoPlace = [size.width / 2, size.height / 2]
  if (marked.length < FEWEST_PHOTO_POINTS) return refused({ code: 'too-few', placed: marked.length })
  const sheet = sheetOf(pairs)
  if (!(sheet.roundness >= PHOTO_LIMITS.leastRoundness)) return refused({ code: 'on-a-line' })
  if (sheet.facing < 0) return refused({ code: 'mirrored' })
  if (sheet.perMm < PHOTO_LIMITS.leastPxPerMm) return refused({ code: 'too-small', pxPerMm: sheet.perMm })
  const found = findCamera(pairs, middle)
  const swapped = found.rmsMm < SWAP_FROM_MM ? null : swappedPair(head, marked, marks, middle, found)
  if (swapped !== null) return refused({ code: 'swapped', id: swapped })
  const residuals = residualsOf(found.camera, marked, pairs)
  if (found.rmsMm > PHOTO_LIMITS.mostRmsMm)
    return refused({ code: 'no-fit', rmsMm: found.rmsMm, worst: residuals[0]!.key })
  const { camera, distanceMm, rmsMm } = found
  const away = (Math.acos(Math.max(-1, Math.min(1, -camera.axes[2][2]))) * 180) / Math.PI
  if (away > PHOTO_LIMITS.mostTurn) return refused({ code: 'turned', degrees: away })
  return { ok: true, camera, turn: headTurn(camera), distanceMm, residuals, rmsMm }
}

const refused = (problem: PhotoProblem): PhotoAlignmentResult => ({ ok: false, problem })

const pairsOf = (
  head: Pick<Head, 'landmark'>,
  points: readonly PhotoPoint[],
  marks: ReadonlyMap<string, PhotoPlace>,
): readonly PlacePair[] =>
  points.map((point) => ({ at: photoPointAt(head, point), place: marks.get(photoPointKey(point))! }))

function residualsOf(
  camera: PhotoCamera,
  points: readonly PhotoPoint[],
  pairs: readonly PlacePair[],
): readonly MarkResidual[] {
  return points
    .map((point, i) => {
      const { at, place } = pairs[i]!
      const seen = photoPlaceOf(camera, at)
      const px = seen === null ? Infinity : Math.hypot(seen[0] - place[0], seen[1] - place[1])
      return { key: photoPointKey(point), px, mm: (px * depthOf(camera, at)) / camera.focalPx }
    })
    .toSorted((a, b) => b.mm - a.mm)
}

/** The landmark whose two marks, changed for each other, make all marks fit; null where there is none. */
function swappedPair(
  head: Pick<Head, 'landmark'>,
  points: readonly PhotoPoint[],
  marks: ReadonlyMap<string, PhotoPlace>,
  middle: PhotoPlace,
  found: FoundCamera,
): string | null {
  let best: { readonly id: string; readonly rmsMm: number } | null = null
  for (const { id } of points.filter(({ side }) => side === 'left')) {
    const [left, right] = [marks.get(`${id}:left`), marks.get(`${id}:right`)]
    if (left === undefined || right === undefined) continue
    const changed = new Map(marks).set(`${id}:left`, right).set(`${id}:right`, left)
    const { rmsMm } = findCamera(pairsOf(head, points, changed), middle)
    if (best === null || rmsMm < best.rmsMm) best = { id, rmsMm }
  }
  return best !== null && best.rmsMm ** 2 * SWAP_GAIN < found.rmsMm ** 2 ? best.id : null
}

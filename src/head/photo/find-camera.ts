import type { PhotoCamera, PhotoPlace } from './photo-camera.ts'
import { cameraOf, solvePose, turnedAxes, type PlacePair, type SolvedPose } from './solve-pose.ts'
import { sheetOf } from './sheet.ts'

/**
 * A face is nearly flat: its marks tell the distance of the camera only where they fit well. So much is known
 * beforehand: portraits are taken from about this far, and within this factor of it (1 SD). Planning defaults.
 */
const USUAL_DISTANCE_MM = 1000
const USUAL_FACTOR = 1.6
/** From a selfie at half an arm's length to a long lens, mm, and steps between. */
const DISTANCES = { nearest: 250, farthest: 5000, steps: 16 } as const
const REFINEMENTS = 24
/** Marks are set no better than this, mm: below it a better fit tells nothing. */
const FINEST_MARK_MM = 0.02
/** A head before the camera may be turned so far from the front to begin with, degrees. */
const FIRST_TURNS = { yaw: [-25, 0, 25], pitch: [-20, 0, 20] } as const

export interface FoundCamera {
  readonly camera: PhotoCamera
  /** From the middle of the landmarks, mm. */
  readonly distanceMm: number
  /** Root mean square of what is left, mm at the distance of the face. */
  readonly rmsMm: number
}

/**
 * The camera that most likely took a photo: for each distance the best turn, shift and focal length, then the distance
 * at which marks and what is usual agree best. Marks that fit closely outweigh the usual, marks that do not, don't.
 *
 * @param pairs at least six, not on a line
 * @param middle where the line of sight meets the photo, px: its middle, for a photo that was not cropped
 */
export function findCamera(pairs: readonly PlacePair[], middle: PhotoPlace): FoundCamera {
  const first = firstPose(pairs, middle)
  let best = candidate(pairs, first)
  const { nearest, farthest, steps } = DISTANCES
  const ratio = (farthest / nearest) ** (1 / steps)
  for (const direction of [1 / ratio, ratio]) {
    let from = first
    for (;;) {
      const distanceMm = from.distanceMm * direction
      if (distanceMm < nearest || distanceMm > farthest) break
      from = at(pairs, middle, from, distanceMm)
      const next = candidate(pairs, from)
      if (next.cost < best.cost) best = next
    }
  }
  best = refined(pairs, middle, best, Math.log(ratio))
  const { pose } = best
  return {
    camera: cameraOf(pairs, middle, pose),
    distanceMm: pose.distanceMm,
    rmsMm: Math.sqrt(pose.squaresMm / pairs.length),
  }
}

interface Candidate {
  readonly pose: SolvedPose
  readonly cost: number
}

/** The smaller the likelier: misfit whose size is not known beforehand, and a distance that is usual. */
function candidate(pairs: readonly PlacePair[], pose: SolvedPose): Candidate {
  const freedom = 2 * pairs.length - 6
  const misfit = freedom * Math.log(pose.squaresMm + 2 * pairs.length * FINEST_MARK_MM ** 2)
  const unusual = Math.log(pose.distanceMm / USUAL_DISTANCE_MM) / Math.log(USUAL_FACTOR)
  return { pose, cost: misfit + unusual ** 2 }
}

/** The same face seen as large from another distance. */
const at = (
  pairs: readonly PlacePair[],
  middle: PhotoPlace,
  from: SolvedPose,
  distanceMm: number,
): SolvedPose =>
  solvePose(pairs, middle, {
    ...from,
    distanceMm,
    logFocal: from.logFocal + Math.log(distanceMm / from.distanceMm),
  })

/** Golden section between the neighbours of the best distance. */
function refined(
  pairs: readonly PlacePair[],
  middle: PhotoPlace,
  best: Candidate,
  halfWidth: number,
): Candidate {
  const golden = (Math.sqrt(5) - 1) / 2
  const middleLog = Math.log(best.pose.distanceMm)
  let [low, high] = [middleLog - halfWidth, middleLog + halfWidth]
  const trial = (log: number): Candidate => candidate(pairs, at(pairs, middle, best.pose, Math.exp(log)))
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)]
  let [atA, atB] = [trial(a), trial(b)]
  let least = best
  for (let i = 0; i < REFINEMENTS; i++) {
    if (atA.cost < atB.cost) {
      ;[high, b, atB] = [b, a, atA]
      a = high - golden * (high - low)
      atA = trial(a)
    } else {
      ;[low, a, atA] = [a, b, atB]
      b = low + golden * (high - low)
      atB = trial(b)
    }
    for (const one of [atA, atB]) if (one.cost < least.cost) least = one
  }
  return least
}

/** The best of several starts at the usual distance: a flat face alone would fit turned to either side. */
function firstPose(pairs: readonly PlacePair[], middle: PhotoPlace): SolvedPose {
  const { turn, perMm, at: seen } = sheetOf(pairs)
  const distanceMm = USUAL_DISTANCE_MM
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const upright: SolvedPose['axes'] = [
    [cos, sin, 0],
    [sin, -cos, 0],
    [0, 0, -1],
  ]
  const starts = FIRST_TURNS.yaw.flatMap((yaw) =>
    FIRST_TURNS.pitch.map((pitch) => {
      const radians = Math.PI / 180
      const axes = turnedAxes(turnedAxes(upright, [pitch * radians, 0, 0]), [0, yaw * radians, 0])
      return solvePose(pairs, middle, {
        distanceMm,
        axes,
        aside: [(seen[0] - middle[0]) / perMm, (seen[1] - middle[1]) / perMm],
        logFocal: Math.log(perMm * distanceMm),
        squaresMm: Infinity,
      })
    }),
  )
  return starts.reduce((least, pose) => (pose.squaresMm < least.squaresMm ? pose : least))
}

import { Matrix, solve } from 'ml-matrix'
import { add, cross, dot, scale, sub, type Vec3 } from '../../geometry/vec3.ts'
import type { PhotoCamera, PhotoPlace } from './photo-camera.ts'

/** A landmark of the head (mm) and where it was marked on the photo (px). */
export interface PlacePair {
  readonly at: Vec3
  readonly place: PhotoPlace
}

type Axes = PhotoCamera['axes']

/** A camera that far from the middle of the landmarks, and what is left between marks and landmarks. */
export interface SolvedPose {
  readonly distanceMm: number
  readonly axes: Axes
  /** Off the line of sight: of the middle of the landmarks, mm. */
  readonly aside: readonly [x: number, y: number]
  /** Natural logarithm of the focal length in px. */
  readonly logFocal: number
  /** Sum of squares, mm at the distance of the face. */
  readonly squaresMm: number
}

const MOST_STEPS = 60
const LEAST_GAIN = 1e-9
const UNKNOWNS = 6

/** The middle of the landmarks: turns are about it. */
export const middleOf = (pairs: readonly PlacePair[]): Vec3 =>
  scale(
    pairs.reduce<Vec3>((sum, { at }) => add(sum, at), [0, 0, 0]),
    1 / pairs.length,
  )

/**
 * The camera at a given distance that brings landmarks nearest to their marks: turn, shift and focal length by damped
 * least squares, from a start.
 * Reference: Marquardt 1963, Journal of the Society for Industrial and Applied Mathematics 11(2), 431-441.
 *
 * @param middle where the line of sight meets the photo, px
 */
export function solvePose(pairs: readonly PlacePair[], middle: PhotoPlace, start: SolvedPose): SolvedPose {
  const about = middleOf(pairs)
  let now = withSquares(pairs, middle, about, start)
  let damping = 1e-3
  for (let step = 0; step < MOST_STEPS; step++) {
    const { normal, gradient } = equations(pairs, middle, about, now)
    for (let k = 0; k < UNKNOWNS; k++) normal.set(k, k, normal.get(k, k) * (1 + damping) + 1e-12)
    const change = solve(normal, gradient).to1DArray()
    const next = withSquares(pairs, middle, about, moved(now, change))
    if (next.squaresMm < now.squaresMm) {
      const gain = now.squaresMm - next.squaresMm
      now = next
      damping = Math.max(1e-9, damping / 8)
      if (gain < LEAST_GAIN * (now.squaresMm + LEAST_GAIN)) break
    } else {
      damping *= 6
      if (damping > 1e9) break
    }
  }
  return now
}

/** Residuals (landmark less mark) in mm at the distance of the face, with slopes, as normal equations. */
function equations(pairs: readonly PlacePair[], middle: PhotoPlace, about: Vec3, pose: SolvedPose) {
  const normal = Matrix.zeros(UNKNOWNS, UNKNOWNS)
  const gradient = Matrix.zeros(UNKNOWNS, 1)
  const focal = Math.exp(pose.logFocal)
  const toMm = pose.distanceMm / focal
  for (const { at, place } of pairs) {
    const turned = inAxes(pose.axes, sub(at, about))
    const [x, y, z] = [turned[0] + pose.aside[0], turned[1] + pose.aside[1], turned[2] + pose.distanceMm]
    const perMm = focal / z
    for (const [axis, along] of [x, y].entries()) {
      const seen = along * perMm
      const residual = (seen - (place[axis]! - middle[axis]!)) * toMm
      // How the place on the photo follows the place before the camera.
      const byPlace: Vec3 = axis === 0 ? [perMm, 0, -seen / z] : [0, perMm, -seen / z]
      const byTurn = cross(turned, byPlace)
      const slopes = [...byTurn, byPlace[0], byPlace[1], seen].map((slope) => slope * toMm)
      for (let row = 0; row < UNKNOWNS; row++) {
        gradient.set(row, 0, gradient.get(row, 0) - slopes[row]! * residual)
        for (let column = 0; column < UNKNOWNS; column++)
          normal.set(row, column, normal.get(row, column) + slopes[row]! * slopes[column]!)
      }
    }
  }
  return { normal, gradient }
}

function moved(pose: SolvedPose, [a, b, c, x, y, focal]: readonly number[]): SolvedPose {
  return {
    ...pose,
    axes: turnedAxes(pose.axes, [a!, b!, c!]),
    aside: [pose.aside[0] + x!, pose.aside[1] + y!],
    logFocal: pose.logFocal + Math.max(-0.5, Math.min(0.5, focal!)),
  }
}

function withSquares(
  pairs: readonly PlacePair[],
  middle: PhotoPlace,
  about: Vec3,
  pose: SolvedPose,
): SolvedPose {
  const focal = Math.exp(pose.logFocal)
  let squaresMm = 0
  for (const { at, place } of pairs) {
    const [x, y, z] = inAxes(pose.axes, sub(at, about))
    const depth = z + pose.distanceMm
    if (depth <= 1) return { ...pose, squaresMm: Infinity }
    const offX = ((x + pose.aside[0]) / depth) * focal - (place[0] - middle[0])
    const offY = ((y + pose.aside[1]) / depth) * focal - (place[1] - middle[1])
    squaresMm += (offX ** 2 + offY ** 2) * (pose.distanceMm / focal) ** 2
  }
  return { ...pose, squaresMm }
}

const inAxes = ([right, down, ahead]: Axes, off: Vec3): Vec3 => [
  dot(right, off),
  dot(down, off),
  dot(ahead, off),
]

/** Axes after a turn in the frame of the camera, by a rotation vector (Rodrigues). */
export function turnedAxes(axes: Axes, by: Vec3): Axes {
  const angle = Math.sqrt(dot(by, by))
  if (angle < 1e-15) return axes
  const unit = scale(by, 1 / angle)
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  // Columns of the three axes are coordinates of the camera's frame: each is turned.
  const columns = [0, 1, 2].map((k) => {
    const column: Vec3 = [axes[0][k]!, axes[1][k]!, axes[2][k]!]
    const along = scale(unit, dot(unit, column) * (1 - cos))
    return add(add(scale(column, cos), scale(cross(unit, column), sin)), along)
  })
  const row = (k: number): Vec3 => [columns[0]![k]!, columns[1]![k]!, columns[2]![k]!]
  return [row(0), row(1), row(2)]
}

/** The camera that a pose is, in the head frame. */
export function cameraOf(pairs: readonly PlacePair[], middle: PhotoPlace, pose: SolvedPose): PhotoCamera {
  const [right, down, ahead] = pose.axes
  const off = add(add(scale(right, pose.aside[0]), scale(down, pose.aside[1])), scale(ahead, pose.distanceMm))
  return { axes: pose.axes, eye: sub(middleOf(pairs), off), focalPx: Math.exp(pose.logFocal), middle }
}

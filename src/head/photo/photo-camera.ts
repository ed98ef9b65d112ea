import { add, cross, dot, normalize, scale, sub, type Vec3 } from '../../geometry/vec3.ts'

/** A place on a photo, px from its left and its top edge. */
export type PhotoPlace = readonly [x: number, y: number]

/** A camera without distortion and with square pixels that looked at a head. */
export interface PhotoCamera {
  /** The picture's right, its down and away from the eye, as unit vectors of the head frame. */
  readonly axes: readonly [right: Vec3, down: Vec3, ahead: Vec3]
  /** Where it stood, head frame, mm. */
  readonly eye: Vec3
  /** Focal length in px of the photo. */
  readonly focalPx: number
  /** Where its line of sight meets the photo. */
  readonly middle: PhotoPlace
}

/** How far ahead of the camera a place of the head lies, mm. */
export const depthOf = ({ axes, eye }: PhotoCamera, at: Vec3): number => dot(sub(at, eye), axes[2])

/** Where a place of the head (mm) stands on the photo; a place behind the camera has none. */
export function photoPlaceOf(camera: PhotoCamera, at: Vec3): PhotoPlace | null {
  const off = sub(at, camera.eye)
  const depth = dot(off, camera.axes[2])
  if (depth <= 0) return null
  const perMm = camera.focalPx / depth
  return [
    camera.middle[0] + dot(off, camera.axes[0]) * perMm,
    camera.middle[1] + dot(off, camera.axes[1]) * perMm,
  ]
}

/** Unit vector from a place of the head to the camera. */
export const towardsEye = ({ eye }: PhotoCamera, at: Vec3): Vec3 => normalize(sub(eye, at))

/** How a head stands before a camera, degrees. */
export interface HeadTurn {
  /** Turned towards the patient's left. */
  readonly yaw: number
  /** Raised. */
  readonly pitch: number
  /** Tilted, as seen clockwise on the photo. */
  readonly roll: number
}

const DEGREES = 180 / Math.PI

export function headTurn({ axes: [, down, ahead] }: PhotoCamera): HeadTurn {
  // Seen from the head: where the camera stands, and which way the picture's up lies there.
  const towards = scale(ahead, -1)
  const yaw = -Math.atan2(towards[0], towards[2]) * DEGREES
  const pitch = -Math.asin(Math.max(-1, Math.min(1, towards[1]))) * DEGREES
  const level = normalize(cross([0, 1, 0], towards))
  const upright = cross(towards, level)
  const up = scale(down, -1)
  return { yaw, pitch, roll: -Math.atan2(dot(up, level), dot(up, upright)) * DEGREES }
}

/** A camera that looks along an axis from so far in front of a place. For tests and pictures of the model itself. */
export function cameraAt(
  target: Vec3,
  turn: HeadTurn,
  lens: { readonly distanceMm: number; readonly focalPx: number; readonly middle: PhotoPlace },
): PhotoCamera {
  const [yaw, pitch, roll] = [turn.yaw / DEGREES, turn.pitch / DEGREES, turn.roll / DEGREES]
  const towards: Vec3 = [-Math.sin(yaw) * Math.cos(pitch), -Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)]
  const level = normalize(cross([0, 1, 0], towards))
  const upright = cross(towards, level)
  const up = add(scale(upright, Math.cos(roll)), scale(level, -Math.sin(roll)))
  const right = cross(up, towards)
  return {
    axes: [right, scale(up, -1), scale(towards, -1)],
    eye: add(target, scale(towards, lens.distanceMm)),
    focalPx: lens.focalPx,
    middle: lens.middle,
  }
}

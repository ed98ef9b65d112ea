import { Vector3, type Camera } from 'three'
import { scale, type Vec3 } from '../geometry/vec3.ts'

/** A ray of the head frame, mm; `direction` has unit length. */
export interface ViewRay {
  readonly origin: Vec3
  readonly direction: Vec3
}

/** A place on the view, CSS px from its top left corner; `inFront` false behind the camera. */
export interface ScreenPoint {
  x: number
  y: number
  inFront: boolean
}

const work = new Vector3()
const eye = new Vector3()

/** Where a point (head frame, mm) stands on a view of this size, written into `into`. */
export function toScreen(
  camera: Camera,
  width: number,
  height: number,
  at: Vec3,
  into: ScreenPoint,
): ScreenPoint {
  work.set(at[0], at[1], at[2]).project(camera)
  into.x = (work.x * 0.5 + 0.5) * width
  into.y = (0.5 - work.y * 0.5) * height
  into.inFront = work.z > -1 && work.z < 1
  return into
}

/** The line of sight through a place on the view (CSS px from its top left corner). */
export function rayThrough(camera: Camera, width: number, height: number, x: number, y: number): ViewRay {
  const nx = (x / width) * 2 - 1
  const ny = 1 - (y / height) * 2
  work.set(nx, ny, 1).unproject(camera)
  if (isOrthographic(camera)) {
    eye.set(nx, ny, -1).unproject(camera)
  } else {
    eye.setFromMatrixPosition(camera.matrixWorld)
  }
  work.sub(eye).normalize()
  return { origin: [eye.x, eye.y, eye.z], direction: [work.x, work.y, work.z] }
}

/** Unit vector from a point towards the camera. */
export function towardsCamera(camera: Camera, at: Vec3): Vec3 {
  if (isOrthographic(camera)) {
    camera.getWorldDirection(work)
    return [-work.x, -work.y, -work.z]
  }
  eye.setFromMatrixPosition(camera.matrixWorld)
  const toEye: Vec3 = [eye.x - at[0], eye.y - at[1], eye.z - at[2]]
  return scale(toEye, 1 / Math.hypot(...toEye))
}

/** The camera's right and up in the head frame. */
export function screenAxes(camera: Camera): { readonly right: Vec3; readonly up: Vec3 } {
  const e = camera.matrixWorld.elements
  return { right: [e[0]!, e[1]!, e[2]!], up: [e[4]!, e[5]!, e[6]!] }
}

const isOrthographic = (camera: Camera): boolean =>
  'isOrthographicCamera' in camera && camera.isOrthographicCamera === true

import { Matrix4, Vector3, type PerspectiveCamera } from 'three'
import { scale, type Vec3 } from '../../geometry/vec3.ts'
import type { PhotoCamera } from '../../head/photo/photo-camera.ts'
import type { PhotoWindow } from '../../state/photo/photo-window.ts'

/** What lies nearer to the camera or farther behind the head than this is no head, mm. */
const ROUND_THE_HEAD_MM = 400
const NEAREST_MM = 10

/**
 * Give a camera of three the place, the turn and the projection of a photo's camera, cut to the part of the photo that
 * a view shows: what it draws then lies over the photo, px on px.
 * @param distanceMm of the head
 */
export function becomePhotoCamera(
  camera: PerspectiveCamera,
  photo: PhotoCamera,
  distanceMm: number,
  window: PhotoWindow,
  view: { readonly width: number; readonly height: number },
): void {
  const [right, down, ahead] = photo.axes
  const basis = new Matrix4().makeBasis(...vectors(right, scale(down, -1), scale(ahead, -1)))
  camera.quaternion.setFromRotationMatrix(basis)
  camera.position.set(...photo.eye)
  camera.updateMatrixWorld()
  camera.near = Math.max(NEAREST_MM, distanceMm - ROUND_THE_HEAD_MM)
  camera.far = distanceMm + ROUND_THE_HEAD_MM
  const perPx = camera.near / photo.focalPx
  const left = (window.x - photo.middle[0]) * perPx
  const top = (photo.middle[1] - window.y) * perPx
  const [width, height] = [(view.width / window.scale) * perPx, (view.height / window.scale) * perPx]
  camera.projectionMatrix.makePerspective(left, left + width, top, top - height, camera.near, camera.far)
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert()
}

const vectors = (...axes: readonly [Vec3, Vec3, Vec3]) =>
  axes.map(([x, y, z]) => new Vector3(x, y, z)) as [Vector3, Vector3, Vector3]

import { dot, type Vec3 } from '../../geometry/vec3.ts'
import type { PhotoAlignment } from '../../head/photo/align-photo.ts'
import { photoPlaceOf, towardsEye } from '../../head/photo/photo-camera.ts'
import type { Head } from '../../head/types.ts'
import type { FacePaper } from '../../report/marking/face-marks.ts'
import { headPart } from './head-part.ts'
import { partOfPicture, type PhotoPicture } from './photo-picture.ts'

/** The head on a photo as it is printed: places of the model stand where the camera saw them. */
export interface PhotoPaper extends FacePaper {
  /** Data address of the picture; null where the device draws none. */
  readonly url: string | null
}

/** Skin seen at less than this (cosine), or behind other skin by more than this, is not seen on a photo. */
const LEAST_FACING = 0.12
const HIDING_MM = 2.5

/** Lay the part of a photo that holds the head on paper, in mm at the distance of the face. */
export function photoPaper(
  picture: PhotoPicture,
  { camera, distanceMm }: PhotoAlignment,
  head: Head,
): PhotoPaper {
  const part = headPart(head, camera, picture)
  const mmPerPx = distanceMm / camera.focalPx
  return {
    url: partOfPicture(picture, part),
    widthMm: part.width * mmPerPx,
    heightMm: part.height * mmPerPx,
    towards: [-camera.axes[2][0], -camera.axes[2][1], -camera.axes[2][2]],
    place(at) {
      // What is behind the camera is not seen, and asked for by nobody who asked that.
      const [x, y] = photoPlaceOf(camera, at) ?? [NaN, NaN]
      return [(x - part.x) * mmPerPx, (y - part.y) * mmPerPx]
    },
    seen(at, normal) {
      const place = photoPlaceOf(camera, at)
      if (place === null || !isIn(place, part)) return false
      const toEye = towardsEye(camera, at)
      return dot(normal, toEye) > LEAST_FACING && !skinBefore(head, at, toEye)
    },
  }
}

const isIn = ([x, y]: readonly [number, number], part: ReturnType<typeof headPart>): boolean =>
  x >= part.x && y >= part.y && x <= part.x + part.width && y <= part.y + part.height

function skinBefore(head: Pick<Head, 'castToSkin'>, at: Vec3, toEye: Vec3): boolean {
  const hit = head.castToSkin(at, toEye)
  if (hit === null) return false
  return dot([hit.at[0] - at[0], hit.at[1] - at[1], hit.at[2] - at[2]], toEye) > HIDING_MM
}

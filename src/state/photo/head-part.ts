import type { Head } from '../../head/types.ts'
import { photoPlaceOf, type PhotoCamera } from '../../head/photo/photo-camera.ts'
import { vertexAt } from '../../geometry/vec3.ts'

/** A rectangle of a photo, px. */
export interface PhotoPart {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Free room round the head, as a share of its size. */
const MARGIN = 0.06
/** Every so many vertices of the skin are enough to bound it. */
const EVERY = 7

/** The part of a photo that holds the head, with some room; no more than the photo. */
export function headPart(
  { positions }: Pick<Head, 'positions'>,
  camera: PhotoCamera,
  photo: { readonly width: number; readonly height: number },
): PhotoPart {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let v = 0; v < positions.length / 3; v += EVERY) {
    const place = photoPlaceOf(camera, vertexAt(positions, v))
    if (place === null) continue
    left = Math.min(left, place[0])
    right = Math.max(right, place[0])
    top = Math.min(top, place[1])
    bottom = Math.max(bottom, place[1])
  }
  const room = Math.max(right - left, bottom - top) * MARGIN
  const held = (value: number, size: number): number => Math.max(0, Math.min(size, value))
  const [x, y] = [held(left - room, photo.width), held(top - room, photo.height)]
  const width = held(right + room, photo.width) - x
  const height = held(bottom + room, photo.height) - y
  // A camera that sees the head beside its photo is none: then the whole photo is shown.
  return width > 1 && height > 1 ? { x, y, width, height } : { x: 0, y: 0, ...photo }
}

import { cameraAt, photoPlaceOf, type HeadTurn } from '../../../src/head/photo/photo-camera.ts'
import { PHOTO_POINTS, photoPointAt, photoPointKey } from '../../../src/head/photo/photo-points.ts'
import { decodePhotosWith, type PhotoPicture } from '../../../src/state/photo/photo-picture.ts'
import { choosePhoto, moveMark } from '../../../src/state/photo/photo-session.ts'
import { stageHead } from './stage.ts'

export const PHOTO_SIZE = { width: 1200, height: 1600 }
export const PHOTO_NAME = 'Anna-Kowalska-1971.png'

/** As its header says; what the picture shows is drawn by no test environment. */
export function photoFile(width = PHOTO_SIZE.width, height = PHOTO_SIZE.height, name = PHOTO_NAME): File {
  const bytes = new Uint8Array(64)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return new File([bytes], name, { type: 'image/png' })
}

/** Pictures of the size they are given, of nothing. */
export const decodeNothing = (): void =>
  decodePhotosWith(async (file) => {
    const view = new DataView(await file.arrayBuffer())
    return picture(view.getUint32(16), view.getUint32(20))
  })

const picture = (width: number, height: number): PhotoPicture => {
  const source = document.createElement('canvas')
  Object.assign(source, { width, height })
  return { source, width, height }
}

export const photoCamera = (turn: Partial<HeadTurn> = {}) =>
  cameraAt(
    [0, -20, 60],
    { yaw: 0, pitch: 0, roll: 0, ...turn },
    { distanceMm: 900, focalPx: 3600, middle: [600, 800] },
  )

/** Where a camera sees the landmarks that are not optional. */
export const seenPlaces = (camera = photoCamera()) =>
  PHOTO_POINTS.filter(({ optional }) => !optional).map((point) => ({
    key: photoPointKey(point),
    place: photoPlaceOf(camera, photoPointAt(stageHead().head, point))!,
  }))

/** A photo of the default head with its landmarks marked. */
export async function markedPhoto(camera = photoCamera()): Promise<void> {
  decodeNothing()
  await choosePhoto(photoFile())
  for (const { key, place } of seenPlaces(camera)) moveMark(key, place)
}

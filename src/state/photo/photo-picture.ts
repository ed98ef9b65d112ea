import {
  headerRefusal,
  PHOTO_FILE_LIMITS,
  pictureHeader,
  type PhotoRefusal,
  type PictureHeader,
} from './photo-file.ts'

/** A photo as it is worked with: upright as its camera noted, in memory only. */
export interface PhotoPicture {
  readonly source: CanvasImageSource
  readonly width: number
  readonly height: number
}

/** Finer than a mark can be set, and light enough for a phone, px. */
const LONGEST_EDGE_PX = 2400
/** The size of nearly every picture stands in its first MB, behind a preview and colour tables. */
const HEADER_BYTES = 1 << 20

export type PhotoDecoder = (file: Blob) => Promise<PhotoPicture>

let decode: PhotoDecoder = decodeInPage

/** For tests: where there is no decoder of pictures. */
export function decodePhotosWith(decoder: PhotoDecoder): void {
  decode = decoder
}

export type ReadPhoto =
  | { readonly ok: true; readonly picture: PhotoPicture }
  | { readonly ok: false; readonly refusal: PhotoRefusal }

/** Read a photo from a file, after a look at what it claims to be. */
export async function readPhoto(file: File): Promise<ReadPhoto> {
  if (file.size > PHOTO_FILE_LIMITS.bytes) return refused({ code: 'too-heavy', bytes: file.size })
  let header: PictureHeader | null
  try {
    header = await headerOf(file)
  } catch (error) {
    if (error instanceof DOMException) return refused({ code: 'unreadable' })
    throw error
  }
  const refusal = headerRefusal(header)
  if (refusal !== null) return refused(refusal)
  try {
    return { ok: true, picture: await decode(file) }
  } catch (error) {
    // What a browser says of a picture that it cannot decode.
    if (error instanceof DOMException) return refused({ code: 'damaged' })
    throw error
  }
}

const refused = (refusal: PhotoRefusal): ReadPhoto => ({ ok: false, refusal })

async function headerOf(file: File): Promise<PictureHeader | null> {
  const start = pictureHeader(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()))
  // Cut short here, not there: depth maps and large previews may come first.
  return start?.width === 0 && file.size > HEADER_BYTES
    ? pictureHeader(new Uint8Array(await file.arrayBuffer()))
    : start
}

async function decodeInPage(file: Blob): Promise<PhotoPicture> {
  const whole = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const share = Math.min(1, LONGEST_EDGE_PX / Math.max(whole.width, whole.height))
    return drawnPicture(Math.round(whole.width * share), Math.round(whole.height * share), (pen, w, h) =>
      pen.drawImage(whole, 0, 0, w, h),
    )
  } finally {
    whole.close()
  }
}

/** A quarter turn clockwise. */
export const turnedPicture = ({ source, width, height }: PhotoPicture): PhotoPicture =>
  drawnPicture(height, width, (pen) => {
    pen.translate(height, 0)
    pen.rotate(Math.PI / 2)
    pen.drawImage(source, 0, 0)
  })

/** Left and right changed, as a front camera often keeps a picture. */
export const mirroredPicture = ({ source, width, height }: PhotoPicture): PhotoPicture =>
  drawnPicture(width, height, (pen) => {
    pen.translate(width, 0)
    pen.scale(-1, 1)
    pen.drawImage(source, 0, 0)
  })

/**
 * Part of a photo as a data address, for paper.
 * @returns null where the device gives no canvas
 */
export function partOfPicture(
  { source }: PhotoPicture,
  part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  mostPx = 1600,
): string | null {
  const share = Math.min(1, mostPx / Math.max(part.width, part.height))
  const paper = document.createElement('canvas')
  paper.width = Math.max(1, Math.round(part.width * share))
  paper.height = Math.max(1, Math.round(part.height * share))
  const pen = paper.getContext('2d')
  if (pen === null) return null
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, paper.width, paper.height)
  pen.drawImage(source, part.x, part.y, part.width, part.height, 0, 0, paper.width, paper.height)
  return paper.toDataURL('image/jpeg', 0.9)
}

type Draw = (pen: CanvasRenderingContext2D, width: number, height: number) => void

function drawnPicture(width: number, height: number, draw: Draw): PhotoPicture {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) throw new DOMException('no canvas to draw the photo on', 'InvalidStateError')
  draw(pen, width, height)
  return { source: canvas, width, height }
}

/** What a picture file says of itself before it is decoded. */
export interface PictureHeader {
  readonly format: 'JPEG' | 'PNG' | 'WebP'
  readonly width: number
  readonly height: number
}

/** What is taken: decoding a larger picture could end the page and the plan with it. Planning defaults. */
export const PHOTO_FILE_LIMITS = {
  bytes: 60e6,
  pixels: 64e6,
  /** Of the shorter side, px: a face in a smaller picture cannot be marked. */
  leastPx: 240,
} as const

export type PhotoRefusal =
  | { readonly code: 'not-a-picture' | 'damaged' | 'unreadable' }
  | { readonly code: 'too-heavy'; readonly bytes: number }
  | { readonly code: 'too-large' | 'too-small'; readonly width: number; readonly height: number }

/** Why a file of this header is not taken; null where it is. */
export function headerRefusal(header: PictureHeader | null): PhotoRefusal | null {
  if (header === null) return { code: 'not-a-picture' }
  const { width, height } = header
  if (width === 0 || height === 0) return { code: 'damaged' }
  if (width * height > PHOTO_FILE_LIMITS.pixels) return { code: 'too-large', width, height }
  if (Math.min(width, height) < PHOTO_FILE_LIMITS.leastPx) return { code: 'too-small', width, height }
  return null
}

/** By its first bytes, not by its name; null where it is none of the three formats. A size of 0: it is cut short. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return pngHeader(view)
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return jpegHeader(view)
  if (startsWith(bytes, 0, text('RIFF')) && startsWith(bytes, 8, text('WEBP'))) return webpHeader(view)
  return null
}

const text = (word: string): readonly number[] => Array.from(word, (letter) => letter.charCodeAt(0))
const startsWith = (bytes: Uint8Array, from: number, with_: readonly number[]): boolean =>
  with_.every((byte, i) => bytes[from + i] === byte)

/** Reference: Portable Network Graphics Specification, third edition, 11.2.1 IHDR. */
const pngHeader = (view: DataView): PictureHeader =>
  view.byteLength < 24
    ? { format: 'PNG', width: 0, height: 0 }
    : { format: 'PNG', width: view.getUint32(16), height: view.getUint32(20) }

/** Reference: ITU-T T.81, B.2.2 frame header: the first of the markers SOF0 to SOF15 that is no table. */
function jpegHeader(view: DataView): PictureHeader {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) break
    const marker = view.getUint8(at + 1)
    // filling, and markers without a length
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { format: 'JPEG', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else at += 2 + view.getUint16(at + 2)
  }
  return { format: 'JPEG', width: 0, height: 0 }
}

/** Reference: RFC 9649 (WebP image format), 2.5 to 2.7; RFC 6386, 9.1. */
function webpHeader(view: DataView): PictureHeader {
  if (view.byteLength < 30) return { format: 'WebP', width: 0, height: 0 }
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))
  const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65536
  const size = (width: number, height: number): PictureHeader => ({ format: 'WebP', width, height })
  if (kind === 'VP8X') return size(three(24) + 1, three(27) + 1)
  if (kind === 'VP8 ') return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  if (kind !== 'VP8L') return size(0, 0)
  const bits = view.getUint32(21, true)
  return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
}

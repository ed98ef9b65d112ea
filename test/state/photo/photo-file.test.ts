import { describe, expect, it } from 'vitest'
import { headerRefusal, PHOTO_FILE_LIMITS, pictureHeader } from '../../../src/state/photo/photo-file.ts'

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : part)),
  )
const big16 = (value: number) => [value >> 8, value & 255]
const big32 = (value: number) => [0, 0, ...big16(value)]
const little16 = (value: number) => [value & 255, value >> 8]

const png = (width: number, height: number) =>
  bytes([0x89], 'PNG\r\n\u001a\n', [0, 0, 0, 13], 'IHDR', big32(width), big32(height), [8, 6, 0, 0, 0])
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8],
    // a preview with a frame header of its own, which is not the picture's
    [0xff, 0xe1, ...big16(2 + 12)],
    [0xff, 0xc0, ...big16(17), 8, ...big16(3), ...big16(4), 3, 0, 0],
    [0xff, 0xdb, ...big16(4), 1, 2],
    [0xff, 0xc2, ...big16(17), 8, ...big16(height), ...big16(width), 3, 0, 0, 0],
  )
const riff = (...rest: (string | readonly number[])[]) => bytes('RIFF', [0, 0, 0, 0], 'WEBP', ...rest)

describe('the header of a picture', () => {
  it('tells format and size', () => {
    expect(pictureHeader(png(900, 1200))).toEqual({ format: 'PNG', width: 900, height: 1200 })
    expect(pictureHeader(jpeg(3000, 4000))).toEqual({ format: 'JPEG', width: 3000, height: 4000 })
    const lossy = riff('VP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a], little16(640), little16(480))
    expect(pictureHeader(lossy)).toEqual({ format: 'WebP', width: 640, height: 480 })
    const extended = riff('VP8X', [10, 0, 0, 0, 0, 0, 0, 0], [0x7f, 2, 0], [0xdf, 1, 0])
    expect(pictureHeader(extended)).toEqual({ format: 'WebP', width: 640, height: 480 })
    const packed = 639 | (479 << 14)
    const lossless = riff(
      'VP8L',
      [0, 0, 0, 0, 0x2f],
      [0, 8, 16, 24].map((by) => (packed >> by) & 255),
      [0, 0, 0, 0, 0],
    )
    expect(pictureHeader(lossless)).toEqual({ format: 'WebP', width: 640, height: 480 })
  })

  it('is none of a text, whatever the file is called', () => {
    expect(pictureHeader(bytes('Dear doctor, this is no picture at all.'))).toBeNull()
    expect(pictureHeader(bytes(''))).toBeNull()
    expect(pictureHeader(bytes('GIF89a', [1, 0, 1, 0]))).toBeNull()
  })

  it('has no size where the file is cut short', () => {
    expect(pictureHeader(png(900, 1200).slice(0, 18))).toMatchObject({ width: 0 })
    expect(pictureHeader(jpeg(3000, 4000).slice(0, 22))).toMatchObject({ width: 0 })
    expect(pictureHeader(riff('VP8 '))).toMatchObject({ width: 0 })
  })
})

describe('what is taken', () => {
  const refusalOf = (file: Uint8Array) => headerRefusal(pictureHeader(file))

  it('is a picture that can be marked and does not end the page', () => {
    expect(refusalOf(png(1200, 1600))).toBeNull()
    // what telephones make of 48 megapixels
    expect(refusalOf(jpeg(8064, 6048))).toBeNull()
  })

  it('is neither a point nor a poster, and nothing else than a picture', () => {
    expect(refusalOf(png(1, 1))).toEqual({ code: 'too-small', width: 1, height: 1 })
    expect(refusalOf(jpeg(12000, 9000))).toEqual({ code: 'too-large', width: 12000, height: 9000 })
    expect(12000 * 9000).toBeGreaterThan(PHOTO_FILE_LIMITS.pixels)
    expect(refusalOf(bytes('Dear doctor'))).toEqual({ code: 'not-a-picture' })
    expect(refusalOf(jpeg(3000, 4000).slice(0, 20))).toEqual({ code: 'damaged' })
  })
})

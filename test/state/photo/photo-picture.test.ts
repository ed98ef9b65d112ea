import { describe, expect, it } from 'vitest'
import { decodePhotosWith, readPhoto } from '../../../src/state/photo/photo-picture.ts'

const big16 = (value: number): readonly number[] => [value >> 8, value & 255]
const SEGMENT_BYTES = 65_533

/** A JPEG whose frame header stands behind so many full segments of something else. */
function jpeg(segments: number, ...frame: readonly number[]): File {
  const filling = [Uint8Array.from([0xff, 0xe2, ...big16(SEGMENT_BYTES + 2)]), new Uint8Array(SEGMENT_BYTES)]
  return new File(
    [
      Uint8Array.from([0xff, 0xd8]),
      ...Array.from({ length: segments }, () => filling).flat(),
      Uint8Array.from(frame),
    ],
    'face.jpg',
  )
}
const FRAME = [0xff, 0xc0, ...big16(17), 8, ...big16(1600), ...big16(1200), 3, 0, 0, 0]

describe('a photo', () => {
  it('is read though its size stands behind more than a megabyte of other data', async () => {
    const picture = { source: document.createElement('canvas'), width: 1200, height: 1600 }
    decodePhotosWith(async () => picture)
    const file = jpeg(20, ...FRAME)
    expect(file.size).toBeGreaterThan(1 << 20)
    expect(await readPhoto(file)).toEqual({ ok: true, picture })
    expect(await readPhoto(jpeg(20))).toEqual({ ok: false, refusal: { code: 'damaged' } })
  })
})

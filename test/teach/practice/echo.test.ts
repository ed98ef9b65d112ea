import { describe, expect, it } from 'vitest'
import type { LayerStack } from '../../../src/geometry/skin.ts'
import { depthShownMm, echoBands, echoPicture } from '../../../src/teach/practice/echo.ts'

const stack: LayerStack = {
  epidermisMm: 0.1,
  dermisMm: 1.4,
  fatMm: 4.5,
  smasTopMm: 6,
  smasBottomMm: 7,
  smas: 'present',
  deepFasciaMm: 9,
  boneMm: 16,
}
const bands = echoBands(stack)

describe('"Read the strip"', () => {
  it('shows the layers in their order and thickness', () => {
    expect(bands.map(({ layer }) => layer)).toEqual([
      'skin',
      'fat',
      'smas',
      'deep-fat',
      'deep-fascia',
      'bone',
    ])
    expect(bands[1]).toEqual({ layer: 'fat', fromMm: 1.5, toMm: 6 })
  })

  it('shows no layer that is absent or unknown', () => {
    const bare = echoBands({ ...stack, smas: 'absent', deepFasciaMm: null, boneMm: null })
    expect(bare.map(({ layer }) => layer)).toEqual(['skin', 'fat'])
  })

  it('is bright at SMAS and bone, dark in fat, and black in the shadow of the bone', () => {
    const [width, height] = [60, 300]
    const picture = echoPicture(bands, width, height, () => 0.5)
    const greyAt = (mm: number): number => {
      const row = Math.floor((mm / depthShownMm(bands)) * height)
      return picture.slice(row * width, (row + 1) * width).reduce((sum, one) => sum + one, 0) / width
    }
    expect(greyAt(6.5)).toBeGreaterThan(2 * greyAt(3))
    expect(greyAt(16.5)).toBeGreaterThan(2 * greyAt(12))
    expect(greyAt(18.5)).toBeLessThan(0.1)
  })
})

import { describe, expect, it } from 'vitest'
import { scaleBar } from '../../src/scene/scale-bar.ts'

describe('a scale bar', () => {
  it('has a round length, to scale, within a quarter of the picture', () => {
    for (const mmPerPx of [0.02, 0.1, 0.3, 0.7]) {
      const { mm, px } = scaleBar(mmPerPx, 1600)
      expect(px * mmPerPx).toBeCloseTo(mm, 9)
      expect(px).toBeLessThanOrEqual(400)
      expect([1, 2, 5, 10, 20, 50, 100]).toContain(mm)
    }
    expect(scaleBar(0.1, 1600).mm).toBe(20)
  })

  it('is one millimetre where nothing longer fits', () => {
    expect(scaleBar(0.001, 1000).mm).toBe(1)
  })
})

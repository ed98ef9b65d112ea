import { describe, expect, it } from 'vitest'
import type { LayerStack } from '../../../src/geometry/skin.ts'
import { stripBands } from '../../../src/ui/strip/strip-bands.ts'
import { placeLabels, type LabelWish } from '../../../src/ui/strip/strip-labels.ts'
import { stripScale, ticks } from '../../../src/ui/strip/strip-scale.ts'
import { layerAt } from '../../../src/ui/strip/readout.ts'
import { PLAIN_LAYERS } from '../../support/mesh-head.ts'

const scale = stripScale({ width: 540, height: 130 }, { left: 40, right: 0, top: 30, bottom: 0 }, 100, 10)

describe('the scale of the strip', () => {
  it('puts the entry at the left, the end at the right, the skin on top', () => {
    expect([scale.x(0), scale.x(100), scale.y(0), scale.y(10)]).toEqual([40, 540, 30, 130])
  })

  it('goes back from a place in the picture, and never beyond the thread', () => {
    expect(scale.sMmAt(scale.x(37))).toBeCloseTo(37, 9)
    expect([scale.sMmAt(0), scale.sMmAt(999)]).toEqual([0, 100])
  })

  it('counts in round steps that leave room for their numbers', () => {
    expect(ticks(95, 5, 44)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90])
    expect(ticks(12, 6, 20)).toEqual([0, 5, 10])
  })
})

const column = (sMm: number, layers: Partial<LayerStack> | null) => ({
  sMm,
  layers: layers === null ? null : { ...PLAIN_LAYERS, ...layers },
})

describe('the layers as bands', () => {
  it('run at their depths', () => {
    const { bands } = stripBands([column(0, {}), column(100, {})], scale)
    const smas = bands.find(({ id }) => id === 'smas')!
    // 6 and 7 mm of 10 mm in 100 px below the skin at 30 px.
    expect(smas.path).toBe('M40.0 90.0L540.0 90.0L540.0 100.0L40.0 100.0Z')
  })

  it('stop where the SMAS is absent, and are faint where it is attenuated', () => {
    const { bands } = stripBands(
      [
        column(0, {}),
        column(10, {}),
        column(20, { smas: 'absent' }),
        column(30, { smas: 'absent' }),
        column(40, { smas: 'attenuated' }),
        column(50, { smas: 'attenuated' }),
      ],
      scale,
    )
    const smas = bands.filter(({ id }) => id === 'smas')
    expect(smas.map(({ faint }) => faint)).toEqual([false, true])
    expect(smas[0]!.path).not.toContain(scale.x(20).toFixed(1))
  })

  it('say where nothing is known, and where only bone is unknown', () => {
    const { unknown, noBone } = stripBands(
      [
        column(0, {}),
        column(10, { boneMm: null }),
        column(20, { boneMm: null }),
        column(30, null),
        column(40, null),
      ],
      scale,
    )
    expect(unknown).toEqual([[30, 40]])
    expect(noBone).toEqual([[10, 20]])
  })
})

describe('the layer at a depth', () => {
  it.each([
    [-0.5, 'outside the skin'],
    [1, 'Skin'],
    [4, 'Fat'],
    [6.5, 'SMAS'],
    [9, 'Deep tissue'],
    [16, 'Bone'],
  ])('%d mm is %s', (depthMm, name) => {
    expect(layerAt(PLAIN_LAYERS, depthMm)).toBe(name)
  })

  it('is no layer where there is no data', () => {
    expect(layerAt(null, 3)).toBe('no layer data')
  })
})

describe('the names over the strip', () => {
  const wish = (id: string, x: number, other: Partial<LabelWish> = {}): LabelWish => ({
    id,
    text: 'x'.repeat(10),
    x,
    severity: 'caution',
    rank: 1,
    ...other,
  })
  const place = (...wishes: LabelWish[]) =>
    placeLabels(wishes, { left: 0, right: 300, lanes: 2 }, (text) => text.length * 10)

  it('never overlap', () => {
    const labels = place(wish('a', 100), wish('b', 120), wish('c', 290), wish('d', 5))
    for (const a of labels)
      for (const b of labels)
        if (a !== b && a.lane === b.lane)
          expect(a.left + a.width <= b.left || b.left + b.width <= a.left).toBe(true)
  })

  it('stay inside the picture', () => {
    for (const { left, width } of place(wish('a', 2), wish('b', 299))) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left + width).toBeLessThanOrEqual(300)
    }
  })

  it('give way to the worse, then to the nearer', () => {
    const labels = place(
      wish('far', 150, { rank: 9 }),
      wish('near', 150, { rank: 1 }),
      wish('danger', 150, { severity: 'danger', rank: 20 }),
    )
    expect(labels.map(({ id }) => id)).toEqual(['danger', 'near'])
  })
})

import { describe, expect, it } from 'vitest'
import { pairsOf, partnersIn, type Pull } from '../../../src/plan/edits/index.ts'

const pull = (id: string, side: Pull['side'], x: number, more: Partial<Pull> = {}): Pull => ({
  id,
  side,
  product: 'cog',
  plane: 'smas',
  entry: [x, 0, 0],
  end: [x, 0, 50],
  ...more,
})

describe('partners on both sides', () => {
  it('differ by nothing when they are mirror images', () => {
    expect(pairsOf([pull('a', 'left', 60), pull('b', 'right', -60)])).toEqual([
      { left: 'a', right: 'b', entryMm: 0, endMm: 0, pullDeg: 0 },
    ])
  })

  it('differ by the distance of entries and ends, mirrored, and by the angle between their pulls', () => {
    const [pair] = pairsOf([
      pull('a', 'left', 60),
      pull('b', 'right', -63, { entry: [-63, 4, 0], end: [-63, 4 + 50, 0] }),
    ])
    expect(pair!.entryMm).toBeCloseTo(5)
    expect(pair!.pullDeg).toBeCloseTo(90)
  })

  it('are of one product and plane, on opposite sides, within 30 mm', () => {
    expect(pairsOf([pull('a', 'left', 60), pull('b', 'right', -60, { plane: 'dermis' })])).toEqual([])
    expect(pairsOf([pull('a', 'left', 60), pull('b', 'right', -60, { product: 'mono' })])).toEqual([])
    expect(pairsOf([pull('a', 'left', 60), pull('b', 'midline', -60)])).toEqual([])
    expect(pairsOf([pull('a', 'left', 60), pull('b', 'right', -91)])).toEqual([])
  })

  it('are the nearest to each other, each in one pair only', () => {
    const pairs = pairsOf([
      pull('far', 'left', 40),
      pull('near', 'left', 58),
      pull('right', 'right', -60),
      pull('other', 'right', -45),
    ])
    expect(pairs.map(({ left, right }) => [left, right])).toEqual([
      ['far', 'other'],
      ['near', 'right'],
    ])
    expect(partnersIn(pairs).get('other')).toBe('far')
    expect(partnersIn(pairs).get('near')).toBe('right')
  })
})

import { describe, expect, it } from 'vitest'
import { NO_DATA_COLOUR, RESIDUAL_STOPS, residualColour } from '../../../src/state/scan/residual-colours.ts'

const hex = (mm: number): string =>
  `#${residualColour(mm)
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

describe('the colour of a distance between fitted skin and scan', () => {
  it('is that of the legend at its marks, and does not change beyond the last', () => {
    for (const { mm, colour } of RESIDUAL_STOPS) expect(hex(mm)).toBe(colour)
    expect(hex(12)).toBe(RESIDUAL_STOPS.at(-1)!.colour)
  })

  it('lies between two marks in between, and tells missing data apart', () => {
    const [low, mid, high] = [residualColour(1), residualColour(2), residualColour(3)]
    for (const i of [0, 1, 2]) expect(mid[i]!).toBeCloseTo((low[i]! + high[i]!) / 2, 6)
    expect(hex(NaN)).toBe(NO_DATA_COLOUR)
  })
})

import { describe, expect, it } from 'vitest'
import { layerWords } from '../../src/scene/depth-readout.ts'

const layers = {
  epidermisMm: 0.1,
  dermisMm: 1.4,
  fatMm: 3.1,
  smasTopMm: 4.6,
  smasBottomMm: 5.3,
  smas: 'present',
  deepFasciaMm: null,
  boneMm: null,
} as const

describe('the layers under the pointer', () => {
  it('are named from outside in, to half a millimetre', () => {
    expect(layerWords({ region: 'cheek' }, layers)).toBe(
      'Cheek: skin 1.5 · fat 3.0 · SMAS at 4.5–5.5 mm · bone unknown',
    )
  })
  it('say where the SMAS is thin or absent, and how deep bone lies where that is known', () => {
    expect(layerWords({ region: 'nose' }, { ...layers, smas: 'absent', boneMm: 6.2 })).toMatch(
      /no SMAS · bone at 6.0 mm$/,
    )
    expect(layerWords({ region: 'chin' }, { ...layers, smas: 'attenuated' })).toMatch(/SMAS attenuated/)
  })
  it('are not made up where there are none', () => {
    expect(layerWords({ region: null }, null)).toBe('Here: no layer data')
  })
})

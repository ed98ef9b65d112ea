import { describe, expect, it } from 'vitest'
import { disclaimer } from '../../src/report/disclaimer.ts'

const nothing = { scan: false, measurements: 0, soundings: 0 }

describe('the line beside every verdict', () => {
  it('speaks of a generic anatomy where nothing of the patient is known', () => {
    expect(disclaimer(nothing)).toBe('Planning aid on a generic anatomy. Not for diagnosis or navigation.')
  })

  it.each([
    [{ measurements: 1 }, ', fitted to 1 measurement.'],
    [{ measurements: 6 }, ', fitted to 6 measurements.'],
    [{ scan: true }, ', fitted to a scan of the face.'],
    [{ scan: true, measurements: 2 }, ', fitted to a scan of the face and 2 measurements.'],
    [{ soundings: 1 }, ', with 1 point measured in this patient.'],
    [
      { measurements: 6, soundings: 3 },
      ', fitted to 6 measurements, with 3 points measured in this patient.',
    ],
  ])('says what is this patient’s own: %o', (known, words) => {
    expect(disclaimer({ ...nothing, ...known })).toBe(
      `Planning aid on a generic anatomy${words} Not for diagnosis or navigation.`,
    )
  })
})

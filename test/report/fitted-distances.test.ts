import { describe, expect, it } from 'vitest'
import { distanceSentences, reportDistances } from '../../src/report/fitted-distances.ts'
import { calibrationWarning, MARKING_WARNINGS } from '../../src/report/marking/index.ts'
import { questionDistance } from '../../src/head/fit/question-distance.ts'
import type { FittedDistance } from '../../src/head/types.ts'

const cheek: FittedDistance = {
  id: 'tragion-cheilion',
  from: 'tragion',
  to: 'cheilion',
  side: 'left',
  mm: 112,
  ownMm: 104,
  builtMm: 112.02,
  question: null,
}
const height: FittedDistance = {
  id: 'nasion-gnathion',
  from: 'nasion',
  to: 'gnathion',
  mm: 160,
  ownMm: 115,
  builtMm: 135,
  question: questionDistance('nasion-gnathion', 160, 'female', 115),
}
const fittedTo = (...distances: FittedDistance[]) => ({
  sex: 'female' as const,
  fitted: { fit: { kind: 'measurements' as const, measurements: distances }, distances },
})

describe('the distances that a head was fitted to', () => {
  const distances = reportDistances(fittedTo(cheek, height))

  it('are told as typed and with what is left of them', () => {
    expect(distances).toMatchObject([
      { id: 'tragion-cheilion', side: 'left', mm: 112, builtMm: 112.02, residualMm: 0.02, question: null },
      { id: 'nasion-gnathion', side: null, mm: 160, residualMm: -25 },
    ])
    expect(distanceSentences(distances)[0]).toBe(
      'Typed, and what the head has of it: tragion to cheilion left 112 mm (met) and nasion to gnathion 160 mm (25 mm short).',
    )
  })

  it('that are unlikely are questioned with norm, SD and source', () => {
    expect(distanceSentences(distances)[1]).toMatch(
      /^Unlikely, check it: nasion to gnathion, 7\.2 SD above the mean of women, 118 mm \(SD 5\.8 mm\): 3D Facial Norms/,
    )
    expect(distanceSentences(distances)).toHaveLength(2)
  })

  it('are not spoken of on a generic head', () => {
    expect(distanceSentences(reportDistances({ fitted: null, sex: 'male' }))).toEqual([])
  })
})

describe('the warning on a marking sheet', () => {
  it('says that millimetres of a generic head are not transferable', () => {
    expect(calibrationWarning(null)).toBe(MARKING_WARNINGS.notCalibrated)
  })

  it('says what a calibrated head was fitted to and how well', () => {
    expect(calibrationWarning(fittedTo(cheek, height).fitted)).toMatch(
      /fitted to 2 measurements of this patient \(largest residual 25 mm\).*use fractions/,
    )
    const scanned = { kind: 'scan' as const, displacement: new Float32Array(), seen: null }
    expect(calibrationWarning({ fit: scanned, distances: [] })).toMatch(
      /fitted to a scan of this face: check/,
    )
  })
})

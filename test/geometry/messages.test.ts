import { describe, expect, it } from 'vitest'
import {
  overlapWords,
  roundMm,
  structureMessage,
  type StructureMessage,
} from '../../src/geometry/messages.ts'

describe('millimetres for people', () => {
  it.each([
    [0.24, '0'],
    [0.26, '0.5'],
    [1.7, '1.5'],
    [1.76, '2'],
    [12, '12'],
    [-0.6, '-0.5'],
  ])('%d is "%s"', (mm, text) => {
    expect(roundMm(mm)).toBe(text)
  })
})

describe('overlap in words', () => {
  it.each([
    [0, 'low overlap'],
    [0.049, 'low overlap'],
    [0.05, 'possible overlap'],
    [0.249, 'possible overlap'],
    [0.25, 'likely overlap'],
    [1, 'likely overlap'],
  ])('%d is %s', (probability, words) => {
    expect(overlapWords(probability)).toBe(words)
  })
})

describe('sentence of a structure finding', () => {
  const message = (other: Partial<StructureMessage>): string =>
    structureMessage({
      code: 'near-structure',
      structureName: 'Facial artery',
      side: 'left',
      atMm: 63.4,
      clearanceMm: 1.2,
      leastMm: other.clearanceMm ?? 1.2,
      relation: { kind: 'same' },
      probability: 0.1,
      variant: null,
      prevalence: null,
      deviationMm: null,
      ...other,
    })

  it.each([
    [{}, "Runs beside the patient's left facial artery, 1 mm away, 63.5 mm from the entry"],
    [
      { clearanceMm: 4, leastMm: 1.6 },
      "Runs beside the patient's left facial artery, 4 mm away, 63.5 mm from the entry; elsewhere 1.5 mm away",
    ],
    [
      { clearanceMm: 4, leastMm: 0 },
      "Runs beside the patient's left facial artery, 4 mm away, 63.5 mm from the entry; elsewhere it touches",
    ],
    [
      { clearanceMm: 0.1 },
      "Runs beside the patient's left facial artery, touching it, 63.5 mm from the entry",
    ],
    [
      { code: 'crosses-structure', clearanceMm: -0.4 },
      "Runs through the patient's left facial artery 63.5 mm from the entry",
    ],
    [
      { code: 'crosses-structure', probability: 0.4 },
      "Runs 1 mm away from the patient's left facial artery 63.5 mm from the entry, with likely overlap",
    ],
    [
      { code: 'crosses-structure', probability: 0.4, clearanceMm: 0.1 },
      "Runs against the patient's left facial artery 63.5 mm from the entry, with likely overlap",
    ],
    [
      {
        code: 'passes-over',
        probability: 0.01,
        relation: { kind: 'over', layer: 'smas', thicknessMm: 0.9, intact: true },
      },
      "Passes over the patient's left facial artery 63.5 mm from the entry, 1 mm away, the SMAS (1 mm) between; low overlap",
    ],
    [
      { code: 'passes-under', relation: { kind: 'under', layer: 'smas', thicknessMm: 0.9, intact: false } },
      "Passes under the patient's left facial artery 63.5 mm from the entry, 1 mm away, which lies in the SMAS; possible overlap",
    ],
    [
      { variant: 'lateral to the fold', prevalence: 0.125 },
      "Runs beside the patient's left facial artery, 1 mm away, 63.5 mm from the entry (course lateral to the fold, 13 % of sides)",
    ],
    [
      { variant: null, prevalence: 0.36 },
      "Runs beside the patient's left facial artery, 1 mm away, 63.5 mm from the entry (there in 36 % of sides)",
    ],
    [
      { deviationMm: 1.3 },
      "Runs beside the patient's left facial artery, 1 mm away, 63.5 mm from the entry; only if the cannula keeps straighter, 1.5 mm off the drawn path",
    ],
  ] satisfies [Partial<StructureMessage>, string][])('for %o', (other, text) => {
    expect(message(other)).toBe(text)
  })

  it('leaves out notes in brackets and keeps names of people', () => {
    expect(message({ structureName: 'Temporal branch (frontal)' })).toContain('left temporal branch,')
    expect(message({ structureName: "Zuker's point" })).toContain("left Zuker's point,")
  })
})

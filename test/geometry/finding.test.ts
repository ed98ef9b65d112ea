import { describe, expect, it } from 'vitest'
import type { PathSample } from '../../src/geometry/check-types.ts'
import { plainFinding, stretches } from '../../src/geometry/finding.ts'

describe('unbroken stretches', () => {
  const of = (text: string): (readonly [number, number])[] => stretches(text.length, (i) => text[i] === 'x')

  it.each([
    ['', []],
    ['...', []],
    ['xxx', [[0, 2]]],
    [
      '.x.xx',
      [
        [1, 1],
        [3, 4],
      ],
    ],
    [
      'xx..x',
      [
        [0, 1],
        [4, 4],
      ],
    ],
  ] as const)('of "%s"', (text, expected) => {
    expect(of(text)).toEqual(expected)
  })
})

describe('a finding about the thread itself', () => {
  const at = (sMm: number): PathSample => ({
    sMm,
    at: [sMm, 0, 0],
    depthMm: 4,
    plane: 'smas',
    skin: { tri: 0, bary: [1, 0, 0] },
    normal: [0, 0, 1],
    transit: false,
  })
  const given = {
    code: 'too-deep',
    severity: 'caution',
    message: 'x',
    pass: 1,
    from: at(3),
    to: at(9),
    worst: at(5),
  } as const

  it('has its place along the thread and in space', () => {
    expect(plainFinding(given)).toMatchObject({
      pass: 1,
      fromMm: 3,
      toMm: 9,
      atMm: 5,
      at: [5, 0, 0],
      structure: null,
    })
  })

  it('has a unit only with a value', () => {
    expect(plainFinding(given)).toMatchObject({ value: null, unit: null })
    expect(plainFinding({ ...given, value: 4, limit: 3 })).toMatchObject({ value: 4, unit: 'mm', limit: 3 })
  })

  it('rests on a source, or says that it is a planning default', () => {
    expect(plainFinding(given)).toMatchObject({ basis: 'planning-default', source: 'planning default' })
    expect(plainFinding({ ...given, source: 'Yi' })).toMatchObject({ basis: 'published', source: 'Yi' })
  })
})

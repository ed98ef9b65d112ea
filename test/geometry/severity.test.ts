import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEVERITIES } from '../../src/geometry/check-types.ts'
import {
  CLEAR_PROBABILITY,
  ESTIMATE_DANGER_PROBABILITY,
  LESSER_CLEAR_PROBABILITY,
  SHARP_STEP_PROBABILITY,
} from '../../src/geometry/limits.ts'
import type { Relation } from '../../src/geometry/relation.ts'
import { judgeApproach, rank, worse, worstOf, type Approach } from '../../src/geometry/severity.ts'

const SAME: Relation = { kind: 'same' }
const OVER: Relation = { kind: 'over', layer: 'smas', thicknessMm: 1, intact: true }
const UNDER: Relation = { kind: 'under', layer: 'smas', thicknessMm: 1, intact: true }

const approach = (other: Partial<Approach>): Approach => ({
  clearanceMm: 10,
  marginMm: 2,
  sdMm: 1,
  contactProbability: 0,
  relation: SAME,
  layerNeverProtects: false,
  structureKind: 'artery',
  twig: false,
  evidence: 'measured',
  tip: 'blunt',
  ...other,
})
const verdict = (other: Partial<Approach>): string => {
  const judged = judgeApproach(approach(other))
  return judged ? `${judged.code} ${judged.severity}` : 'nothing'
}

describe('severity table', () => {
  it.each([
    // [clearance, probability, relation, verdict]
    [-0.001, 0, SAME, 'crosses-structure danger'],
    [-0.001, 0, OVER, 'crosses-structure danger'],
    [-0.001, 0, UNDER, 'crosses-structure danger'],
    [10, 0.25, SAME, 'crosses-structure danger'],
    [10, 0.399, OVER, 'passes-over caution'],
    [10, 0.4, OVER, 'crosses-structure danger'],
    [10, 0.4, UNDER, 'crosses-structure danger'],
    [0, 0, SAME, 'near-structure danger'],
    [1.999, 0.249, SAME, 'near-structure danger'],
    [2, 0.049, SAME, 'nothing'],
    [2, 0.05, SAME, 'near-structure caution'],
    [3.644, 0.249, SAME, 'near-structure caution'],
    [3.645, 0.249, SAME, 'nothing'],
    [0, 0.049, OVER, 'passes-over clear'],
    [0, 0.05, OVER, 'passes-over caution'],
    [3, 0.249, OVER, 'passes-over caution'],
    [0, 0.049, UNDER, 'passes-under clear'],
    [3, 0.05, UNDER, 'passes-under caution'],
  ] as const)(
    'clearance %d mm, probability %d: %o is %s',
    (clearanceMm, contactProbability, relation, expected) => {
      expect(verdict({ clearanceMm, contactProbability, relation })).toBe(expected)
    },
  )

  it('asks more of a place that is only an estimate: near it, likelihood has to speak', () => {
    const near = { clearanceMm: 1, evidence: 'estimate' } as const
    const under = ESTIMATE_DANGER_PROBABILITY - 0.001
    expect(verdict({ ...near, contactProbability: under })).toBe('near-structure caution')
    expect(verdict({ ...near, contactProbability: ESTIMATE_DANGER_PROBABILITY })).toBe(
      'near-structure danger',
    )
    expect(verdict({ ...near, contactProbability: 0, evidence: 'bounded' })).toBe('near-structure danger')
    expect(verdict({ ...near, clearanceMm: -0.1 })).toBe('crosses-structure danger')
  })

  it.each([
    ['a vein', { structureKind: 'vein' }],
    ['a gland', { structureKind: 'gland' }],
    ['a twig of a skin nerve', { structureKind: 'nerve', marginMm: 0.5, twig: true }],
  ] as const)('is told of %s only where contact is likelier', (_, lesser) => {
    const under = LESSER_CLEAR_PROBABILITY - 0.001
    expect(verdict({ ...lesser, clearanceMm: 2.1, contactProbability: under })).toBe('nothing')
    expect(verdict({ ...lesser, clearanceMm: 2.1, contactProbability: LESSER_CLEAR_PROBABILITY })).toBe(
      'near-structure caution',
    )
    expect(verdict({ ...lesser, relation: OVER, contactProbability: under })).toBe('passes-over clear')
    expect(verdict({ ...lesser, relation: OVER, contactProbability: LESSER_CLEAR_PROBABILITY })).toBe(
      'passes-over caution',
    )
    expect(verdict({ ...lesser, clearanceMm: 0.4, contactProbability: 0 })).toBe('near-structure danger')
  })

  it('makes no twig of a nerve that the doctor gives a small margin', () => {
    const trunk = { structureKind: 'nerve', marginMm: 0.5, clearanceMm: 2.1 } as const
    expect(verdict({ ...trunk, contactProbability: CLEAR_PROBABILITY })).toBe('near-structure caution')
  })

  it('lets nothing keep a nerve within the SMAS from a thread under the SMAS', () => {
    const within: Relation = { kind: 'under', layer: 'smas', thicknessMm: 1, intact: false }
    const near = { clearanceMm: 1, relation: within, contactProbability: 0.1 }
    expect(verdict({ ...near, structureKind: 'nerve' })).toBe('near-structure danger')
    expect(verdict({ ...near, structureKind: 'artery' })).toBe('passes-under caution')
    expect(verdict({ ...near, structureKind: 'nerve', relation: { ...within, kind: 'over' } })).toBe(
      'passes-over caution',
    )
  })

  it("never falls below caution round McKinney's point, where fat lifts off with the skin", () => {
    const bare = { layerNeverProtects: true, relation: OVER }
    expect(verdict({ ...bare, contactProbability: 0.01 })).toBe('passes-over caution')
    expect(verdict({ ...bare, contactProbability: 0.1 })).toBe('passes-over caution')
    expect(verdict({ ...bare, clearanceMm: -1 })).toBe('crosses-structure danger')
    expect(verdict({ layerNeverProtects: true, clearanceMm: 3, contactProbability: 0 })).toBe(
      'near-structure caution',
    )
    expect(verdict({ layerNeverProtects: true, clearanceMm: 5 })).toBe('nothing')
  })

  it.each(['sharp', 'cutting'] as const)('takes a caution of nerve or artery one step up: %s tip', (tip) => {
    const near = { clearanceMm: 2.5, contactProbability: SHARP_STEP_PROBABILITY, tip }
    expect(verdict({ ...near, structureKind: 'nerve' })).toBe('near-structure danger')
    expect(verdict({ ...near, structureKind: 'artery' })).toBe('near-structure danger')
    for (const structureKind of ['vein', 'duct', 'gland'] as const) {
      const likelier = { ...near, contactProbability: LESSER_CLEAR_PROBABILITY }
      expect(verdict({ ...likelier, structureKind })).toBe('near-structure caution')
    }
    expect(verdict({ ...near, relation: OVER })).toBe('passes-over danger')
  })

  it('leaves a sharp tip at caution where overlap is less likely, and at clear', () => {
    const unlikely = { contactProbability: SHARP_STEP_PROBABILITY - 0.001, tip: 'sharp' } as const
    expect(verdict({ ...unlikely, clearanceMm: 2.5 })).toBe('near-structure caution')
    expect(verdict({ ...unlikely, relation: OVER })).toBe('passes-over caution')
    expect(verdict({ relation: OVER, contactProbability: 0.01, tip: 'sharp' })).toBe('passes-over clear')
  })

  it("takes a sharp tip's caution up at McKinney's point however unlikely overlap is", () => {
    const bare = { layerNeverProtects: true, structureKind: 'nerve', tip: 'sharp' } as const
    expect(verdict({ ...bare, clearanceMm: 2.5, contactProbability: 0 })).toBe('near-structure danger')
  })

  it("makes a danger of what a layer would clear at McKinney's point, where the tip is sharp", () => {
    const bare = { layerNeverProtects: true, relation: OVER, contactProbability: 0.01 } as const
    expect(verdict({ ...bare, structureKind: 'nerve', tip: 'sharp' })).toBe('passes-over danger')
    expect(verdict({ ...bare, structureKind: 'nerve', tip: 'blunt' })).toBe('passes-over caution')
    expect(verdict({ ...bare, structureKind: 'vein', tip: 'sharp' })).toBe('passes-over caution')
  })

  it.each(['blunt', 'unknown'] as const)('never lowers a danger for a %s tip', (tip) => {
    expect(verdict({ clearanceMm: 1, tip })).toBe('near-structure danger')
    expect(verdict({ clearanceMm: 2.5, contactProbability: 0.2, tip })).toBe('near-structure caution')
  })

  it('never falls with a larger margin, spread or probability, nor with less clearance', () => {
    const mm = fc.double({ min: -2, max: 8, noNaN: true })
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const size = fc.double({ min: 0, max: 4, noNaN: true })
    const worth = (a: Approach): number => {
      const judged = judgeApproach(a)
      return judged ? rank(judged.severity) : -1
    }
    fc.assert(
      fc.property(
        mm,
        share,
        size,
        size,
        fc.constantFrom(SAME, OVER, UNDER),
        fc.constantFrom('blunt' as const, 'sharp' as const),
        fc.constantFrom('measured' as const, 'estimate' as const),
        size,
        (clearanceMm, contactProbability, marginMm, sdMm, relation, tip, evidence, more) => {
          const given = approach({ clearanceMm, contactProbability, marginMm, sdMm, relation, tip, evidence })
          const now = worth(given)
          expect(worth({ ...given, marginMm: marginMm + more })).toBeGreaterThanOrEqual(now)
          expect(worth({ ...given, sdMm: sdMm + more })).toBeGreaterThanOrEqual(now)
          expect(
            worth({ ...given, contactProbability: Math.min(1, contactProbability + more / 4) }),
          ).toBeGreaterThanOrEqual(now)
          expect(worth({ ...given, clearanceMm: clearanceMm - more })).toBeGreaterThanOrEqual(now)
          expect(worth({ ...given, evidence: 'measured' })).toBeGreaterThanOrEqual(now)
          expect(worth({ ...given, tip: 'sharp' })).toBeGreaterThanOrEqual(now)
          expect(worth({ ...given, layerNeverProtects: true })).toBeGreaterThanOrEqual(now)
        },
      ),
    )
  })
})

describe('order of severities', () => {
  it('is clear, not assessed, caution, danger', () => {
    expect(SEVERITIES.map(rank)).toEqual([0, 1, 2, 3])
    expect(SEVERITIES).toEqual(['clear', 'not-assessed', 'caution', 'danger'])
  })

  it('lets the worse stand', () => {
    expect(worse('clear', 'not-assessed')).toBe('not-assessed')
    expect(worse('danger', 'caution')).toBe('danger')
    expect(worstOf(['clear', 'caution', 'not-assessed'])).toBe('caution')
    expect(worstOf([])).toBe('clear')
  })
})

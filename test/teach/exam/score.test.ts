import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINE_IDS, RUBRIC, type LineId } from '../../../src/teach/exam/rubric.ts'
import { scoreOf, type Fault, type Observed } from '../../../src/teach/exam/score.ts'

const fault = (line: LineId): Fault => ({ line, threads: [], words: `${line}.`, at: null })
const seen = (faults: readonly LineId[], rest: Partial<Observed> = {}): Observed => ({
  asked: 4,
  answered: 4,
  without: [],
  faults: faults.map(fault),
  ...rest,
})
const lineIds = fc.array(fc.constantFrom(...LINE_IDS), { maxLength: 12 })
const rubricLine = (id: LineId) => RUBRIC.lines.find((line) => line.id === id)!

describe('the rubric', () => {
  it('has every line once, safety first and dearest, and gives 100 points', () => {
    expect(RUBRIC.lines.map(({ id }) => id)).toEqual(LINE_IDS)
    expect(RUBRIC.lines.reduce((sum, { points }) => sum + points, 0)).toBe(100)
    const [safety, ...others] = RUBRIC.lines
    for (const line of others) {
      expect(line.points).toBeLessThan(safety!.points)
      expect(line.perFault).toBeLessThan(safety!.perFault)
    }
    for (const { points, perFault } of RUBRIC.lines) expect(points % perFault).toBe(0)
  })
})

describe('the score', () => {
  it('is full without a fault', () => {
    expect(scoreOf(RUBRIC, seen([]))).toMatchObject({ points: 100, of: 100, percent: 100, passed: true })
  })

  it.each(LINE_IDS)('takes off for one fault of %s just what the rubric says, on that line alone', (id) => {
    const score = scoreOf(RUBRIC, seen([id]))
    expect(score.points).toBe(100 - rubricLine(id).perFault)
    for (const { line, points } of score.lines)
      expect(points).toBe(line.points - (line.id === id ? line.perFault : 0))
  })

  it('takes off the same for each further fault until the line is used up, and never rises', () => {
    fc.assert(
      fc.property(lineIds, fc.constantFrom(...LINE_IDS), (ids, next) => {
        const before = scoreOf(RUBRIC, seen(ids))
        const after = scoreOf(RUBRIC, seen([...ids, next]))
        const had = before.lines.find(({ line }) => line.id === next)!.points
        expect(before.points - after.points).toBe(Math.min(had, rubricLine(next).perFault))
      }),
    )
  })

  it('does not ask in which order faults are found, and stays within 0 and what the case gives', () => {
    fc.assert(
      fc.property(lineIds, fc.integer({ min: 0, max: 9 }), (ids, answered) => {
        const one = scoreOf(RUBRIC, seen(ids, { answered }))
        expect(scoreOf(RUBRIC, seen(ids.toReversed(), { answered })).points).toBe(one.points)
        expect(one.points).toBeGreaterThanOrEqual(0)
        expect(one.points).toBeLessThanOrEqual(one.of)
      }),
    )
  })

  it('gives each thread asked for an equal share of every line', () => {
    expect(scoreOf(RUBRIC, seen([], { answered: 3 })).points).toBe(75)
    expect(scoreOf(RUBRIC, seen([], { answered: 0 })).points).toBe(0)
    expect(scoreOf(RUBRIC, seen([], { answered: 6 })).points).toBe(100)
  })

  it('leaves out of both sides a line that the case gives nothing to judge for', () => {
    const score = scoreOf(RUBRIC, seen([], { without: ['symmetry', 'time'] }))
    expect(score).toMatchObject({ points: 85, of: 85, percent: 100 })
    expect(score.lines.map(({ line }) => line.id)).not.toContain('time')
  })

  it('is no pass with a danger, however many points are left, nor below the share asked for', () => {
    expect(scoreOf(RUBRIC, seen(['safety']))).toMatchObject({ percent: 80, passed: false })
    expect(scoreOf(RUBRIC, seen(['depth', 'direction'])).passed).toBe(true)
    expect(scoreOf(RUBRIC, seen([], { answered: 2 })).passed).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { closingLine, countVitest, total } from '../../scripts/test/count.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})
const report = (...files: ReturnType<typeof file>[]) => JSON.stringify({ testResults: files })

describe('the counts of a test run', () => {
  it('are those of its tests', () => {
    const text = report(file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed', 'todo'))
    expect(countVitest(text, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 })
  })

  it('take a file that could not be loaded for a failure', () => {
    expect(countVitest(report(file('failed'), file('passed', 'passed')), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
  })

  it('take a run that ended badly for a failure although its tests passed', () => {
    expect(countVitest(report(file('passed', 'passed')), 1).failed).toBe(1)
    expect(countVitest(report(file('passed', 'passed')), null).failed).toBe(1)
  })

  it.each([
    ['no report', undefined],
    ['a report cut short', '{"testResu'],
    ['a report without tests', report()],
    ['a report of skipped tests only', report(file('passed', 'skipped'))],
  ])('take %s for a failure', (_, text) => {
    expect(countVitest(text, 0).failed).toBe(1)
  })

  it('add up', () => {
    const counts = [
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 3, failed: 1, skipped: 0 },
    ]
    expect(total(counts)).toEqual({ passed: 4, failed: 1, skipped: 2 })
    expect(total([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })
})

describe('the closing line', () => {
  it('names skipped tests only where there are any', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
    expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
  })
})

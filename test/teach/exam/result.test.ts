import { describe, expect, it } from 'vitest'
import { csvOf } from '../../../src/report/tables/csv.ts'
import { RUBRIC } from '../../../src/teach/exam/rubric.ts'
import {
  isLearnerCode,
  meansOf,
  readResult,
  resultOf,
  resultsTable,
  withResult,
  writeResult,
  type ExamResult,
} from '../../../src/teach/exam/result.ts'
import { scoreOf, type Observed } from '../../../src/teach/exam/score.ts'
import { SHIPPED_CASES } from '../../../src/teach/exam/shipped.ts'

const exam = SHIPPED_CASES[0]!
const seen: Observed = {
  asked: 3,
  answered: 2,
  without: ['time'],
  faults: [{ line: 'depth', threads: ['t1'], words: '=Too shallow.', at: null }],
}
const made = (learner = 'A-07'): ExamResult => resultOf(learner, exam, scoreOf(RUBRIC, seen), seen, 61.4)

/** What is said of the file after a change. */
function fault(change: object): string {
  const read = readResult(JSON.stringify({ ...(JSON.parse(writeResult(made())) as object), ...change }))
  return read.ok ? 'read' : read.error.message
}

describe('the result of an exam', () => {
  it('comes back from its file as it was, rounded to a tenth', () => {
    expect(readResult(writeResult(made()))).toEqual({ ok: true, value: made() })
    expect(made()).toMatchObject({ points: 60, of: 95, percent: 63.2, seconds: 61, passed: false })
  })

  it('says where its file is broken', () => {
    expect(fault({ version: 2 })).toMatch(/^\$\.version is 2/)
    expect(fault({ percent: 140 })).toMatch(/^\$\.percent is 140; expected a number from 0 to 100/)
    expect(fault({ learner: 'Jane Doe' })).toMatch(/^\$\.learner is "Jane Doe"; expected a code/)
    expect(fault({ lines: [{ id: 'style' }] })).toMatch(/^\$\.lines\[0\]\.id is "style"/)
    expect(readResult('no')).toMatchObject({ ok: false })
  })

  it('takes codes and no names', () => {
    expect(['A-07', 'b.11', '김_3'].map(isLearnerCode)).toEqual([true, true, true])
    expect(['', 'Jane Doe', 'a@b.c', 'x'.repeat(25)].map(isLearnerCode)).not.toContain(true)
  })
})

describe('a class', () => {
  const better = { ...made('B'), percent: 90, passed: true }

  it('has one row for each result, with nothing in it that a spreadsheet would run', () => {
    const { columns, rows } = resultsTable([made(), better])
    expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length])
    expect(rows[0]![columns.indexOf('Time')]).toBeNull()
    expect(rows[0]![columns.indexOf('Depth kept')]).toBe(6.7)
    expect(csvOf({ columns, rows })).toContain("'=Too shallow.")
  })

  it('has means, of a line over those who could earn it', () => {
    expect(meansOf([])).toBeNull()
    const means = meansOf([made(), better])!
    expect(means).toMatchObject({ percent: 76.6, passed: 1 })
    expect(means.lines.find(({ id }) => id === 'time')!.percent).toBeNull()
    expect(means.lines.find(({ id }) => id === 'safety')!.percent).toBe(66.8)
  })

  it('counts a file that is opened twice once', () => {
    expect(withResult(withResult([], made()), made())).toHaveLength(1)
    expect(withResult([made()], better)).toHaveLength(2)
  })
})

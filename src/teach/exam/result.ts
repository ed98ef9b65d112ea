import { z } from 'zod'
import { readJsonFile, schemaFault, type FileKind } from '../../plan/format/json-file.ts'
import { expected, number, oneOf, text } from '../../plan/format/schema-words.ts'
import type { PlanError } from '../../plan/plan-error.ts'
import { fail, ok, type Result } from '../../plan/result.ts'
import type { Table } from '../../report/tables/csv.ts'
import { MAX_CASE_TITLE, type ExamCase } from './exam-case.ts'
import { EXAM_TEXTS as T, LINE_NAMES } from './exam-texts.ts'
import { LINE_IDS, type LineId } from './rubric.ts'
import type { Score } from './score.ts'

const RESULT_FILE: FileKind = { format: 'threadline-exam-result', version: 1, what: 'an exam result' }
const MAX_RESULT_BYTES = 200_000
/** A code, not a name: short, and without blanks. */
export const MAX_LEARNER_CODE = 24
const LEARNER_CODE = /^[\p{L}\p{N}._-]+$/u

/** Whether this can be the code of a learner. */
export const isLearnerCode = (code: string): boolean =>
  code.length <= MAX_LEARNER_CODE && LEARNER_CODE.test(code)

export interface ResultLine {
  readonly id: LineId
  readonly points: number
  readonly of: number
  readonly reasons: readonly string[]
}

/** What is kept of an exam. It names nobody: the trainer knows who has which code. */
export interface ExamResult {
  readonly learner: string
  /** Id and title of the case. */
  readonly case: string
  readonly title: string
  readonly seconds: number
  /** Threads asked for, and how many lie in their corridors. */
  readonly asked: number
  readonly answered: number
  readonly points: number
  readonly of: number
  readonly percent: number
  readonly passed: boolean
  readonly lines: readonly ResultLine[]
}

const tenth = (value: number): number => Math.round(value * 10) / 10

export const resultOf = (
  learner: string,
  exam: ExamCase,
  score: Score,
  { asked, answered }: Pick<ExamResult, 'asked' | 'answered'>,
  seconds: number,
): ExamResult => ({
  learner,
  case: exam.id,
  title: exam.title,
  seconds: Math.round(seconds),
  asked,
  answered,
  points: tenth(score.points),
  of: score.of,
  percent: tenth(score.percent),
  passed: score.passed,
  lines: score.lines.map(({ line, points, faults }) => ({
    id: line.id,
    points: tenth(points),
    of: line.points,
    reasons: faults.map(({ words }) => words),
  })),
})

const LEARNER = `a code of up to ${MAX_LEARNER_CODE} letters, digits, dots or dashes`
const points = number('points from 0 to 1000', 0, 1000)
const threads = number('a number of threads', 0, 1000)
const line = z.object(
  {
    id: z.enum(LINE_IDS, expected(oneOf(LINE_IDS))),
    points,
    of: points,
    reasons: z.array(z.string(expected('a reason')), expected('a list of reasons')),
  },
  expected('a line with id, points, of and reasons'),
)
const schema = z.object({
  learner: z.string(expected(LEARNER)).refine(isLearnerCode, expected(LEARNER)),
  case: text('the id of a case', MAX_CASE_TITLE),
  title: text('the title of a case', MAX_CASE_TITLE),
  seconds: number('seconds', 0, 1_000_000),
  asked: threads,
  answered: threads,
  points,
  of: points,
  percent: number('a number from 0 to 100', 0, 100),
  passed: z.boolean(expected('true or false')),
  lines: z.array(line, expected('a list of lines')),
})

/** Read a result. Never throws: what is wrong comes back as one error with its place in the file. */
export function readResult(file: string | Uint8Array): Result<ExamResult, PlanError> {
  const json = readJsonFile(file, RESULT_FILE, MAX_RESULT_BYTES)
  if (!json.ok) return json
  const checked = schema.safeParse(json.value)
  return checked.success
    ? ok(checked.data)
    : fail(schemaFault(json.value, checked.error.issues, RESULT_FILE.what))
}

/** A result as the text of a file. */
export const writeResult = (result: ExamResult): string =>
  `${JSON.stringify({ format: RESULT_FILE.format, version: RESULT_FILE.version, ...result }, null, 2)}\n`

/** Results as a table, one row each; a line that a case gives nothing to judge for is empty. */
export const resultsTable = (results: readonly ExamResult[]): Table => ({
  columns: [...T.columns.head, ...LINE_IDS.map((id) => LINE_NAMES[id]), ...T.columns.tail],
  rows: results.map((result) => [
    result.learner,
    result.title,
    result.percent,
    result.passed ? T.yes : T.no,
    ...LINE_IDS.map((id) => result.lines.find((one) => one.id === id)?.points ?? null),
    result.points,
    result.of,
    result.answered,
    result.asked,
    result.seconds,
    result.lines.flatMap(({ reasons }) => reasons).join(' '),
  ]),
})

/** Means of a class: of the share, and of every line over the results that have it, as a share of its points. */
export interface ClassMeans {
  readonly percent: number
  readonly passed: number
  readonly lines: readonly { readonly id: LineId; readonly percent: number | null }[]
}

/** Null without results. */
export function meansOf(results: readonly ExamResult[]): ClassMeans | null {
  if (results.length === 0) return null
  return {
    percent: tenth(mean(results.map(({ percent }) => percent))),
    passed: results.filter(({ passed }) => passed).length,
    lines: LINE_IDS.map((id) => {
      const shares = results.flatMap(({ lines }) =>
        lines.filter((one) => one.id === id && one.of > 0).map((one) => (one.points / one.of) * 100),
      )
      return { id, percent: shares.length === 0 ? null : tenth(mean(shares)) }
    }),
  }
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** The same sitting opened twice counts once. */
export const withResult = (results: readonly ExamResult[], next: ExamResult): readonly ExamResult[] =>
  results.some((one) => writeResult(one) === writeResult(next)) ? results : [...results, next]

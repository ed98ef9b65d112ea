import { shortLineWords, type MarkedPoint, type MarkingSheet } from '../../report/marking/index.ts'
import {
  planeWords,
  mmWords,
  productWords,
  rangeWords,
  sideWords,
  structureName,
  type ReportFinding,
  type ReportThread,
} from '../../report/index.ts'
import { rank } from '../../geometry/severity.ts'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import css from './report.module.css'
import type { Sheet } from './use-sheet.ts'

const T = SHEETS_TEXTS.list

/** One row per thread: what it is, from where to where, how deep, the worst that was found. */
export function AtAGlance({ sheet: { report, marking } }: { readonly sheet: Sheet }) {
  return (
    <section>
      <h3>{T.title}</h3>
      <div className={css.wide}>
        <table className={css.glance}>
          <thead>
            <tr>
              {[T.number, T.thread, T.entry, T.end, T.length, T.depth, T.verdict].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.threads.map((thread, index) => (
              <Row key={thread.id} thread={thread} number={index + 1} marking={marking} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface RowProps {
  readonly thread: ReportThread
  readonly number: number
  readonly marking: MarkingSheet
}

function Row({ thread, number, marking }: RowProps) {
  const worst = worstOf(thread.findings)
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        {thread.name !== null && <bdi className={css.threadName}>{thread.name}</bdi>}
        {productWords(thread.product, thread.productName)}, {planeWords(thread.plane)},{' '}
        {sideWords(thread.side)}
      </td>
      <td>{placeWords(pointsOf(marking, number, 'entry'))}</td>
      <td>{placeWords(pointsOf(marking, number, 'end'))}</td>
      <td>{mmWords(thread.lengthMm)}</td>
      <td>{thread.depthMm === null ? T.none : rangeWords(thread.depthMm.min, thread.depthMm.max)}</td>
      <td>
        <SeverityMark severity={thread.severity} />
        {worst !== null && <p>{worst.structure === null ? worst.message : structureName(worst.structure)}</p>}
      </td>
    </tr>
  )
}

const worstOf = (findings: readonly ReportFinding[]): ReportFinding | null =>
  findings
    .filter(({ severity }) => severity === 'caution' || severity === 'danger')
    .toSorted((a, b) => rank(b.severity) - rank(a.severity))[0] ?? null

function pointsOf(marking: MarkingSheet, number: number, role: MarkedPoint['role']): readonly MarkedPoint[] {
  const all = marking.sides.flatMap(({ points }) => points)
  return all.filter((point) => point.role === role && point.threads.includes(number))
}

/** `E1: 23 % along the line …` for each point of the role. */
const placeWords = (points: readonly MarkedPoint[]): string =>
  points.map(({ label, line }) => `${label}: ${line === null ? T.noPlace : shortLineWords(line)}`).join('; ')

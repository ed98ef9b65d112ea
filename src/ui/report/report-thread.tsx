import {
  findingBasisWords,
  foldPasses,
  mmWords,
  rangeWords,
  threadWords,
  type ReportFinding,
  type ReportGap,
  type ReportThread,
} from '../../report/index.ts'
import { threadTitle } from '../../state/thread-actions.ts'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import css from './report.module.css'

const T = TEXTS.report

interface Props {
  readonly thread: ReportThread
  readonly index: number
  readonly gaps: readonly ReportGap[]
}

/** One thread of the report: what it is, what was found, what was not looked at. */
export function ReportThreadBlock({ thread, index, gaps }: Props) {
  const { loud, folded } = foldPasses(thread.findings)
  const listed = loud.filter(({ code }) => code !== 'not-assessed')
  return (
    <section className={css.thread}>
      <h4>
        {threadTitle(index)}
        {thread.name !== null && <span className={css.ownName}> {thread.name}</span>}
        <SeverityMark severity={thread.severity} />
      </h4>
      <p>
        {threadWords(thread)}
        {thread.depthMm !== null &&
          `; ${TEXTS.strip.deep(rangeWords(thread.depthMm.min, thread.depthMm.max))}`}
      </p>
      {listed.length > 0 ? <FindingTable findings={listed} /> : gaps.length === 0 && <p>{T.noFindings}</p>}
      {folded.length > 0 && (
        <div className={css.passes}>
          <b>{T.passes}</b>
          <ul>
            {folded.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {gaps.map((gap, i) => (
        <p key={i}>
          <b>{T.notAssessed}</b> {rangeWords(gap.fromMm, gap.toMm)}: {gap.reason}
        </p>
      ))}
      {thread.accepted !== null && (
        <p>
          <b>{T.accepted}:</b> {thread.accepted}
        </p>
      )}
    </section>
  )
}

function FindingTable({ findings }: { readonly findings: readonly ReportFinding[] }) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{T.finding}</th>
          <th scope="col">{TEXTS.findings.where}</th>
          <th scope="col">{T.basis}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding, i) => (
          <tr key={i}>
            <td>
              <SeverityMark
                severity={finding.severity}
                word={finding.severity === 'clear' ? TEXTS.findings.note : undefined}
              />
              <p>{finding.message}</p>
            </td>
            <td>
              {finding.toMm - finding.fromMm < 0.75
                ? mmWords(finding.atMm)
                : rangeWords(finding.fromMm, finding.toMm)}
            </td>
            <td>
              {findingBasisWords(finding).join('; ')}
              <p className={css.source}>{finding.source}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

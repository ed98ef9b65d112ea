import {
  findingBasisWords,
  foldPasses,
  mmWords,
  nameFor,
  rangeWords,
  restsOnWords,
  threadWords,
  type ReportFinding,
  type ReportGap,
  type ReportThread,
  type SharedCaution,
} from '../../report/index.ts'
import { threadTitle } from '../../state/thread-actions.ts'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { sentence } from '../texts/words.ts'
import css from './report.module.css'

const T = TEXTS.report

interface Props {
  readonly thread: ReportThread
  readonly index: number
  /** Its findings but for what it shares with other threads. */
  readonly findings: readonly ReportFinding[]
  readonly shared: readonly SharedCaution<ReportFinding>[]
  readonly gaps: readonly ReportGap[]
}

/** One thread of the report: what it is, what was found, what was not looked at. */
export function ReportThreadBlock({ thread, index, findings, shared, gaps }: Props) {
  const { loud, folded, doubtful } = foldPasses(findings)
  const rests = restsOnWords(thread.restsOn)
  const listed = loud.filter(({ code }) => code !== 'not-assessed')
  const quiet =
    listed.every(({ severity }) => severity === 'clear') && shared.length === 0 && gaps.length === 0
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
      {rests !== null && <p>{sentence(rests)}</p>}
      {shared.length > 0 && (
        <p>{TEXTS.shared.with(shared.map((caution) => nameFor(caution, thread.id)).join('; '))}</p>
      )}
      {quiet && <p>{T.noFindings}</p>}
      {listed.length > 0 && <FindingTable findings={listed} />}
      <PassLines title={T.passes} lines={folded} />
      <PassLines title={T.passesAltered} lines={doubtful} />
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

function PassLines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div className={css.passes}>
      <b>{title}</b>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

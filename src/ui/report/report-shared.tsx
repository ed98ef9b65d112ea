import {
  encounterWords,
  EVIDENCE_WORDS,
  groundsWords,
  isTogether,
  limitWords,
  sideWords,
  weakest,
  type ReportFinding,
  type SharedCaution,
} from '../../report/index.ts'
import { cx } from '../kit/cx.ts'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { sentence } from '../texts/words.ts'
import css from './report.module.css'

const T = TEXTS.report

/** Cautions that several threads share, each told once with what to do. */
export const SharedBlock = ({ shared }: { readonly shared: readonly SharedCaution<ReportFinding>[] }) => (
  <section>
    <h3>{TEXTS.shared.title}</h3>
    <table className={cx(css.table, css.shared)}>
      <thead>
        <tr>
          <th scope="col">{T.finding}</th>
          <th scope="col">{T.threadsHeading}</th>
          <th scope="col">{T.basis}</th>
        </tr>
      </thead>
      <tbody>
        {shared.map((caution) => (
          <Row key={caution.key} caution={caution} />
        ))}
      </tbody>
    </table>
  </section>
)

function Row({ caution }: { readonly caution: SharedCaution<ReportFinding> }) {
  const { name, side, action, encounters } = caution
  const findings = encounters.map(({ finding }) => finding)
  const evidence = weakest(findings.flatMap((finding) => finding.evidence ?? []))
  const basis = [
    ...new Set(findings.flatMap(limitWords)),
    ...(evidence === null ? [] : [EVIDENCE_WORDS[evidence]]),
    ...groundsWords(findings),
  ]
  return (
    <tr>
      <td>
        <SeverityMark severity="caution" />
        <p>
          {name}, {sideWords(side)}. {action}
        </p>
      </td>
      <td>
        {encounters.map((met) => (
          <p key={`${met.thread} ${met.finding.code} ${met.finding.structure}`}>
            {sentence(encounterWords(met, isTogether(caution)))}
          </p>
        ))}
      </td>
      <td>
        {basis.join('; ')}
        <p className={css.source}>
          {[...new Set(findings.flatMap(({ source }) => source.split('; ')))].join('; ')}
        </p>
      </td>
    </tr>
  )
}

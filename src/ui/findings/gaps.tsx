import type { CheckResult, ThreadResult } from '../../geometry/check-types.ts'
import { groundsOf, mmWords, rangeWords } from '../../report/index.ts'
import { useAssessment } from '../../state/assessment.ts'
import { patientNow } from '../../state/current-report.ts'
import { usePlan } from '../../state/plan-store.ts'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import css from './findings.module.css'

const T = TEXTS.findings

interface Props {
  readonly threads: readonly ThreadResult[]
  readonly gaps: CheckResult['notAssessed']
  readonly titleOf: (id: string) => string
}

/** How much was assessed, what was not and why: always in sight, so that silence never looks like an answer. */
export function Gaps({ threads, gaps, titleOf }: Props) {
  const doc = usePlan((state) => state.doc)
  const result = useAssessment((state) => state.result)
  const total = threads.reduce((sum, { lengthMm }) => sum + lengthMm, 0)
  const assessed = threads.reduce((sum, { assessedMm }) => sum + assessedMm, 0)
  return (
    <footer className={css.gaps}>
      <p className={css.coverage}>
        {T.covered(mmWords(assessed), mmWords(total))} {gaps.length === 0 && T.gapsNone}
      </p>
      {result !== null &&
        groundsOf(doc, result, patientNow()).sentences.map((said) => <p key={said}>{said}</p>)}
      {gaps.length > 0 && (
        <>
          <SeverityMark severity="not-assessed" word={T.gapsTitle} />
          <ul>
            {gaps.map((gap, i) => (
              <li key={`${gap.thread} ${gap.fromMm} ${i}`}>
                {T.gap(titleOf(gap.thread), rangeWords(gap.fromMm, gap.toMm), gap.reason)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {T.noData} {T.hidden}
      </p>
      <p>{T.notModelled}</p>
    </footer>
  )
}

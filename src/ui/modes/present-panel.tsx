import { useAssessment } from '../../state/assessment.ts'
import type { CheckResult } from '../../geometry/check-types.ts'
import { idWords } from '../../report/index.ts'
import { Section } from '../kit/section.tsx'
import { TEXTS } from '../texts.ts'
import css from './modes.module.css'

const T = TEXTS.present
const SIDES = ['left', 'right', 'midline'] as const
const MM_PER_CM = 10

/** The plan in plain words, for the patient: lines and numbers, no verdicts, no promise. */
export function PresentPanel() {
  const result = useAssessment((state) => state.result)
  return (
    <Section title={T.title} className={css.panel} scrolls>
      {result === null || result.count.total === 0 ? <p>{T.none}</p> : <Plan result={result} />}
      {T.what.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Section>
  )
}

function Plan({ result: { count, threads } }: { readonly result: CheckResult }) {
  return (
    <>
      <p className={css.big}>
        {T.total(count.total)} {count.total === 1 ? T.entriesOne : T.entries(count.entries)}
      </p>
      {SIDES.filter((side) => count.bySide[side] > 0).map((side) => (
        <div key={side}>
          <h3 className={css.side}>{T.side[side]}</h3>
          <ul className={css.lines}>
            {threads.map((thread, index) =>
              thread.side === side ? (
                <li key={thread.id}>
                  {index + 1}. {thread.region === null ? '' : `${capital(idWords(thread.region))}, `}
                  {T.length(centimetres(thread.lengthMm))}
                </li>
              ) : null,
            )}
          </ul>
        </div>
      ))}
    </>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** Plain words need no half millimetres. */
const centimetres = (mm: number): string => `${Math.max(1, Math.round(mm / MM_PER_CM))} cm`

import { PRESETS } from '../../head/presets.ts'
import { planProductWords, planeWords } from '../../report/index.ts'
import { Button } from '../../ui/kit/button.tsx'
import { Frame } from '../frame.tsx'
import type { ExamCase } from './exam-case.ts'
import { EXAM_TEXTS as T, LINE_NAMES, LINE_WORDS } from './exam-texts.ts'
import { RUBRIC } from './rubric.ts'
import css from './exam.module.css'

interface Props {
  readonly exam: ExamCase
  /** Why the case cannot be sat; null when nothing speaks against it. */
  readonly refused: string | null
  /** It begins once its head is there. */
  readonly waits: boolean
  readonly onBegin: () => void
  readonly onLeave: () => void
}

/** What is asked, and what it is scored by, before the clock runs. */
export const BriefPanel = ({ exam, refused, waits, onBegin, onLeave }: Props) => (
  <Frame title={T.title} leave={T.back} onLeave={onLeave} count={T.brief} heading={exam.title} at={exam}>
    {() => (
      <>
        <p className={css.text}>{exam.indication}</p>
        <CaseFacts exam={exam} />
        <p role="alert" className={css.said}>
          {refused}
        </p>
        <div className={css.buttons}>
          <Button look="primary" unavailable={waits || refused !== null} onClick={onBegin}>
            {T.begin}
          </Button>
        </div>
        <p role="status" className={css.small}>
          {waits ? T.headComing : T.sitting}
        </p>
        <RubricTable />
      </>
    )}
  </Frame>
)

/** Head, product, plane, count, sides, time. */
export function CaseFacts({ exam }: { readonly exam: ExamCase }) {
  const facts = [
    [T.facts.head, PRESETS.find(({ id }) => id === exam.preset)?.label ?? exam.preset],
    [T.facts.product, planProductWords(exam.reference, exam.product)],
    [T.facts.plane, exam.plane === undefined ? T.facts.anyPlane : planeWords(exam.plane)],
    [T.facts.threads, String(exam.threads)],
    [T.facts.sides, T.sides[exam.sides]],
    [T.facts.time, exam.minutes === undefined ? T.facts.noLimit : T.facts.minutes(exam.minutes)],
  ] as const
  return (
    <dl className={css.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The rubric as its data has it. */
function RubricTable() {
  return (
    <section aria-label={T.rubric} className={css.rubric}>
      <h3>{T.rubric}</h3>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{T.line}</th>
            <th scope="col" className={css.number}>
              {T.points}
            </th>
            <th scope="col" className={css.number}>
              {T.costs}
            </th>
          </tr>
        </thead>
        <tbody>
          {RUBRIC.lines.map(({ id, points, perFault }) => (
            <tr key={id}>
              <th scope="row">
                {LINE_NAMES[id]}
                <span className={css.small}>{LINE_WORDS[id](RUBRIC.limits)}</span>
              </th>
              <td className={css.number}>{points}</td>
              <td className={css.number}>{T.takes(perFault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.small}>{T.rubricShare}</p>
      <p className={css.small}>
        {T.corridor(RUBRIC.limits.corridorMm)} {T.pass(RUBRIC.passPercent)} {T.defaults}
      </p>
    </section>
  )
}

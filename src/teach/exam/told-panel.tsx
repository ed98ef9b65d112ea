import { useEffect, useState } from 'react'
import { structureName } from '../../report/index.ts'
import type { PlanDocument } from '../../plan/index.ts'
import { threadTitle } from '../../state/thread-titles.ts'
import { setView, useView } from '../../state/view-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { CheckField } from '../../ui/kit/check-field.tsx'
import { Slider } from '../../ui/kit/slider.tsx'
import { Frame } from '../frame.tsx'
import { ExportPanel } from './export-panel.tsx'
import type { ExamCase } from './exam-case.ts'
import { EXAM_TEXTS as T } from './exam-texts.ts'
import { FindingsList } from './findings-list.tsx'
import type { Grade } from './grade.ts'
import type { RecordedStep } from './recording.ts'
import { Replay } from './replay.tsx'
import { ScoreLines } from './score-lines.tsx'
import { showExpert } from './stage.ts'
import css from './exam.module.css'

/** An exam that was handed in. */
export interface Told {
  readonly doc: PlanDocument
  readonly grade: Grade
  readonly seconds: number
  readonly steps: readonly RecordedStep[]
}

interface Props {
  readonly exam: ExamCase
  readonly told: Told
  readonly onAgain: () => void
  readonly onLeave: () => void
}

/** The answer: score with reasons, every finding, the expert's corridor, how it was drawn, and the result to keep. */
export function ToldPanel({ exam, told, onAgain, onLeave }: Props) {
  const { score, seen } = told.grade
  const missing = seen.asked - seen.answered
  const outside = told.doc.threads.flatMap(({ id }, index) =>
    seen.answers.some(({ track }) => track.id === id) ? [] : [threadTitle(index)],
  )
  const danger = seen.faults.some(({ line }) => line === 'safety')
  return (
    <Frame
      title={exam.title}
      leave={T.back}
      onLeave={onLeave}
      escLeaves={false}
      count={T.told}
      heading={T.result(score.points, score.of, score.percent)}
      at={told}
    >
      {() => (
        <>
          <p className={css.verdict} data-passed={score.passed}>
            <strong>{score.passed ? T.passed : T.notPassed}</strong> {danger && T.danger}
          </p>
          {missing > 0 && (
            <p>
              {T.missing(missing, seen.asked)} {outside.length > 0 && T.outside(outside)}
            </p>
          )}
          <ScoreLines score={score} seen={seen} doc={told.doc} />
          <ExpertView grade={told.grade} />
          <FindingsList doc={told.doc} grade={told.grade} />
          <Replay told={told} />
          <About exam={exam} />
          <ExportPanel exam={exam} told={told} />
          <div className={css.buttons}>
            <Button look="plain" onClick={onAgain}>
              {T.again}
            </Button>
            <Button look="plain" onClick={onLeave}>
              {T.back}
            </Button>
          </div>
        </>
      )}
    </Frame>
  )
}

/** Where the reference threads run, and how much of the skin is left over the anatomy. */
function ExpertView({ grade }: { readonly grade: Grade }) {
  const [shown, setShown] = useState(true)
  const opacity = useView((state) => state.skinOpacity)
  useEffect(() => showExpert(shown ? grade.seen : null), [shown, grade])
  return (
    <section aria-label={T.expert} className={css.part}>
      <h3>{T.expert}</h3>
      <CheckField label={T.showExpert} checked={shown} onChange={setShown} />
      <Slider label={T.skin} value={opacity} onChange={(skinOpacity) => setView({ skinOpacity })} />
    </section>
  )
}

/** What the learner could not be told before. */
const About = ({ exam }: { readonly exam: ExamCase }) => (
  <section aria-label={T.about} className={css.part}>
    {exam.structures.length > 0 && (
      <p>
        <strong>{T.about}:</strong> {exam.structures.map((id) => structureName(id)).join(', ')}.
      </p>
    )}
    {exam.source !== undefined && (
      <p className={css.small}>
        {T.source}: {exam.source}
      </p>
    )}
  </section>
)

import { lazy, Suspense, useEffect, useState } from 'react'
import type { Structure } from '../../geometry/anatomy-types.ts'
import { useHead } from '../../state/head-store.ts'
import { structureKey, structureTitle } from '../../state/structure-key.ts'
import { setView, useView } from '../../state/view-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { CheckField } from '../../ui/kit/check-field.tsx'
import { Section } from '../../ui/kit/section.tsx'
import { StructureCardBody, useCardStructure } from '../../ui/structures/structure-card.tsx'
import { TEXTS } from '../../ui/texts.ts'
import { PLANES_TEXTS } from '../planes/planes-texts.ts'
import { CompareCourses } from './compare-courses.tsx'
import { EXPLORE_TEXTS } from './explore-texts.ts'
import css from './explore.module.css'
import { PeelSlider } from './peel-slider.tsx'

const T = TEXTS.teach
const PlanesDialog = lazy(() => import('../planes/planes-dialog.tsx'))

/** The anatomy to be explored: peeled, pointed at, and all that is known of the structure chosen. */
export default function ExploreTab() {
  const chosen = useCardStructure()
  const [quiz, setQuiz] = useState(false)
  const [planes, setPlanes] = useState(false)
  return (
    <>
      <Section title={EXPLORE_TEXTS.tools} quietTitle className={css.tools}>
        <PeelSlider />
        <CheckField label={EXPLORE_TEXTS.quiz} checked={quiz} onChange={setQuiz} />
        <Button look="plain" onClick={() => setPlanes(true)}>
          {PLANES_TEXTS.open}
        </Button>
      </Section>
      {quiz ? <Quiz key={chosen?.id} chosen={chosen} /> : <Known chosen={chosen} />}
      {planes && (
        <Suspense fallback={null}>
          <PlanesDialog onClose={() => setPlanes(false)} />
        </Suspense>
      )}
    </>
  )
}

interface Props {
  /** The structure whose card is open. */
  readonly chosen: Structure | null
}

function Known({
  chosen,
  quiet = false,
}: Props & { /** Says nothing of what is pointed at. */ readonly quiet?: boolean }) {
  const pointed = usePointed()
  return (
    <Section title={chosen?.name ?? T.title} className={css.panel}>
      {!quiet && (
        <p role="status" className={css.named}>
          {pointed === undefined ? T.pointHere : structureTitle(pointed)}
        </p>
      )}
      {chosen === null ? (
        <>
          <p>{T.intro}</p>
          <p>{T.pick}</p>
        </>
      ) : (
        <>
          <CompareCourses structure={chosen} />
          <div className={css.card}>
            <StructureCardBody structure={chosen} />
          </div>
        </>
      )}
    </Section>
  )
}

/** No name on the head or here until it is asked for. */
function Quiz({ chosen }: Props) {
  const now = usePointed()
  const [last, setLast] = useState<Structure | null>(chosen)
  // The pointer leaves the head to press the button: what it was on last stays the one asked for.
  if (now !== undefined && now !== last) setLast(now)
  const pointed = now ?? last
  const [revealed, setRevealed] = useState<Structure | null>(null)
  useEffect(hideNames, [])
  if (chosen !== null && revealed === chosen) return <Known chosen={chosen} quiet />
  return (
    <Section title={EXPLORE_TEXTS.hidden} className={css.panel}>
      <p className={css.named}>{EXPLORE_TEXTS.quizNote}</p>
      <p role="status" className={css.answer}>
        {revealed !== null && revealed === pointed && structureTitle(revealed)}
      </p>
      <Button look="primary" unavailable={pointed === null} onClick={() => setRevealed(pointed)}>
        {EXPLORE_TEXTS.reveal}
      </Button>
    </Section>
  )
}

/** Takes the names off the head and its list. @returns brings them back */
function hideNames(): () => void {
  setView({ quiz: true })
  return () => setView({ quiz: false })
}

/** What the pointer is on, here or on the head. */
function usePointed(): Structure | undefined {
  const key = useView((state) => state.hoveredStructure)
  const structures = useHead((state) => state.structures)
  return structures.find((structure) => structureKey(structure) === key)
}

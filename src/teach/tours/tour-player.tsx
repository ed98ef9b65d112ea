import { useEffect, useState, type KeyboardEvent } from 'react'
import { structureRecord } from '../../anatomy/index.ts'
import { structureKey } from '../../state/structure-key.ts'
import { setView } from '../../state/view-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { TEXTS } from '../../ui/texts.ts'
import { Frame } from '../frame.tsx'
import { rememberView } from '../view-memory.ts'
import { nameOf, sourceRecord } from './known-things.ts'
import { flyToThing, showStep } from './show-step.ts'
import { TourQuestion } from './tour-question.tsx'
import { TOUR_TEXTS as T } from './tour-texts.ts'
import type { Tour, TourFigure, TourStep } from './tour.ts'
import css from './tours.module.css'

interface Props {
  readonly tour: Tour
  readonly onLeave: () => void
}

/** Walks through a tour, step by step, to its question. Leaving puts the view back as it was. */
export function TourPlayer({ tour, onLeave }: Props) {
  const [at, setAt] = useState(0)
  const step = tour.steps[at]
  useEffect(() => rememberView(), [])
  useEffect(() => {
    if (step !== undefined) showStep(step, tour.side)
  }, [step, tour.side])
  const go = (by: number): void => setAt((now) => Math.min(tour.steps.length, Math.max(0, now + by)))
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    event.stopPropagation()
    go(by)
  }
  const words = T.progress(Math.min(at + 1, tour.steps.length), tour.steps.length)
  return (
    <Frame
      title={tour.title}
      leave={T.leave}
      onLeave={onLeave}
      progress={{ done: at, of: tour.steps.length, words }}
      count={step === undefined ? T.question : words}
      heading={step === undefined ? tour.question.ask : step.title}
      at={at}
      onKeyDown={onKeyDown}
    >
      {(headingId) => (
        <>
          {step === undefined ? (
            <TourQuestion tour={tour} labelledBy={headingId} />
          ) : (
            <StepBody step={step} tour={tour} />
          )}
          <div className={css.steps}>
            <Button look="plain" unavailable={at === 0} onClick={() => go(-1)}>
              {T.back}
            </Button>
            {step === undefined ? (
              <Button look="primary" onClick={onLeave}>
                {T.leave}
              </Button>
            ) : (
              <Button look="primary" onClick={() => go(1)}>
                {at + 1 < tour.steps.length ? T.next : T.question}
              </Button>
            )}
          </div>
          <p className={css.keys}>{T.keys}</p>
        </>
      )}
    </Frame>
  )
}

function StepBody({ step, tour }: { readonly step: TourStep; readonly tour: Tour }) {
  const things = [...step.structures, ...step.zones]
  const show = (id: string): void => {
    if (structureRecord(id) !== undefined) {
      const key = structureKey({ id, side: tour.side })
      setView({ isolatedStructure: key, openStructure: key })
    }
    flyToThing(id, tour.side)
  }
  return (
    <>
      <p className={css.text}>{step.text}</p>
      {things.length > 0 && (
        <div role="group" aria-label={T.here} className={css.things}>
          {things.map((id) => (
            <Button key={id} look="plain" size="small" onClick={() => show(id)}>
              {nameOf(id)}
            </Button>
          ))}
        </div>
      )}
      {step.figures.length > 0 && (
        <details className={css.figures}>
          <summary>{T.figures}</summary>
          <ul>
            {step.figures.map((figure) => (
              <li key={`${figure.of} ${figure.value}`}>
                {T.figure(figure.value, nameOf(figure.of), sourceWords(figure))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function sourceWords({ source }: TourFigure): string {
  const record = source === null ? undefined : sourceRecord(source)
  if (record === undefined) return TEXTS.planningDefault
  return record.secondHand ? T.secondHand(record.label) : record.label
}

import { useState } from 'react'
import { Button } from '../../ui/kit/button.tsx'
import { FileChooser } from '../../ui/kit/file-chooser.tsx'
import { Section } from '../../ui/kit/section.tsx'
import { downloadText } from '../../state/download.ts'
import { OWN_TOURS } from './own-tours.ts'
import { writeTour } from './read-tour.ts'
import { SHIPPED_TOURS } from './shipped.ts'
import { TOUR_TEXTS as T } from './tour-texts.ts'
import { TourPlayer } from './tour-player.tsx'
import type { Tour } from './tour.ts'
import cards from '../cards.module.css'
import css from './tours.module.css'

/** The tours to choose from, or the one that is walked. */
export default function ToursTab() {
  const [tour, setTour] = useState<Tour | null>(null)
  if (tour !== null) return <TourPlayer tour={tour} onLeave={() => setTour(null)} />
  return <TourList onStart={setTour} />
}

const saveTour = (tour: Tour): void =>
  downloadText(writeTour(tour), `${tour.id}.threadline-tour.json`, 'application/json')

function TourList({ onStart }: { readonly onStart: (tour: Tour) => void }) {
  const own = OWN_TOURS.use()
  const [said, setSaid] = useState<string | null>(null)
  const load = async (file: File): Promise<void> => setSaid((await OWN_TOURS.load(file)).message)
  return (
    <Section title={T.title} actions={<FileChooser label={T.load} onFile={(file) => void load(file)} />}>
      <p className={css.intro}>{T.intro}</p>
      <p role="status" className={css.said}>
        {said}
      </p>
      <ol className={cards.cards}>
        {SHIPPED_TOURS.map((tour) => (
          <li key={tour.id}>
            <TourButton tour={tour} onStart={onStart} />
          </li>
        ))}
      </ol>
      <div className={css.ownTools}>
        <Button look="plain" size="small" onClick={() => saveTour(SHIPPED_TOURS[0]!)}>
          {T.template}
        </Button>
      </div>
      {own.length > 0 && (
        <>
          <h3>{T.own}</h3>
          <ul className={cards.cards}>
            {own.map((tour) => (
              <li key={tour.id}>
                <TourButton tour={tour} onStart={onStart} />
                <div className={css.ownTools}>
                  <Button size="small" aria-label={T.export(tour.title)} onClick={() => saveTour(tour)}>
                    {T.exportWord}
                  </Button>
                  <Button
                    size="small"
                    aria-label={T.remove(tour.title)}
                    onClick={() => OWN_TOURS.remove(tour.id)}
                  >
                    {T.removeWord}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

const TourButton = ({ tour, onStart }: { readonly tour: Tour; readonly onStart: (tour: Tour) => void }) => (
  <button type="button" className={cards.card} onClick={() => onStart(tour)}>
    <span className={cards.title}>{tour.title}</span>
    <span className={cards.note}>{tour.aim}</span>
    <span className={cards.note}>{T.steps(tour.steps.length)}</span>
  </button>
)

import { useEffect, useState } from 'react'
import { headStore } from '../../state/head-store.ts'
import { goTo, setView } from '../../state/view-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { SelectField, type Choice } from '../../ui/kit/field.tsx'
import { lower } from '../../ui/texts/words.ts'
import { ECHO_LAYERS, echoWords, type EchoLayer } from './echo.ts'
import { EchoImage } from './echo-image.tsx'
import css from './practice.module.css'
import { PRACTICE_TEXTS } from './practice-texts.ts'
import type { BodyProps, Question } from './question.tsx'

const T = PRACTICE_TEXTS.strip
const LAYERS = ECHO_LAYERS.map((value): Choice<EchoLayer> => ({ value, label: T.layers[value] }))
const UNCHOSEN: Choice<''> = { value: '', label: T.choose }

const mm = (value: number): string => value.toFixed(1)

/** A picture of the layers under one place, each band to be named. */
export function StripQuestion({
  question,
  answered,
  onAnswer,
}: BodyProps<Extract<Question, { game: 'strip' }>>) {
  const { place, at, bands } = question.strip
  const [named, setNamed] = useState<readonly (EchoLayer | '')[]>(() => bands.map(() => ''))
  useEffect(() => {
    const { head } = headStore.getState()
    if (head === null) return
    const spot = head.positionOf(at)
    setView({ skinOpacity: 1, peel: 'skin', isolatedStructure: null, markedPoint: spot })
    goTo(spot)
  }, [at])
  const check = (): void => {
    const wrong = bands.flatMap(({ layer }, index) => (named[index] === layer ? [] : [{ layer, index }]))
    const told =
      wrong.length === 0
        ? [T.all(bands.length)]
        : [
            T.some(bands.length - wrong.length, bands.length),
            ...wrong.map(({ layer, index }) => T.wrong(index + 1, lower(T.layers[layer]))),
          ]
    onAnswer({ card: question.card, asked: place.name, known: wrong.length === 0, told: told.join(' ') })
  }
  return (
    <div className={css.strip}>
      <EchoImage
        bands={bands}
        seed={question.nonce}
        names={answered ? bands.map(({ layer }) => T.layers[layer]) : null}
      />
      {!answered && (
        <div className={css.body}>
          {bands.map((band, index) => (
            <SelectField
              key={band.fromMm}
              label={T.band(index + 1, echoWords(bands, index).bright, mm(band.fromMm), mm(band.toMm))}
              value={named[index] ?? ''}
              choices={[UNCHOSEN, ...LAYERS]}
              onChange={(next: EchoLayer | '') =>
                setNamed((all) => all.map((one, k) => (k === index ? next : one)))
              }
            />
          ))}
          <Button look="primary" className={css.next} unavailable={named.includes('')} onClick={check}>
            {T.check}
          </Button>
        </div>
      )}
      <p className={css.small}>{T.note}</p>
    </div>
  )
}

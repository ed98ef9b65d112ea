import type { ReactNode } from 'react'
import { toggleLayer, useDesign, type DesignLayer } from '../../state/design/design-store.ts'
import { Button } from '../kit/button.tsx'
import { DESIGN_TEXTS as T } from '../texts/design.ts'
import css from './design.module.css'

interface Props {
  readonly layer: DesignLayer
  /** The answer, as one number. */
  readonly number: string
  /** What the number counts. */
  readonly words: string
  readonly picture: ReactNode
  readonly children: ReactNode
}

/** One question with its number, its small picture, and a switch that draws it on the head. */
export function Question({ layer, number, words, picture, children }: Props) {
  const shown = useDesign((state) => state.layer === layer)
  return (
    <article className={css.question} aria-label={T.questions[layer]}>
      <header className={css.top}>
        <h3>{T.questions[layer]}</h3>
        <Button size="small" aria-pressed={shown} onClick={() => toggleLayer(layer)}>
          {T.show[layer]}
        </Button>
      </header>
      <div className={css.answer}>
        {picture}
        <p>
          <b className={css.number}>{number}</b> {words}
        </p>
      </div>
      {children}
    </article>
  )
}

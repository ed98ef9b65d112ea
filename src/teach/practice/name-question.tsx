import { useEffect, useState } from 'react'
import type { Structure } from '../../geometry/anatomy-types.ts'
import { structureKey } from '../../state/structure-key.ts'
import { setView } from '../../state/view-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { flyTo } from '../../ui/structures/structure-frame.ts'
import { shortName } from '../../ui/structures/structure-list.ts'
import css from './practice.module.css'
import { PRACTICE_TEXTS } from './practice-texts.ts'
import type { BodyProps, Question } from './question.tsx'
import { nameOf, titleOf } from './title.ts'

const T = PRACTICE_TEXTS.name

/** The skin is a breath over what is lit. */
const LIT_OPACITY = 0.3

/** One structure is lit; its name is among those shown. */
export function NameQuestion({
  question,
  answered,
  onAnswer,
}: BodyProps<Extract<Question, { game: 'name' }>>) {
  const { structure, choices } = question
  const [chosen, setChosen] = useState<Structure | null>(null)
  useEffect(() => {
    const key = structureKey(structure)
    setView({ skinOpacity: LIT_OPACITY, peel: 'skin', isolatedStructure: key, markedPoint: null })
    flyTo(key, 0)
  }, [structure])
  const choose = (one: Structure): void => {
    setChosen(one)
    const known = one.id === structure.id
    const told = known ? T.it(nameOf(structure)) : T.not(nameOf(structure), nameOf(one))
    onAnswer({ card: question.card, asked: titleOf(structure), known, told })
  }
  return (
    <div role="group" aria-label={T.choices} className={css.body}>
      {choices.map((one) => (
        <Button
          key={one.id}
          look="plain"
          className={css.choice}
          unavailable={answered}
          data-mark={
            answered ? (one.id === structure.id ? 'right' : one === chosen ? 'wrong' : undefined) : undefined
          }
          onClick={() => choose(one)}
        >
          {shortName(one.name)}
        </Button>
      ))}
    </div>
  )
}

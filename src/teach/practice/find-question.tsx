import { useCallback, useEffect, useRef, useState } from 'react'
import { LAYER_CODES, type LayerCode } from '../../geometry/anatomy-types.ts'
import { mmWords } from '../../report/index.ts'
import { useGestureKind, type SkinPick } from '../../state/gesture-store.ts'
import { headStore } from '../../state/head-store.ts'
import { structureKey } from '../../state/structure-key.ts'
import { lookFrom, setView } from '../../state/view-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { SelectField, type Choice } from '../../ui/kit/field.tsx'
import { useMedia } from '../../ui/kit/use-media.ts'
import { flyTo } from '../../ui/structures/structure-frame.ts'
import { TEXTS } from '../../ui/texts.ts'
import { lower } from '../../ui/texts/words.ts'
import { missOf, scoreFind, WORTHLESS_MM } from './find-it.ts'
import css from './practice.module.css'
import { PRACTICE_TEXTS } from './practice-texts.ts'
import type { BodyProps, Question } from './question.tsx'
import { titleOf } from './title.ts'
import { takePoints } from './take-points.ts'

const T = PRACTICE_TEXTS.find
const layerName = (layer: LayerCode): string => TEXTS.structures.layerNames[layer]
const LAYERS = LAYER_CODES.map((value): Choice<LayerCode> => ({ value, label: layerName(value) }))
const UNCHOSEN: Choice<''> = { value: '', label: T.choose }

/** Lit through skin so thin, what was asked for is seen beside the mark. */
const SHOWN_OPACITY = 0.35

/** A place on the skin and a layer; the head shows nothing but skin until both are given. */
export function FindQuestion({
  question,
  answered,
  onAnswer,
}: BodyProps<Extract<Question, { game: 'find' }>>) {
  const { structure } = question
  const [pick, setPick] = useState<SkinPick | null>(null)
  const pen = useGestureKind() === 'drawing'
  const [layer, setLayer] = useState<LayerCode | ''>('')
  const putDown = useRef(() => {})
  const body = useRef<HTMLDivElement>(null)
  const takeUp = useCallback(() => {
    putDown.current()
    putDown.current = takePoints(1, (picks) => {
      const [first] = picks ?? []
      if (first === undefined) return
      setPick(first)
      setView({ markedPoint: first.at })
      // From the face back to what is still to be said.
      body.current?.querySelector('select')?.focus()
    })
  }, [])
  useEffect(() => {
    setView({ skinOpacity: 1, peel: 'skin', isolatedStructure: null, markedPoint: null })
    lookFrom(structure.side === 'left' ? 'Left oblique' : 'Right oblique')
    // With a mouse or a finger one points at once; by keys the button leads to the face.
    takeUp()
    return () => putDown.current()
  }, [structure, takeUp])
  const touch = useMedia('(pointer: coarse)')

  const check = (): void => {
    const { head } = headStore.getState()
    if (pick === null || layer === '' || head === null) return
    putDown.current()
    const miss = missOf(structure, pick.at, head.normalOf(pick.point))
    const { points, known } = scoreFind(miss, layer)
    const key = structureKey(structure)
    setView({ skinOpacity: SHOWN_OPACITY, isolatedStructure: key })
    if (miss.mm > WORTHLESS_MM) flyTo(key, 0)
    const place = miss.mm < 0.5 ? T.over : T.off(mmWords(miss.mm))
    const right = lower(layerName(miss.layer))
    const depth = miss.layer === layer ? T.layerRight(right) : T.layerWrong(right, lower(layerName(layer)))
    const told = `${place}. ${depth} ${T.points(points)}`
    onAnswer({ card: question.card, asked: titleOf(structure), known, told })
  }
  if (answered) return null
  const hint = touch ? T.hintTouch : `${T.hint} ${T.keys}`
  return (
    <div ref={body} className={css.body}>
      <p role="status">{pen ? hint : pick === null ? T.penDown : T.marked}</p>
      <Button look="plain" className={css.next} onClick={takeUp}>
        {pick === null ? T.point : T.again}
      </Button>
      <SelectField
        label={T.layer}
        value={layer}
        choices={[UNCHOSEN, ...LAYERS]}
        onChange={(next: LayerCode | '') => setLayer(next)}
      />
      <Button look="primary" className={css.next} unavailable={pick === null || layer === ''} onClick={check}>
        {T.check}
      </Button>
    </div>
  )
}

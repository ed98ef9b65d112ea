import { useEffect, useRef, useState } from 'react'
import { COMMANDS } from '../../state/commands.ts'
import { usePlan } from '../../state/plan-store.ts'
import type { PlanDocument } from '../../plan/index.ts'
import { useView } from '../../state/view-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { CommandButton } from '../../ui/kit/command-button.tsx'
import { SelectField } from '../../ui/kit/field.tsx'
import { PenLineIcon } from '../../ui/kit/icons.ts'
import { TEXTS } from '../../ui/texts.ts'
import { choosePlane, chooseProduct } from '../../ui/tools/next-thread-fields.tsx'
import { planeChoices, productGroups, productInUse } from '../../ui/tools/product-choices.ts'
import type { Part, Room } from './room.ts'
import { clearThreads, judgeNow, showExample, type Judged } from './room-sandbox.ts'
import { ROOM_TEXTS as T } from './room-texts.ts'
import { Verdict } from './verdict.tsx'
import css from './rooms.module.css'

interface Props {
  readonly room: Room
  readonly part: Part
  readonly onPassed: (judged: Judged) => void
  readonly onNext: () => void
}

/** Draw one thread, have it judged, and see why. */
export function PartPanel({ room, part, onPassed, onNext }: Props) {
  const doc = usePlan((state) => state.doc)
  const [last, setLast] = useState<{ readonly doc: PlanDocument; readonly judged: Judged } | null>(null)
  // A thread that was changed since has not been judged.
  const judged = last?.doc === doc ? last.judged : null
  const passed = judged?.judgement.passed === true
  const drawn = doc.threads.length > 0
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (passed) next.current?.focus()
  }, [passed])
  const judge = (): void => {
    const now = judgeNow(room, part)
    if (now === null) return
    setLast({ doc, judged: now })
    if (now.judgement.passed) onPassed(now)
  }
  return (
    <>
      <p className={css.small}>
        {T.hint[part]} {room.structures.length === 0 && T.depth} {doc.threads.length > 1 && T.several}
      </p>
      <PenFields />
      <div className={css.buttons}>
        <CommandButton command={COMMANDS.draw} icon={PenLineIcon} look={drawn ? 'plain' : 'primary'}>
          {COMMANDS.draw.label}
        </CommandButton>
        <Button look={drawn && !passed ? 'primary' : 'plain'} unavailable={!drawn} onClick={judge}>
          {T.judge}
        </Button>
        {drawn && (
          <Button look="plain" onClick={clearThreads}>
            {T.clear}
          </Button>
        )}
      </div>
      <div role="status" className={css.verdict}>
        {judged === null ? (
          <p className={css.small}>{drawn ? T.ready : T.nothing}</p>
        ) : (
          <Verdict judged={judged} threadId={judged.thread.id} />
        )}
      </div>
      {passed && part === 'cause' && (
        <p>
          <strong>{T.why}:</strong> {room.why}
        </p>
      )}
      {passed ? (
        <Button ref={next} look="primary" className={css.next} onClick={onNext}>
          {part === 'cause' ? T.next : T.finish}
        </Button>
      ) : (
        last !== null && (
          <Button look="plain" className={css.next} onClick={() => showExample(room, part)}>
            {T.example}
          </Button>
        )
      )}
    </>
  )
}

/** Product and plane of the next thread. */
function PenFields() {
  const product = useView((state) => state.product)
  const plane = useView((state) => state.plane)
  return (
    <>
      <SelectField
        label={TEXTS.draw.product}
        value={product}
        groups={productGroups(product)}
        onChange={chooseProduct}
      />
      <SelectField
        label={TEXTS.draw.plane}
        value={plane}
        choices={planeChoices(productInUse(product))}
        onChange={choosePlane}
      />
    </>
  )
}

import { DOUBTS, setDoubt, useDoubts } from '../../state/individual/doubt-store.ts'
import { CheckField } from '../kit/check-field.tsx'
import { DOUBT_TEXTS as T } from '../texts/doubt.ts'
import { DoubtPatch } from './doubt-patch.tsx'
import css from './doubt.module.css'
import type { InDoubt } from './use-in-doubt.ts'

export default function DoubtSwitches({ history, unseen }: InDoubt) {
  const shown = useDoubts((state) => state)
  const there = { altered: history.length > 0, unseen }
  return DOUBTS.filter((doubt) => there[doubt]).map((doubt) => (
    <div key={doubt} className={css.switch}>
      <DoubtPatch doubt={doubt} />
      <CheckField
        label={T.switches[doubt]}
        checked={shown[doubt]}
        onChange={(next) => setDoubt(doubt, next)}
      />
    </div>
  ))
}

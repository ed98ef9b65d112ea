import { useDoubts } from '../../state/individual/doubt-store.ts'
import { drawnPeel, useView } from '../../state/view-store.ts'
import { DOUBT_TEXTS as T } from '../texts/doubt.ts'
import { DoubtPatch } from './doubt-patch.tsx'
import css from './doubt.module.css'
import { historyLines } from './doubt-words.ts'
import type { InDoubt } from './use-in-doubt.ts'

/** What is hatched on the head, and why. */
export default function DoubtLegend({ history, unseen }: InDoubt) {
  const shown = useDoubts((state) => state)
  const peeled = useView((state) => drawnPeel(state) !== 'skin')
  const altered = history.length > 0 && shown.altered
  const missed = unseen && shown.unseen
  if (!altered && !missed) return null
  return (
    <section className={css.legend} aria-label={T.title}>
      {altered && (
        <div className={css.entry}>
          <DoubtPatch doubt="altered" />
          <div>
            {historyLines(history).map((line) => (
              <p key={line} className={css.line}>
                {line}
              </p>
            ))}
            <p className={css.why}>{T.altered}</p>
          </div>
        </div>
      )}
      {missed && (
        <div className={css.entry}>
          <DoubtPatch doubt="unseen" />
          <p className={css.why}>{T.unseen}</p>
        </div>
      )}
      {peeled && <p className={css.why}>{T.peeled}</p>}
    </section>
  )
}

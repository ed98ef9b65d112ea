import { useAssessment } from '../../state/assessment.ts'
import { mirrorSide } from '../../state/thread-actions.ts'
import { threadTitle } from '../../state/thread-titles.ts'
import { pairsIn } from '../../state/tools/symmetry.ts'
import { selectOnly } from '../../state/tools/group-store.ts'
import { Button } from '../kit/button.tsx'
import { FlipIcon } from '../kit/icons.ts'
import { DRAWING_TEXTS } from '../texts/drawing.ts'
import { differenceWords, pairsWords } from './pair-words.ts'
import css from './symmetry.module.css'

const T = DRAWING_TEXTS.symmetry

/** How left and right differ, pair by pair, and mirroring of a whole side. Advice: nothing here is an alarm. */
export function SymmetryPanel() {
  const pairs = useAssessment(pairsIn)
  const threads = useAssessment((state) => state.doc?.threads)
  const title = (id: string): string => threadTitle(threads?.findIndex((thread) => thread.id === id) ?? -1)
  return (
    <details className={css.panel}>
      <summary>
        {T.title}
        {pairs.length > 0 && <span className={css.summary}>{pairsWords(pairs)}</span>}
      </summary>
      <div className={css.body}>
        {pairs.length === 0 && <p className={css.note}>{threads === undefined ? T.waits : T.none}</p>}
        {pairs.length > 0 && (
          <ul className={css.pairs}>
            {pairs.map((pair) => (
              <li key={pair.left}>
                <Button size="small" className={css.names} onClick={() => selectOnly(pair.left)}>
                  {T.pair(title(pair.left), title(pair.right))}
                </Button>
                <span className={css.note}>{differenceWords(pair)}</span>
              </li>
            ))}
          </ul>
        )}
        {pairs.length > 0 && <p className={css.note}>{T.advice}</p>}
        <div className={css.sides}>
          <FlipIcon size={15} aria-hidden="true" />
          {(['left', 'right'] as const).map((side) => (
            <Button
              key={side}
              look="plain"
              size="small"
              data-tip={T.mirrorTip}
              aria-label={DRAWING_TEXTS.commands[side === 'left' ? 'mirrorLeft' : 'mirrorRight']}
              onClick={() => mirrorSide(side)}
            >
              {side === 'left' ? T.mirrorLeft : T.mirrorRight}
            </Button>
          ))}
        </div>
      </div>
    </details>
  )
}

/** How the partner of a thread differs from it; nothing for a thread without one. */
export function PartnerLine({ id }: { readonly id: string }) {
  const pairs = useAssessment(pairsIn)
  const threads = useAssessment((state) => state.doc?.threads)
  const pair = pairs.find(({ left, right }) => left === id || right === id)
  if (pair === undefined || threads === undefined) return null
  const other = pair.left === id ? pair.right : pair.left
  const title = threadTitle(threads.findIndex((thread) => thread.id === other))
  const words = differenceWords(pair)
  return <p className={css.note}>{words === T.equal ? T.isImage(title) : `${T.partner(title)} ${words}.`}</p>
}

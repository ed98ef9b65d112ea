import { historyOf, unseenOf } from '../../state/individual/doubt-store.ts'
import { DoubtPatch } from '../patient/doubt-patch.tsx'
import { historyLines } from '../patient/doubt-words.ts'
import { DOUBT_TEXTS as T } from '../texts/doubt.ts'
import css from './faces.module.css'
import type { Sheet } from './use-sheet.ts'

/** What is hatched on the faces of a sheet; nothing where nothing is. */
export function HatchKey({ sheet: { doc, head } }: { readonly sheet: Sheet }) {
  const history = historyOf(doc)
  return (
    <>
      {history.length > 0 && (
        <p className={css.key}>
          <DoubtPatch doubt="altered" />
          <span>
            {historyLines(history).join('; ')}. {T.altered}
          </span>
        </p>
      )}
      {unseenOf(head) !== null && (
        <p className={css.key}>
          <DoubtPatch doubt="unseen" />
          <span>{T.unseen}</span>
        </p>
      )}
    </>
  )
}

import type { ShelfEntry } from '../../state/library/shelf.ts'
import { Button } from '../kit/button.tsx'
import { Undo2Icon } from '../kit/icons.ts'
import { LIBRARY_TEXTS as T } from '../texts/library.ts'
import css from './library.module.css'
import { timeWords } from './time-words.ts'

interface Props {
  readonly entries: readonly ShelfEntry[]
  readonly onRestore: (id: string) => void
}

/** Plans that were deleted of late, folded away. */
export function DeletedPlans({ entries, onRestore }: Props) {
  if (entries.length === 0) return null
  return (
    <details className={css.deleted}>
      <summary>{T.deleted(entries.length)}</summary>
      <p>{T.deletedHint}</p>
      <ul>
        {entries.map(({ id, name, threads, editedAtMs }) => (
          <li key={id} className={css.deletedRow}>
            <span className={css.deletedName}>{name}</span>
            <span className={css.facts}>
              {T.threads(threads)}, {T.changed(timeWords(editedAtMs))}
            </span>
            <Button
              look="plain"
              size="small"
              icon={Undo2Icon}
              aria-label={T.restore(name)}
              onClick={() => onRestore(id)}
            >
              {T.restoreShort}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

import { useState } from 'react'
import { MAX_NAME_LENGTH } from '../../plan/index.ts'
import {
  duplicatePlan,
  openFromLibrary,
  renameInLibrary,
  saveFromLibrary,
} from '../../state/library/library-actions.ts'
import type { ShelfEntry } from '../../state/library/shelf.ts'
import { CopyIcon, PenLineIcon, SaveIcon, TrashIcon } from '../kit/icons.ts'
import { IconButton } from '../kit/icon-button.tsx'
import { LIBRARY_TEXTS as T } from '../texts/library.ts'
import { closeDialog } from '../ui-store.ts'
import { presetLabel } from './preset-label.ts'
import { RenameField } from './rename-field.tsx'
import css from './library.module.css'
import { timeWords } from './time-words.ts'

interface Props {
  readonly entry: ShelfEntry
  readonly isOpen: boolean
  readonly onRemove: () => void
}

/** One plan of the library: its picture opens it. */
export function PlanCard({ entry, isOpen, onRemove }: Props) {
  const { id, name, threads, preset, editedAtMs, picture } = entry
  const [renaming, setRenaming] = useState(false)
  const open = (): void => {
    closeDialog()
    void openFromLibrary(id)
  }
  const rename = (next: string | null): void => {
    setRenaming(false)
    if (next !== null) void renameInLibrary(id, next)
  }
  return (
    <li className={css.card} data-open={isOpen || undefined}>
      <button type="button" className={css.open} aria-label={T.open(name)} onClick={open}>
        {picture === null ? <span className={css.noPicture} /> : <img src={picture} alt="" />}
      </button>
      {isOpen && <span className={css.badge}>{T.isOpen}</span>}
      {renaming ? (
        <RenameField name={name} maxLength={MAX_NAME_LENGTH} onDone={rename} />
      ) : (
        <p className={css.name} title={name}>
          {name}
        </p>
      )}
      <p className={css.facts}>
        {T.threads(threads)} · {presetLabel(preset)}
        <br />
        {T.changed(timeWords(editedAtMs))}
      </p>
      <div className={css.tools}>
        <IconButton
          size="small"
          label={T.rename(name)}
          icon={PenLineIcon}
          onClick={() => setRenaming(true)}
        />
        <IconButton
          size="small"
          label={T.duplicate(name)}
          icon={CopyIcon}
          onClick={() => void duplicatePlan(id)}
        />
        <IconButton
          size="small"
          label={T.file(name)}
          icon={SaveIcon}
          onClick={() => void saveFromLibrary(id)}
        />
        <IconButton size="small" label={T.remove(name)} icon={TrashIcon} onClick={onRemove} />
      </div>
    </li>
  )
}

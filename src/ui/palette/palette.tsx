import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { createPortal } from 'react-dom'
import { allCommands, COMMAND_GROUPS, isKeptBack, type Command } from '../../state/command-registry.ts'
import { SearchIcon } from '../kit/icons.ts'
import { HELP_TEXTS } from '../texts/help.ts'
import { PALETTE_TEXTS as T } from '../texts/palette.ts'
import { closeDialog } from '../ui-store.ts'
import { findCommands } from './find-commands.ts'
import { PaletteRow } from './palette-row.tsx'
import css from './palette.module.css'

/** Not in the list: what the palette itself is, and what only goes on while a gesture does. */
const LEFT_OUT = new Set(['dialog-palette', 'cancel', 'finish'])

/** All commands by name: type a part of one, choose by arrows, run by Enter. */
export const Palette = () => createPortal(<PaletteBox />, document.body)

function PaletteBox() {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = findCommands(offered(), query)
  useEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  const chosen = found[at]
  const optionId = (index: number): string => `${id}-${index}`
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const step = STEPS[event.key]
    if (step !== undefined) setAt(step(at, found.length))
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen)
    else return
    event.preventDefault()
  }
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView?.({ block: 'nearest' })
  }, [id, at])
  return (
    <dialog
      ref={dialog}
      className={css.palette}
      aria-label={T.title}
      onClick={(event: MouseEvent) => event.target === dialog.current && closeDialog()}
      onClose={closeDialog}
      onKeyDown={onKeyDown}
    >
      <div className={css.search}>
        <SearchIcon size={17} aria-hidden="true" />
        <input
          role="combobox"
          aria-label={T.search}
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : optionId(at)}
          // The dialog is for typing: nothing else in it takes the focus.
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- see above
          autoFocus
          placeholder={T.search}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setAt(0)
          }}
        />
      </div>
      <ul id={id} role="listbox" aria-label={T.list} className={css.list}>
        {found.map((command, index) => (
          <PaletteRow
            key={command.id}
            id={optionId(index)}
            command={command}
            group={HELP_TEXTS.groups[command.group]}
            chosen={index === at}
            onPoint={() => setAt(index)}
            onRun={() => run(command)}
          />
        ))}
      </ul>
      {found.length === 0 && (
        <p role="status" className={css.none}>
          {T.none}
        </p>
      )}
    </dialog>
  )
}

const offered = (): readonly Command[] =>
  allCommands()
    .filter((command) => !LEFT_OUT.has(command.id) && !isKeptBack(command))
    .toSorted((a, b) => COMMAND_GROUPS.indexOf(a.group) - COMMAND_GROUPS.indexOf(b.group))

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (count === 0 ? 0 : (at + 1) % count),
  ArrowUp: (at, count) => (count === 0 ? 0 : (at - 1 + count) % count),
  PageDown: (at, count) => Math.max(0, Math.min(count - 1, at + 8)),
  PageUp: (at) => Math.max(0, at - 8),
}

/** Closed first: a command may open a dialog of its own. */
function run(command: Command): void {
  if (!command.enabled()) return
  closeDialog()
  command.run()
}

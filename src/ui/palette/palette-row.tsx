import type { Command } from '../../state/command-registry.ts'
import { keyWords } from '../kit/key-words.ts'
import { PALETTE_TEXTS as T } from '../texts/palette.ts'
import { lower } from '../texts/words.ts'
import css from './palette.module.css'

interface Props {
  readonly id: string
  readonly command: Command
  /** Name of the group that the command belongs to. */
  readonly group: string
  readonly chosen: boolean
  readonly onPoint: () => void
  readonly onRun: () => void
}

/** One command of the palette: what it would do now, where it belongs, its key. */
export function PaletteRow({ id, command, group, chosen, onPoint, onRun }: Props) {
  const detail = command.detail?.() ?? null
  const ready = command.enabled()
  const key = command.keys[0]
  return (
    // The field keeps the focus and hears the keys: see `aria-activedescendant` there.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- see above
    <li
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-disabled={!ready || undefined}
      className={css.row}
      onPointerMove={chosen ? undefined : onPoint}
      onClick={onRun}
    >
      <span className={css.name}>
        {command.label}
        {detail !== null && `: ${lower(detail)}`}
      </span>
      <span className={css.group}>{ready ? group : T.notNow}</span>
      {key !== undefined && <kbd className={css.key}>{keyWords(key)}</kbd>}
    </li>
  )
}

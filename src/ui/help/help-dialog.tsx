import { COMMANDS, VIEW_COMMANDS, type Command } from '../../state/commands.ts'
import { Dialog } from '../kit/dialog.tsx'
import { keyWords } from '../kit/key-words.ts'
import { TEXTS } from '../texts.ts'
import { closeDialog } from '../ui-store.ts'
import css from './help.module.css'

const T = TEXTS.help

/** All shortcuts, taken from the commands themselves. */
export function HelpDialog() {
  return (
    <Dialog onClose={closeDialog} title={T.title}>
      <p>{T.intro}</p>
      <div className={css.tables}>
        <KeyTable title={T.commands} rows={rowsOf(Object.values(COMMANDS))} />
        <KeyTable title={T.views} rows={rowsOf(VIEW_COMMANDS)} />
        <KeyTable title={T.headView} rows={T.mouse} />
      </div>
    </Dialog>
  )
}

type Row = readonly [keys: string, does: string]

/** Keys and name of each command that has keys. */
export const rowsOf = (commands: readonly Command[]): readonly Row[] =>
  commands
    .filter(({ keys }) => keys.length > 0)
    .map(({ keys, label }) => [keys.map((key) => keyWords(key)).join(', '), label])

function KeyTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section>
      <h3 className={css.heading}>{title}</h3>
      <table className={css.table}>
        <thead className="spoken">
          <tr>
            <th scope="col">{T.keys}</th>
            <th scope="col">{T.does}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([keys, does]) => (
            <tr key={keys}>
              <td>
                <kbd>{keys}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

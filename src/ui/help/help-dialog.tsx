import { allCommands, COMMAND_GROUPS, type Command } from '../../state/command-registry.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { keyWords } from '../kit/key-words.ts'
import { ABOUT_TEXTS } from '../texts/about.ts'
import { HELP_TEXTS as T } from '../texts/help.ts'
import { closeDialog, setUi } from '../ui-store.ts'
import css from './help.module.css'

/** All shortcuts, taken from the commands themselves. */
export function HelpDialog() {
  const commands = allCommands()
  return (
    <Dialog onClose={closeDialog} title={T.title}>
      <p>{T.intro}</p>
      <p>
        <Button look="plain" onClick={() => setUi({ dialog: 'about' })}>
          {ABOUT_TEXTS.title}
        </Button>
      </p>
      <div className={css.tables}>
        {COMMAND_GROUPS.map((group) => (
          <KeyTable
            key={group}
            title={T.groups[group]}
            rows={rowsOf(commands.filter((command) => command.group === group))}
          />
        ))}
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
  if (rows.length === 0) return null
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

import { selectThread, setView } from '../../state/view-store.ts'
import { threadTitle } from '../../state/thread-titles.ts'
import type { Gate } from '../../state/present/gate.ts'
import { Button } from '../kit/button.tsx'
import { LockIcon } from '../kit/icons.ts'
import { Section } from '../kit/section.tsx'
import { PRESENT_CLINIC_TEXTS as CLINIC } from '../texts/present-clinic.ts'
import { setUi } from '../ui-store.ts'
import css from './present.module.css'

const T = CLINIC.gate

/** What is left to review before a patient may see the plan, each with the way there. */
export function GateNotice({ gate }: { readonly gate: Exclude<Gate, { open: true }> }) {
  return (
    <Section title={T.title} className={css.gate} scrolls>
      {gate.why === 'waiting' && <p role="status">{T.waiting}</p>}
      {gate.why === 'unchecked' && <p>{T.unchecked(gate.message)}</p>}
      {gate.why === 'left' && (
        <>
          <p className={css.left}>
            <LockIcon size={18} aria-hidden="true" /> {T.left(gate.threads.length)}
          </p>
          <ul className={css.leftList}>
            {gate.threads.map(({ id, number, side, why }) => {
              const title = threadTitle(number - 1)
              return (
                <li key={id}>
                  <p>
                    <strong>{title}</strong>, {T.side[side]}: {T.why[why]}
                  </p>
                  <Button look="plain" onClick={() => review(id)}>
                    {T.review(title)}
                  </Button>
                </li>
              )
            })}
          </ul>
          <p className={css.hint}>{T.how}</p>
        </>
      )}
    </Section>
  )
}

/** Back to planning, with the thread and its findings in sight. */
function review(id: string): void {
  setView({ mode: 'plan' })
  selectThread(id)
  setUi({ sheetTab: 'findings', sheetOpen: true, findingsOf: 'selected' })
}

import { useEffect, useState } from 'react'
import {
  diagnose,
  diagnosticsText,
  saveDiagnostics,
  type Diagnostics,
} from '../../state/diagnostics/diagnostics.ts'
import { Button } from '../kit/button.tsx'
import { copied } from '../kit/copied.ts'
import { Dialog } from '../kit/dialog.tsx'
import { CopyIcon, SaveIcon } from '../kit/icons.ts'
import { ABOUT_TEXTS as T } from '../texts/about.ts'
import { closeDialog } from '../ui-store.ts'
import css from './about.module.css'

/** What this planner is, and a file that helps to find a fault in it: shown whole before it is saved. */
export function AboutDialog() {
  const [found, setFound] = useState<Diagnostics | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    let gone = false
    void diagnose().then((now) => {
      if (!gone) setFound(now)
    })
    return () => {
      gone = true
    }
  }, [])
  const text = found === null ? T.looking : diagnosticsText(found)
  const copy = async (): Promise<void> => setSaid((await copied(text)) ? T.copied : T.notCopied)
  return (
    <Dialog onClose={closeDialog} title={T.title}>
      {found !== null && (
        <p>
          {T.planner(found.planner)} {T.offline[found.device.offline]}
        </p>
      )}
      <p>
        <a
          className={css.link}
          href={`${import.meta.env.BASE_URL}NOTICES.txt`}
          target="_blank"
          rel="noreferrer"
        >
          {T.licences}
        </a>
      </p>
      <h3 className={css.heading}>{T.heading}</h3>
      <p className={css.intro}>{T.intro}</p>
      <div className={css.buttons}>
        <Button
          look="primary"
          icon={SaveIcon}
          unavailable={found === null}
          onClick={() => found !== null && saveDiagnostics(found)}
        >
          {T.save}
        </Button>
        <Button look="plain" icon={CopyIcon} unavailable={found === null} onClick={() => void copy()}>
          {T.copy}
        </Button>
        <span role="status">{said}</span>
      </div>
      <textarea className={css.text} aria-label={T.text} readOnly rows={16} value={text} spellCheck={false} />
    </Dialog>
  )
}

import { useEffect, useRef, useState } from 'react'
import { savePlanFile } from '../../state/files.ts'
import { shareAddress } from '../../state/share.ts'
import { Button } from '../kit/button.tsx'
import { CheckField } from '../kit/check-field.tsx'
import { copied } from '../kit/copied.ts'
import { Dialog } from '../kit/dialog.tsx'
import { CopyIcon, SaveIcon, ShareIcon } from '../kit/icons.ts'
import { SHARE_TEXTS as T } from '../texts/library.ts'
import { closeDialog } from '../ui-store.ts'
import css from './share.module.css'

/** Longer links are cut by some programs that pass them on, characters (planning default). */
const LONG_LINK = 8000

/** A link that opens this plan elsewhere. */
export function ShareDialog() {
  const [words, setWords] = useState(false)
  const [address, setAddress] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    let gone = false
    void shareAddress(words).then((made) => {
      if (!gone) setAddress(made)
    })
    return () => {
      gone = true
    }
  }, [words])

  const choose = (next: boolean): void => {
    setWords(next)
    setAddress(null)
    setSaid('')
  }
  const copy = async (): Promise<void> => {
    field.current?.select()
    setSaid((await copied(address ?? '')) ? T.copied : T.notCopied)
  }
  return (
    <Dialog onClose={closeDialog} title={T.title} className={css.dialog}>
      <p className={css.intro}>{T.intro}</p>
      <textarea
        ref={field}
        className={css.link}
        aria-label={T.link}
        readOnly
        rows={3}
        value={address ?? T.making}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className={css.length}>
        {address !== null && T.length(address.length.toLocaleString())}
        {address !== null && address.length > LONG_LINK && ` ${T.long}`}
      </p>
      <CheckField label={T.words} checked={words} onChange={choose} />
      <p className={css.hint}>{T.wordsHint}</p>
      <div className={css.buttons}>
        <Button look="primary" icon={CopyIcon} unavailable={address === null} onClick={() => void copy()}>
          {T.copy}
        </Button>
        {'share' in navigator && (
          <Button
            look="plain"
            icon={ShareIcon}
            unavailable={address === null}
            onClick={() => void send(address ?? '')}
          >
            {T.send}
          </Button>
        )}
        <Button look="plain" icon={SaveIcon} onClick={savePlanFile}>
          {T.file}
        </Button>
        <span role="status">{said}</span>
      </div>
    </Dialog>
  )
}

async function send(url: string): Promise<void> {
  try {
    await navigator.share({ url })
  } catch (error) {
    // Changed his mind.
    if (!(error instanceof DOMException)) throw error
  }
}

import { lazy, Suspense, useEffect } from 'react'
import { useAutosave } from '../../state/autosave.ts'
import { dismissNotice, useView, type Notice } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { InfoIcon, OctagonAlertIcon, XIcon } from '../kit/icons.ts'
import { TEXTS } from '../texts.ts'
import css from './notices.module.css'

const OtherTabNote = lazy(() => import('../library/other-tab-note.tsx'))

/** News go away by themselves; errors stay until they are dismissed. */
const NEWS_MS = 7000

/** What the planner has to say. Both places are always there, so that screen readers hear what comes into them. */
export function Notices() {
  const notice = useView((state) => state.notice)
  const otherTab = useAutosave((state) => state.otherTab !== null)
  useEffect(() => {
    if (notice?.kind !== 'info') return
    const timer = setTimeout(dismissNotice, NEWS_MS)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <div className={css.place}>
      {otherTab && (
        <Suspense fallback={null}>
          <OtherTabNote />
        </Suspense>
      )}
      <div role="alert">{notice?.kind === 'error' && <Bubble notice={notice} />}</div>
      <div role="status">{notice?.kind === 'info' && <Bubble notice={notice} />}</div>
    </div>
  )
}

function Bubble({ notice: { kind, text, action } }: { readonly notice: Notice }) {
  const Shape = kind === 'error' ? OctagonAlertIcon : InfoIcon
  return (
    <div className={css.bubble} data-kind={kind}>
      <Shape size={17} aria-hidden="true" className={css.icon} />
      <p>
        {kind === 'error' && <span className="spoken">{TEXTS.notice.error}: </span>}
        {text}
      </p>
      {action !== undefined && (
        <Button
          look="plain"
          size="small"
          onClick={() => {
            dismissNotice()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button size="small" icon={XIcon} aria-label={TEXTS.notice.dismiss} onClick={dismissNotice} />
    </div>
  )
}

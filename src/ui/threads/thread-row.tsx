import { memo, useEffect, useId, useRef } from 'react'
import type { ThreadResult } from '../../geometry/check-types.ts'
import { PLANE_NAMES } from '../../geometry/planes.ts'
import type { PlanThread } from '../../plan/index.ts'
import { idWords, mmWords, productWords } from '../../report/index.ts'
import { threadTitle } from '../../state/thread-actions.ts'
import { selectThread } from '../../state/view-store.ts'
import { cx } from '../kit/cx.ts'
import { LockIcon } from '../kit/icons.ts'
import { severityColor, SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { ThreadEditor } from './thread-editor.tsx'
import css from './threads.module.css'

interface Props {
  readonly thread: PlanThread
  readonly index: number
  /** Null until it has been checked. */
  readonly result: ThreadResult | null
  readonly selected: boolean
}

/** One thread: name, verdict, what it is. The whole row selects it. */
export const ThreadRow = memo(function ThreadRow({ thread, index, result, selected }: Props) {
  const id = useId()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView?.({ block: 'nearest' })
  }, [selected])
  return (
    <li
      ref={row}
      className={cx(css.row, selected && css.selected)}
      aria-labelledby={`${id}-title`}
      style={{ borderLeftColor: result === null ? undefined : severityColor(result.severity) }}
    >
      <div className={css.summary}>
        <button
          type="button"
          className={css.pick}
          aria-current={selected}
          aria-describedby={`${id}-what`}
          onClick={() => selectThread(thread.id)}
        >
          <span id={`${id}-title`}>{threadTitle(index)}</span>
        </button>
        {thread.name !== undefined && <span className={css.ownName}>{thread.name}</span>}
        {thread.locked === true && <LockIcon size={13} aria-hidden="true" className={css.locked} />}
        {result === null ? (
          <span className={css.waiting}>{TEXTS.threads.notChecked}</span>
        ) : (
          <SeverityMark severity={result.severity} className={css.verdict} />
        )}
        <p id={`${id}-what`} className={css.what}>
          {whatWords(thread, result, selected).join(' · ')}
        </p>
      </div>
      {selected && <ThreadEditor thread={thread} />}
    </li>
  )
})

/** Side, region and length, plane, product. The fields of an open row say the last two themselves. */
function whatWords(thread: PlanThread, result: ThreadResult | null, open: boolean): string[] {
  const fields = open ? [] : [PLANE_NAMES[thread.plane], productWords(thread.product)]
  return result === null ? fields : [placeWords(result), ...fields]
}

/** `patient's left, jawline, 84.5 mm`. */
function placeWords({ side, region, lengthMm }: ThreadResult): string {
  const where = region === null ? [] : [idWords(region)]
  const length = lengthMm === 0 ? TEXTS.threads.noPath : mmWords(lengthMm)
  return [TEXTS.threads.side[side], ...where, length].join(', ')
}

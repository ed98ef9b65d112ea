import { memo, Suspense, useEffect, useId, useRef, type MouseEvent } from 'react'
import type { ThreadResult } from '../../geometry/check-types.ts'
import { PLANE_NAMES } from '../../geometry/planes.ts'
import type { PlanThread } from '../../plan/index.ts'
import { idWords, mmWords, planProductWords } from '../../report/index.ts'
import { usePlan } from '../../state/plan-store.ts'
import { threadTitle } from '../../state/thread-titles.ts'
import { selectOnly, selectUpTo, toggleInGroup, useInGroup } from '../../state/tools/group-store.ts'
import { cx } from '../kit/cx.ts'
import { LockIcon } from '../kit/icons.ts'
import { severityColor, SeverityMark } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { ThreadEditor } from './lazy-workbench.tsx'
import css from './threads.module.css'

interface Props {
  readonly thread: PlanThread
  readonly index: number
  /** Null until it has been checked. */
  readonly result: ThreadResult | null
  readonly selected: boolean
  /** There are others that it can be chosen together with. */
  readonly oneOfSeveral: boolean
}

/** One thread: name, verdict, what it is. The whole row selects it. */
export const ThreadRow = memo(function ThreadRow({ thread, index, result, selected, oneOfSeveral }: Props) {
  const id = useId()
  const inGroup = useInGroup(thread.id)
  const title = threadTitle(index)
  const product = usePlan(({ doc }) => planProductWords(doc, thread.product))
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView?.({ block: 'nearest' })
  }, [selected])
  return (
    <li
      ref={row}
      className={cx(css.row, selected && css.selected, inGroup && css.inGroup)}
      aria-labelledby={`${id}-title`}
      style={{ borderLeftColor: result === null ? undefined : severityColor(result.severity) }}
    >
      <div className={css.summary}>
        <button
          type="button"
          className={css.pick}
          aria-current={selected}
          aria-describedby={`${id}-what`}
          onClick={(event) => pick(event, thread.id)}
        >
          <span id={`${id}-title`}>{title}</span>
        </button>
        {oneOfSeveral && (
          <label className={css.also}>
            <input
              type="checkbox"
              aria-label={TEXTS.threads.also(title)}
              checked={inGroup || selected}
              onChange={() => toggleInGroup(thread.id)}
            />
          </label>
        )}
        {thread.name !== undefined && <span className={css.ownName}>{thread.name}</span>}
        {thread.locked === true && <LockIcon size={13} aria-hidden="true" className={css.locked} />}
        {result === null ? (
          <span className={css.waiting}>{TEXTS.threads.notChecked}</span>
        ) : (
          <SeverityMark severity={result.severity} className={css.verdict} />
        )}
        <p id={`${id}-what`} className={css.what}>
          {whatWords(thread, product, result, selected).join(' · ')}
        </p>
      </div>
      {selected && !inGroup && (
        <Suspense fallback={null}>
          <ThreadEditor thread={thread} />
        </Suspense>
      )}
    </li>
  )
})

/** A press selects; with Ctrl or Cmd it adds to what is selected, with Shift all rows up to this one. */
function pick(event: MouseEvent, id: string): void {
  if (event.shiftKey) selectUpTo(id)
  else if (event.ctrlKey || event.metaKey) toggleInGroup(id)
  else selectOnly(id)
}

/** Side, region and length, plane, product. The fields of an open row say the last two themselves. */
function whatWords(
  thread: PlanThread,
  product: string,
  result: ThreadResult | null,
  open: boolean,
): string[] {
  const fields = open ? [] : [PLANE_NAMES[thread.plane], product]
  return result === null ? fields : [placeWords(result), ...fields]
}

/** `patient's left, jawline, 84.5 mm`. */
function placeWords({ side, region, lengthMm }: ThreadResult): string {
  const where = region === null ? [] : [idWords(region)]
  const length = lengthMm === 0 ? TEXTS.threads.noPath : mmWords(lengthMm)
  return [TEXTS.threads.side[side], ...where, length].join(', ')
}

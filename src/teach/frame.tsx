import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '../ui/kit/button.tsx'
import css from './frame.module.css'
import { useEscape } from './use-escape.ts'

interface Props {
  /** What is walked through. */
  readonly title: string
  readonly leave: string
  readonly onLeave: () => void
  /** How far one has come; absent where there is nothing to count. */
  readonly progress?: { readonly done: number; readonly of: number; readonly words: string }
  readonly count: string
  readonly heading: string
  /** The heading takes the focus whenever this changes, so that it is read out. */
  readonly at: string | number | object
  /** Esc leaves, too; not where it lets go of what is drawn. */
  readonly escLeaves?: boolean
  readonly onKeyDown?: (event: KeyboardEvent) => void
  /** Given the id of the heading. */
  readonly children: (headingId: string) => ReactNode
}

/** One step of a lesson at a time, under a heading, with the way out. */
export function Frame({
  title,
  leave,
  onLeave,
  progress,
  count,
  heading,
  at,
  escLeaves = true,
  onKeyDown,
  children,
}: Props) {
  const id = useId()
  const head = useRef<HTMLHeadingElement>(null)
  const shown = useRef<unknown>(null)
  // After the effects of what stands under it: those may lead the focus elsewhere, as the pen does.
  useEffect(() => {
    if (shown.current === at) return
    shown.current = at
    head.current?.focus()
  })
  useEscape(escLeaves ? onLeave : null)
  return (
    <section aria-labelledby={id} className={css.frame} onKeyDown={onKeyDown}>
      <header className={css.head}>
        <p className={css.of}>{title}</p>
        <Button look="plain" size="small" onClick={onLeave}>
          {leave}
        </Button>
      </header>
      {progress !== undefined && (
        <progress
          className={css.progress}
          max={progress.of}
          value={progress.done}
          aria-label={progress.words}
        />
      )}
      <p className={css.count}>{count}</p>
      <h2 id={id} ref={head} tabIndex={-1} className={css.title}>
        {heading}
      </h2>
      {children(id)}
    </section>
  )
}

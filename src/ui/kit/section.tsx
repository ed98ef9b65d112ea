import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'
import css from './section.module.css'

export interface SectionProps {
  /** Heading, and name of the region. */
  readonly title: string
  /** Controls beside the heading. */
  readonly actions?: ReactNode
  readonly className?: string | undefined
  /** The heading is for screen readers only, where a tab already shows it. */
  readonly quietTitle?: boolean
  readonly children: ReactNode
}

/** A named region with its heading. */
export function Section({ title, actions, className, quietTitle = false, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={cx(css.section, className)}>
      {quietTitle && actions === undefined ? (
        <h2 id={id} className="spoken">
          {title}
        </h2>
      ) : (
        <header className={css.head}>
          <h2 id={id} className={quietTitle ? 'spoken' : css.title}>
            {title}
          </h2>
          {actions !== undefined && <div className={css.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  )
}

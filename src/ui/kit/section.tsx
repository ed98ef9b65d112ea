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
  /** It scrolls as a whole, and so has to be reached by keys. */
  readonly scrolls?: boolean
  readonly children: ReactNode
}

/** A named region with its heading. */
export function Section({
  title,
  actions,
  className,
  quietTitle = false,
  scrolls = false,
  children,
}: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} tabIndex={scrolls ? 0 : undefined} className={cx(css.section, className)}>
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

import { lazy, Suspense, useId } from 'react'
import { openDesign, useDesign } from '../../state/design/design-store.ts'
import { Button } from '../kit/button.tsx'
import { ChevronDownIcon, ChevronUpIcon } from '../kit/icons.ts'
import { Section } from '../kit/section.tsx'
import { TEXTS } from '../texts.ts'
import css from './design.module.css'

// Nobody needs it before it is opened.
const DesignBody = lazy(() => import('./design-body.tsx'))

/** Advice on the design, beside safety: shut until it is asked for. */
export function DesignSection() {
  const open = useDesign((state) => state.open)
  const id = useId()
  return (
    <Section
      title={TEXTS.design}
      className={css.section}
      scrolls={open}
      actions={
        <Button
          size="small"
          icon={open ? ChevronDownIcon : ChevronUpIcon}
          aria-expanded={open}
          aria-controls={id}
          aria-label={open ? TEXTS.designHide : TEXTS.designShow}
          onClick={() => openDesign(!open)}
        />
      }
    >
      {open && (
        <div id={id} data-design="open" className={css.body}>
          <Suspense fallback={null}>
            <DesignBody />
          </Suspense>
        </div>
      )}
    </Section>
  )
}

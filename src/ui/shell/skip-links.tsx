import { TEXTS } from '../texts.ts'
import css from './shell.module.css'

/** Give the keyboard focus to a part of the screen that is not itself a control. */
function focusOn(selector: string): void {
  const part = document.querySelector<HTMLElement>(selector)
  if (part === null) return
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1
  part.focus()
}

/** The first stops of the Tab key, seen only then: past a hundred structures, to what one works with. */
export const SkipLinks = ({ panel }: { readonly panel: boolean }) => (
  <nav aria-label={TEXTS.skip.name}>
    <button type="button" className={css.skip} onClick={() => focusOn('[role="application"]')}>
      {TEXTS.skip.view}
    </button>
    {panel && (
      <button type="button" className={css.skip} onClick={() => focusOn(`.${css.panel}`)}>
        {TEXTS.skip.panel}
      </button>
    )}
  </nav>
)

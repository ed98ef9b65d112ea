import { Button } from '../kit/button.tsx'
import { TEXTS } from '../texts.ts'
import { setUi, useUi, type UiState } from '../ui-store.ts'
import css from './findings.module.css'

export const useScope = (): UiState['findingsOf'] => useUi((state) => state.findingsOf)

/** Findings of the selected thread, or of all. */
export function ScopeSwitch() {
  const scope = useScope()
  return (
    <div role="group" aria-label={TEXTS.findings.scope} className={css.scope}>
      <Button
        size="small"
        aria-pressed={scope === 'selected'}
        onClick={() => setUi({ findingsOf: 'selected' })}
      >
        {TEXTS.findings.thisThread}
      </Button>
      <Button size="small" aria-pressed={scope === 'all'} onClick={() => setUi({ findingsOf: 'all' })}>
        {TEXTS.findings.all}
      </Button>
    </div>
  )
}

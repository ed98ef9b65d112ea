import { Component, type ReactNode } from 'react'
import { noteError } from '../../state/error-log.ts'
import { Button } from '../kit/button.tsx'
import { TEXTS } from '../texts.ts'
import { setUi } from '../ui-store.ts'
import css from './panel-guard.module.css'

interface Props {
  /** What stops when this part fails, e.g. `panel`. */
  readonly className?: string | undefined
  readonly children: ReactNode
}

/**
 * A part of the screen that fails is replaced by a word and a button, and the rest goes on: the plan, the head and
 * saving do not hang on it.
 */
export class PanelGuard extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    noteError('panel', error)
    console.error('panel-guard: a part of the screen stopped', error)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div role="alert" className={`${css.failed} ${this.props.className ?? ''}`}>
        <p>{TEXTS.guard.stopped}</p>
        <div className={css.buttons}>
          <Button look="plain" onClick={() => this.setState({ failed: false })}>
            {TEXTS.guard.again}
          </Button>
          <Button look="plain" onClick={() => setUi({ dialog: 'about' })}>
            {TEXTS.guard.diagnostics}
          </Button>
        </div>
      </div>
    )
  }
}

import { Component, type ReactNode } from 'react'
import { noteError } from '../state/error-log.ts'

interface Props {
  readonly children: ReactNode
  readonly onFailure: () => void
}

/** A scene that throws is reported and restarted by its owner, not left as a blank page. */
export class RenderGuard extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    noteError('head view', error)
    console.error('render-guard: the 3D view stopped', error)
    this.props.onFailure()
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}

import { Canvas, type RootState } from '@react-three/fiber'
import { Component, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { NeutralToneMapping, PCFShadowMap } from 'three'
import { useGestureKind } from '../state/gesture-store.ts'
import { useHead } from '../state/head-store.ts'
import { useView } from '../state/view-store.ts'
import { HeadScene } from './head-scene.tsx'
import { NoWebGl } from './no-webgl.tsx'
import { hasWebGl } from './webgl-support.ts'
import './scene.css'

/** A lost context is replaced by a new one; after this many in a row the user is asked. */
const MOST_RESTARTS = 3
/** A picture that has stood this long is no failed restart any more, ms. */
const STEADY_MS = 5000

/** The 3D view: the head, its structures, the threads. Fills its parent. */
export function HeadView() {
  const [view, setView] = useState<HTMLDivElement | null>(null)
  const [overlay, setOverlay] = useState<HTMLDivElement | null>(null)
  const [works, setWorks] = useState(hasWebGl)
  const [life, setLife] = useState(0)
  const restarts = useRef({ count: 0, atMs: -Infinity })
  const gesture = useGestureKind()
  const present = useView((state) => state.mode === 'present')

  const restart = useCallback(() => {
    const nowMs = performance.now()
    const inARow = nowMs - restarts.current.atMs < STEADY_MS
    restarts.current = { count: inARow ? restarts.current.count + 1 : 1, atMs: nowMs }
    if (restarts.current.count > MOST_RESTARTS) setWorks(false)
    else setLife((count) => count + 1)
  }, [])
  const retry = useCallback(() => {
    restarts.current = { count: 0, atMs: -Infinity }
    setWorks(hasWebGl())
    setLife((count) => count + 1)
  }, [])

  const tool = gesture === 'drawing' ? 'draw' : gesture === 'dragging' ? 'drag' : undefined
  return (
    <div
      ref={setView}
      className="tl-view"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application region takes the keys of the view
      tabIndex={0}
      role="application"
      aria-label="Head view"
      aria-describedby="tl-view-help"
      data-tool={tool}
      data-present={present ? 'yes' : undefined}
    >
      {works ? (
        <RenderGuard key={life} onFailure={restart}>
          {view !== null && overlay !== null && <HeadCanvas view={view} overlay={overlay} onLost={restart} />}
        </RenderGuard>
      ) : (
        <NoWebGl onRetry={retry} />
      )}
      <div ref={setOverlay} className="tl-overlay" aria-hidden="true" />
      <p id="tl-view-help" className="tl-hidden">
        Drag to turn the head, scroll or pinch to zoom. Arrow keys move the selected point by 1 millimetre, or
        turn the head. A, P, L, R, S, I choose a view.
      </p>
      {works && <LoadingNote />}
    </div>
  )
}

function LoadingNote() {
  const status = useHead((state) => state.status)
  const error = useHead((state) => state.error)
  if (status === 'ready') return null
  return (
    <div className="tl-message" role={status === 'failed' ? 'alert' : 'status'}>
      {status === 'loading' ? <p>Building the head…</p> : <p>The head could not be built. {error}</p>}
    </div>
  )
}

interface CanvasProps {
  readonly view: HTMLDivElement
  readonly overlay: HTMLDivElement
  readonly onLost: () => void
}

function HeadCanvas({ view, overlay, onLost }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [root, setRoot] = useState<RootState | null>(null)

  useEffect(() => {
    const element = root?.gl.domElement
    if (element === undefined) return
    const lost = (event: Event): void => {
      event.preventDefault()
      onLost()
    }
    element.addEventListener('webglcontextlost', lost)
    return () => element.removeEventListener('webglcontextlost', lost)
  }, [root, onLost])

  return (
    <Canvas
      ref={canvas}
      frameloop="demand"
      dpr={[1, 2]}
      gl={{ antialias: true, alpha: true, stencil: true, powerPreference: 'high-performance' }}
      shadows={{ type: PCFShadowMap }}
      onCreated={(state) => {
        state.gl.toneMapping = NeutralToneMapping
        state.gl.toneMappingExposure = 1.05
        setRoot(state)
      }}
    >
      <HeadScene view={view} overlay={overlay} />
    </Canvas>
  )
}

interface GuardProps {
  readonly children: ReactNode
  readonly onFailure: () => void
}

/** A renderer that cannot be made is told, not left as a blank page. */
class RenderGuard extends Component<GuardProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    console.error('head-view: the 3D view stopped', error)
    this.props.onFailure()
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}

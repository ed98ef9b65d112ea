import { useCallback, useMemo, useRef, useState } from 'react'
import { useGestureKind } from '../state/gesture-store.ts'
import { useHead } from '../state/head-store.ts'
import { useView } from '../state/view-store.ts'
import { HeadScene } from './head-scene.tsx'
import { NoPicture, type NoPictureReason } from './no-picture.tsx'
import { RenderGuard } from './render-guard.tsx'
import { SCENE_TEXTS } from './scene-texts.ts'
import { ThreeCanvas } from './three-canvas.tsx'
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
  const [trouble, setTrouble] = useState(whatIsWrong)
  const [life, setLife] = useState(0)
  const restarts = useRef({ count: 0, atMs: -Infinity })
  const gesture = useGestureKind()
  const present = useView((state) => state.mode === 'present')

  const restart = useCallback(() => {
    const nowMs = performance.now()
    const inARow = nowMs - restarts.current.atMs < STEADY_MS
    restarts.current = { count: inARow ? restarts.current.count + 1 : 1, atMs: nowMs }
    if (restarts.current.count > MOST_RESTARTS) setTrouble(whatIsWrong() ?? 'stopped')
    else setLife((count) => count + 1)
  }, [])
  const retry = useCallback(() => {
    restarts.current = { count: 0, atMs: -Infinity }
    setTrouble(whatIsWrong())
    setLife((count) => count + 1)
  }, [])

  const content = useMemo(
    () =>
      view === null || overlay === null ? null : (
        <RenderGuard onFailure={restart}>
          <HeadScene view={view} overlay={overlay} />
        </RenderGuard>
      ),
    [view, overlay, restart],
  )

  const tool = gesture === 'drawing' ? 'draw' : gesture === 'dragging' ? 'drag' : undefined
  return (
    <div
      ref={setView}
      className="tl-view"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application region takes the keys of the view
      tabIndex={0}
      role="application"
      aria-label={SCENE_TEXTS.name}
      aria-describedby="tl-view-help"
      data-tool={tool}
      data-present={present ? 'yes' : undefined}
    >
      {trouble === null ? (
        content !== null && (
          <ThreeCanvas key={life} onFailure={restart}>
            {content}
          </ThreeCanvas>
        )
      ) : (
        <NoPicture reason={trouble} onRetry={retry} />
      )}
      <div ref={setOverlay} className="tl-overlay" aria-hidden="true" />
      <p id="tl-view-help" className="tl-hidden">
        {SCENE_TEXTS.help}
      </p>
      {trouble === null && <LoadingNote />}
    </div>
  )
}

const whatIsWrong = (): NoPictureReason | null => (hasWebGl() ? null : 'no-webgl')

function LoadingNote() {
  const status = useHead((state) => state.status)
  const error = useHead((state) => state.error)
  if (status === 'ready') return null
  return (
    <div className="tl-message" role={status === 'failed' ? 'alert' : 'status'}>
      {status === 'loading' ? <p>{SCENE_TEXTS.building}</p> : <p>{SCENE_TEXTS.notBuilt(error ?? '')}</p>}
    </div>
  )
}

import { createRoot, extend, type ReconcilerRoot } from '@react-three/fiber'
import { useEffect, useRef, type ReactNode } from 'react'
import { DirectionalLight, Group, HemisphereLight, Mesh, NeutralToneMapping, PCFShadowMap } from 'three'

// Only what the scene names: fiber's own <Canvas> would bring all of three into the page.
extend({ DirectionalLight, Group, HemisphereLight, Mesh })

const EXPOSURE = 1.05
const MOST_DPR = 2

interface Props {
  readonly children: ReactNode
  /** The context is gone, or the scene failed: this canvas shows nothing any more. */
  readonly onFailure: (error: unknown) => void
}

/** A canvas that draws on demand, as large as its parent. */
export function ThreeCanvas({ children, onFailure }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const root = useRef<ReconcilerRoot<HTMLCanvasElement> | null>(null)
  const shown = useRef(children)
  const failed = useRef(onFailure)

  useEffect(() => {
    shown.current = children
    failed.current = onFailure
    root.current?.render(children)
  }, [children, onFailure])

  useEffect(() => {
    const element = canvas.current
    const room = element?.parentElement
    if (!element || !room) return
    let gone = false
    const lost = (event: Event): void => {
      event.preventDefault()
      if (!gone) failed.current(new Error('three-canvas: the graphics context was lost'))
    }
    element.addEventListener('webglcontextlost', lost)
    const made = makeRoot(element, room)
    made.ready.then(
      () => {
        if (gone) return
        root.current = made.root
        made.root.render(shown.current)
      },
      (error: unknown) => {
        if (!gone) failed.current(error)
      },
    )
    return () => {
      gone = true
      root.current = null
      element.removeEventListener('webglcontextlost', lost)
      made.dispose()
    }
  }, [])

  return <canvas ref={canvas} className="tl-canvas" />
}

interface MadeRoot {
  readonly root: ReconcilerRoot<HTMLCanvasElement>
  /** Fails when the browser gives no context. */
  readonly ready: Promise<unknown>
  dispose(): void
}

function makeRoot(element: HTMLCanvasElement, room: HTMLElement): MadeRoot {
  const root = createRoot(element)
  const size = { width: room.clientWidth || 1, height: room.clientHeight || 1, top: 0, left: 0 }
  let resize: ((width: number, height: number) => void) | null = null
  const observer = new ResizeObserver(() => {
    if (room.clientWidth > 0 && room.clientHeight > 0) resize?.(room.clientWidth, room.clientHeight)
  })
  const ready = root.configure({
    frameloop: 'demand',
    dpr: [1, MOST_DPR],
    gl: { antialias: true, alpha: true, stencil: true, powerPreference: 'high-performance' },
    shadows: { type: PCFShadowMap },
    size,
    onCreated: (state) => {
      state.gl.toneMapping = NeutralToneMapping
      state.gl.toneMappingExposure = EXPOSURE
      resize = (width, height) => state.setSize(width, height, 0, 0)
      observer.observe(room)
    },
  })
  return {
    root,
    ready,
    dispose() {
      observer.disconnect()
      root.unmount()
    },
  }
}

import { PerspectiveCamera } from 'three'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GestureTag } from '../../src/scene/gesture-tag.ts'
import type { OverlayFrame } from '../../src/scene/overlay.ts'
import { tagText } from '../../src/scene/thread-lines.ts'
import { toScreen } from '../../src/scene/screen.ts'
import type { LiveResult } from '../../src/state/live-verdict.ts'
import { cancelGesture } from '../../src/state/drag-point.ts'
import { hoverSkin, placePoint, startDrawing } from '../../src/state/draw-thread.ts'
import { gestureNow } from '../../src/state/gesture-store.ts'
import { snapped } from '../../src/state/tools/snap.ts'
import { beforeEar, besideMouth, pickAt, readyStage, stageHead } from '../state/support/stage.ts'

const { head } = stageHead()
const camera = new PerspectiveCamera(22, 900 / 700, 10, 4000)
camera.position.set(700, 0, 100)
camera.lookAt(0, 0, 30)
camera.updateMatrixWorld()

const frame = (pointer: OverlayFrame['pointer']): OverlayFrame => ({
  camera,
  width: 900,
  height: 700,
  head,
  pointer,
  tapped: null,
  invalidate: () => undefined,
  structureAt: null,
})

describe('the tag at the moving point', () => {
  let root: HTMLElement
  let tag: GestureTag
  beforeEach(() => {
    readyStage()
    root = document.createElement('div')
    tag = new GestureTag(root)
    startDrawing()
  })
  afterEach(cancelGesture)

  const shown = (): HTMLElement | null => root.querySelector<HTMLElement>('.tl-tag:not([hidden])')
  const update = (pointer: OverlayFrame['pointer'] = null): void => tag.update(frame(pointer), gestureNow())

  it('says the verdict, length, depth and what lies nearest', () => {
    placePoint(beforeEar(), false)
    hoverSkin(besideMouth())
    update()
    const lines = [...shown()!.firstElementChild!.children].map(({ textContent }) => textContent)
    expect(lines[1]).toMatch(/^[\d.]+ mm long, [\d.]+( to [\d.]+)? mm deep$/)
    expect(lines.at(-1)).toMatch(/mm away|inside it/)
  })

  it('stands at the point itself, also where keys move it and no pointer is there', () => {
    placePoint(beforeEar(), false)
    hoverSkin(besideMouth())
    update()
    const at = toScreen(camera, 900, 700, besideMouth().at, { x: 0, y: 0, inFront: false })
    expect(shown()!.style.transform).toBe(`translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)`)
  })

  it('names what the first point snaps to, before there is any verdict, and nothing elsewhere', () => {
    hoverSkin(beforeEar())
    update({ x: 1, y: 1 })
    expect(shown()).toBeNull()
    hoverSkin(snapped(pickAt({ landmark: 'gonion', side: 'left', mm: { anterior: 1, superior: 1 } }), 4))
    update({ x: 1, y: 1 })
    expect(shown()!.textContent).toBe("Gonion, patient's left")
  })
})

describe('the words for several threads in hand', () => {
  const live = (severity: 'clear' | 'danger'): LiveResult => {
    startDrawing()
    placePoint(beforeEar(), false)
    hoverSkin(besideMouth())
    const gesture = gestureNow()
    const known = gesture.kind === 'drawing' ? gesture.live! : null
    cancelGesture()
    return { ...known!, thread: { ...known!.thread, severity, findings: [] } }
  }

  it('give the worst verdict, never that of the one in hand alone', () => {
    readyStage()
    const [clear, danger] = [live('clear'), live('danger')]
    expect(tagText(clear, []).severity).toBe('clear')
    expect(tagText(clear, [danger, clear])).toMatchObject({ severity: 'danger' })
    expect(tagText(clear, [danger, clear]).lines[0]).toBe('Danger, worst of 3 threads')
    expect(tagText(danger, [clear]).severity).toBe('danger')
  })
})

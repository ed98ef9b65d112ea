import type { Camera } from 'three'
import { SEVERITIES, type ThreadResult } from '../geometry/check-types.ts'
import { dot, type Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import { assessmentStore, type AssessmentState } from '../state/assessment.ts'
import { gestureNow, type Gesture } from '../state/gesture-store.ts'
import { planStore } from '../state/plan-store.ts'
import { canDraw, showsVerdicts } from '../state/sandbox-store.ts'
import { SEVERITY_STYLE } from '../state/severity-style.ts'
import { isLocked } from '../state/thread-actions.ts'
import { tellHandlePlaces, type HandlePlace } from '../state/tools/handle-places.ts'
import { viewStore, type ViewState } from '../state/view-store.ts'
import type { SoundingMarks } from './soundings/sounding-marks.ts'
import type { AtlasOverlay } from './atlas-overlay.ts'
import { nothingBesideSkin } from './context/shown-context.ts'
import { DepthReadout } from './depth-readout.ts'
import { MarkPool, setData, setText } from './mark-pool.ts'
import { chipText, NumberChips } from './number-chips.ts'
import { hiddenInView } from './pick-surface.ts'
import { toScreen, towardsCamera, type ScreenPoint } from './screen.ts'
import { StructureLabel } from './structure-label.ts'
import { GestureTag, movingPick } from './gesture-tag.ts'
import { handlePoints } from './thread-points.ts'
import { worstMarks } from './worst-marks.ts'

/** What the overlay needs to know of the frame that is drawn. */
export interface OverlayFrame {
  readonly camera: Camera
  readonly width: number
  readonly height: number
  readonly head: Head
  /** Last place of the pointer, CSS px of the view; null when it has left. */
  readonly pointer: { readonly x: number; readonly y: number } | null
  /** Last tap of a finger, until the next touch. */
  readonly tapped: { readonly x: number; readonly y: number } | null
  /** Ask for another frame. */
  readonly invalidate: () => void
  /** Where the hovered structure was met; null when a list, not the pointer, named it. */
  readonly structureAt: Vec3 | null
}

/** Names, handles and numbers over the 3D view: plain HTML, moved without React. */
export class Overlay {
  readonly #numbers: MarkPool
  readonly #handles: MarkPool
  readonly #worst: MarkPool
  readonly #spots: MarkPool
  readonly #tag: GestureTag
  readonly #structure: StructureLabel
  #atlas: AtlasOverlay | null = null
  #atlasAsked = false
  #soundings: SoundingMarks | null = null
  #soundingsAsked = false
  readonly #depth: DepthReadout
  readonly #chips = new NumberChips()
  readonly #here: ScreenPoint = { x: 0, y: 0, inFront: false }

  readonly #root: HTMLElement

  constructor(place: HTMLElement) {
    // A layer of its own: the overlay of a scene that is gone may leave after the next one has come.
    const root = place.ownerDocument.createElement('div')
    root.className = 'tl-layer'
    place.append(root)
    this.#root = root
    for (const severity of SEVERITIES)
      root.style.setProperty(`--tl-${severity}`, SEVERITY_STYLE[severity].colorScene)
    this.#depth = new DepthReadout(root)
    this.#worst = new MarkPool(root, 'tl-worst')
    this.#spots = new MarkPool(root, 'tl-spot')
    this.#handles = new MarkPool(root, 'tl-handle')
    this.#numbers = new MarkPool(root, 'tl-number')
    this.#structure = new StructureLabel(root)
    this.#tag = new GestureTag(root)
  }

  dispose(): void {
    this.#root.remove()
  }

  update(frame: OverlayFrame): void {
    const view = viewStore.getState()
    const gesture = gestureNow()
    const assessment = assessmentStore.getState()
    this.#showNumbers(frame, assessment, gesture, view)
    this.#showHandles(frame, assessment, gesture, view)
    this.#showWorst(frame, assessment, gesture, view)
    this.#showSpots(frame, gesture, view)
    this.#structure.update(frame, view)
    this.#atlasFor(frame, view)?.update(frame, gesture, view, this.#structure.box)
    this.#soundingsFor(frame, view)
    this.#depth.update(frame, gesture, view)
    this.#tag.update(frame, gesture)
  }

  /** Loaded for the first plan that has any; the doctor's own, and for no patient's eyes. */
  #soundingsFor(frame: OverlayFrame, view: ViewState): void {
    const { individual } = planStore.getState().doc
    if (!this.#soundingsAsked && (individual?.layers ?? individual?.courses) !== undefined) {
      this.#soundingsAsked = true
      void import('./soundings/sounding-marks.ts').then(({ SoundingMarks: Made }) => {
        this.#soundings = new Made(this.#root)
        frame.invalidate()
      })
    }
    this.#soundings?.update(frame.head, view.mode === 'plan' ? (individual ?? null) : null, (at, normal) =>
      this.#seen(frame, at, normal),
    )
  }

  /** Asked for when there is anatomy to see, and there some frames later. */
  #atlasFor({ invalidate }: OverlayFrame, view: ViewState): AtlasOverlay | null {
    if (!this.#atlasAsked && !nothingBesideSkin(view)) {
      this.#atlasAsked = true
      void import('./atlas-overlay.ts').then(({ AtlasOverlay: Made }) => {
        this.#atlas = new Made(this.#root)
        invalidate()
      })
    }
    return this.#atlas
  }

  /** Screen place of a point when it faces the camera and no skin hides it; else null. */
  #seen(frame: OverlayFrame, at: Vec3, normal: Vec3 | null): ScreenPoint | null {
    const toCamera = towardsCamera(frame.camera, at)
    if (normal !== null && dot(normal, toCamera) < 0.02) return null
    const here = toScreen(frame.camera, frame.width, frame.height, at, this.#here)
    if (!here.inFront || hiddenInView(frame.head, at, toCamera, viewStore.getState())) return null
    return here
  }

  #showNumbers(frame: OverlayFrame, { byThread }: AssessmentState, gesture: Gesture, view: ViewState): void {
    const { threads } = planStore.getState().doc
    this.#chips.begin()
    threads.forEach(({ id }, index) => {
      const result = movingThread(gesture, id) ?? byThread.get(id)
      const entry = result?.passes[0]?.samples[0]
      if (result === undefined || entry === undefined) return
      const here = this.#seen(frame, entry.at, entry.normal)
      if (here !== null)
        this.#chips.add(here.x, here.y, index + 1, result.severity, view.selectedThread === id)
    })
    this.#numbers.begin()
    for (const chip of this.#chips.chips) {
      const mark = this.#numbers.show(chip.x, chip.y)
      setText(mark, chipText(chip))
      setData(mark, 'severity', showsVerdicts(view.mode) ? chip.severity : null)
      setData(mark, 'selected', chip.selected ? 'yes' : null)
    }
    this.#numbers.finish()
  }

  #showHandles(frame: OverlayFrame, { inputs }: AssessmentState, gesture: Gesture, view: ViewState): void {
    this.#handles.begin()
    const input = view.selectedThread === null ? undefined : inputs.get(view.selectedThread)
    const locked = view.selectedThread !== null && isLocked(view.selectedThread)
    const places: HandlePlace[] = []
    if (input !== undefined && canDraw(view.mode) && gesture.kind !== 'drawing')
      for (const { ref, pick, isEntry } of handlePoints(frame.head, input, gesture)) {
        const here = this.#seen(frame, pick.at, frame.head.normalOf(pick.point))
        if (here === null) continue
        const mark = this.#handles.show(here.x, here.y)
        const chosen = view.selectedPoint?.pass === ref.pass && view.selectedPoint.point === ref.point
        setData(mark, 'entry', isEntry ? 'yes' : null)
        setData(mark, 'chosen', chosen ? 'yes' : null)
        setData(mark, 'locked', locked ? 'yes' : null)
        if (gesture.kind === 'idle') places.push({ ...ref, x: here.x, y: here.y })
      }
    if (gesture.kind === 'drawing')
      for (const [index, { at }] of gesture.points.entries()) {
        const here = this.#seen(frame, at, null)
        if (here === null) continue
        const mark = this.#handles.show(here.x, here.y)
        setData(mark, 'entry', index === 0 ? 'yes' : null)
        setData(mark, 'chosen', null)
        setData(mark, 'locked', null)
      }
    this.#handles.finish()
    tellHandlePlaces(places)
  }

  #showWorst(frame: OverlayFrame, { byThread }: AssessmentState, gesture: Gesture, view: ViewState): void {
    this.#worst.begin()
    const committed = view.selectedThread === null ? undefined : byThread.get(view.selectedThread)
    const result = gesture.kind === 'idle' ? committed : gesture.live?.thread
    if (result !== undefined && showsVerdicts(view.mode))
      for (const { at, severity } of worstMarks(result).slice(0, gesture.kind === 'idle' ? undefined : 1)) {
        const here = toScreen(frame.camera, frame.width, frame.height, at, this.#here)
        if (here.inFront) setData(this.#worst.show(here.x, here.y), 'severity', severity)
      }
    this.#worst.finish()
  }

  #showSpots(frame: OverlayFrame, gesture: Gesture, { markedPoint }: ViewState): void {
    this.#spots.begin()
    const moving = movingPick(gesture)
    const cursor = gesture.kind === 'drawing' || moving?.snap !== undefined ? moving : null
    for (const at of [markedPoint, cursor?.at ?? null]) {
      if (at === null) continue
      const here = toScreen(frame.camera, frame.width, frame.height, at, this.#here)
      if (!here.inFront) continue
      const mark = this.#spots.show(here.x, here.y)
      setData(mark, 'snap', at === cursor?.at ? (cursor.snap?.kind ?? null) : null)
    }
    this.#spots.finish()
  }
}

/** The verdict on a thread of the plan that the gesture moves; null when it stays. */
function movingThread(gesture: Gesture, id: string): ThreadResult | null {
  if (gesture.kind !== 'dragging') return null
  const lives = [gesture.live ?? [], gesture.beside].flat()
  return lives.find(({ thread }) => thread.id === id)?.thread ?? null
}

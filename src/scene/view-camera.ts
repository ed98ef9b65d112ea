import { MOUSE, OrthographicCamera, PerspectiveCamera, Vector3 } from 'three'
import { OrbitControls } from 'three/addons/controls/OrbitControls.js'
import { addScaled, dot, normalize, sub, type Vec3 } from '../geometry/vec3.ts'
import type { ViewName, WholeFrame } from '../state/view-store.ts'
import { between, eased, placeOf, poseTowards, zoomed, type Pose } from './camera-pose.ts'
import { leastDistanceMm, type ViewSurface } from './outside-head.ts'
import { rayThrough } from './screen.ts'
import { VIEW_DIRECTIONS, type HeadFrame } from './standard-views.ts'

/** A long lens keeps proportions near to what an orthographic view shows. */
const FIELD_OF_VIEW_DEG = 22
const HALF_FIELD = Math.tan((FIELD_OF_VIEW_DEG / 2) * (Math.PI / 180))
/** Free room round the head, as a share of its size. */
const MARGIN = 1.12
const MOVE_MS = 380
/** "Go to" comes at least this near, mm. */
const NEAR_LOOK_MM = 330
/** A place seen at a slant beyond this (cosine) is turned to the camera. */
const SLANTED = 0.4
/** Free room round a thing that is framed whole, as a share of its size; and how much is shown at least, mm. */
const WHOLE_MARGIN = 1.6
const LEAST_WHOLE_MM = 60
const RANGE_MM = { nearest: 20, farthest: 1600 } as const

/** A camera that stands where it stands, in place of the free one: of a photo. What moves is what it shows. */
export interface FixedCamera {
  readonly camera: PerspectiveCamera
  /** mm per CSS pixel at a distance of 1 mm, and at the head. */
  readonly mmPerPxByDepth: number
  readonly mmPerPxAtTarget: number
  resize(width: number, height: number): void
  /** Above 1: nearer. */
  zoomBy(factor: number): void
  /** Bring a place of the head into view, mm. */
  show(at: Vec3): void
}

interface Move {
  readonly from: Pose
  readonly to: Pose
  startMs: number | null
}

/**
 * The camera of the head view: free turning by mouse and touch, smooth moves to standard views that any touch
 * interrupts, and one view in two projections. Knows no React; `onChange` asks for a frame.
 */
export class ViewCamera {
  readonly perspective = new PerspectiveCamera(FIELD_OF_VIEW_DEG, 1, 10, 4000)
  readonly orthographic = new OrthographicCamera(-1, 1, 1, -1, 10, 4000)
  readonly controls: OrbitControls
  /** Moves and damping are left out where the user asked for less motion. */
  reducedMotion = false
  #ortho = false
  #move: Move | null = null
  #frame: HeadFrame = { centre: [0, 0, 0], halfHeightMm: 140, halfWidthMm: 110 }
  #width = 1
  #height = 1
  readonly #onChange: () => void
  readonly #element: HTMLElement
  #surface: ViewSurface | null = null
  #fixed: FixedCamera | null = null

  constructor(element: HTMLElement, onChange: () => void) {
    this.#onChange = onChange
    this.#element = element
    this.controls = new OrbitControls(this.perspective, element)
    this.controls.enableDamping = true
    this.controls.dampingFactor = 0.16
    this.controls.rotateSpeed = 0.8
    this.controls.minDistance = RANGE_MM.nearest
    this.controls.maxDistance = RANGE_MM.farthest
    this.controls.minZoom = 0.3
    this.controls.maxZoom = 12
    this.controls.maxTargetRadius = 170
    this.controls.mouseButtons = { LEFT: MOUSE.ROTATE, MIDDLE: MOUSE.PAN, RIGHT: MOUSE.DOLLY }
    this.controls.addEventListener('start', this.#interrupt)
    this.controls.addEventListener('change', onChange)
    element.addEventListener('wheel', this.#wheel, { capture: true, passive: false })
    this.#place(this.#homePose([0, 0, 1]))
  }

  get active(): PerspectiveCamera | OrthographicCamera {
    return this.#fixed?.camera ?? this.#free
  }

  get #free(): PerspectiveCamera | OrthographicCamera {
    return this.#ortho ? this.orthographic : this.perspective
  }

  /** Look through a fixed camera; null: on through the free one, from where it stood. */
  lookThrough(fixed: FixedCamera | null): void {
    this.#fixed = fixed
    this.#move = null
    this.controls.enabled = fixed === null
    fixed?.resize(this.#width, this.#height)
    this.#onChange()
  }

  /** mm per CSS pixel at a distance of 1 mm (perspective), else 0. */
  get mmPerPxByDepth(): number {
    if (this.#fixed !== null) return this.#fixed.mmPerPxByDepth
    return this.#ortho ? 0 : (2 * HALF_FIELD) / this.#height
  }

  /** mm per CSS pixel everywhere (orthographic), else 0. */
  get mmPerPx(): number {
    if (!this.#ortho || this.#fixed !== null) return 0
    return (this.orthographic.top - this.orthographic.bottom) / this.orthographic.zoom / this.#height
  }

  /** mm per CSS pixel at the point looked at. */
  get mmPerPxAtTarget(): number {
    if (this.#fixed !== null) return this.#fixed.mmPerPxAtTarget
    return this.#ortho ? this.mmPerPx : this.mmPerPxByDepth * this.controls.getDistance()
  }

  resize(width: number, height: number): void {
    this.#width = Math.max(1, width)
    this.#height = Math.max(1, height)
    this.perspective.aspect = this.#width / this.#height
    this.perspective.updateProjectionMatrix()
    this.#shapeOrthographic(this.orthographic.top)
    this.#fixed?.resize(this.#width, this.#height)
    this.#onChange()
  }

  /** Say which head is looked at. The first call frames it; later ones keep the view. */
  setFrame(frame: HeadFrame, surface: ViewSurface, reset: boolean): void {
    this.#frame = frame
    this.#surface = surface
    this.controls.cursor.set(...frame.centre)
    if (reset) this.#place(this.#homePose(normalize([0.45, 0.06, 1])))
  }

  setOrtho(ortho: boolean): void {
    if (ortho === this.#ortho) return
    const pose = this.pose()
    this.#ortho = ortho
    this.controls.object = this.#free
    this.#place(pose)
  }

  /** Where the camera stands now; an orthographic zoom reads as the distance that shows the same. */
  pose(): Pose {
    const { target } = this.controls
    const at: Vec3 = [target.x, target.y, target.z]
    const eye = this.#free.position
    const toEye = sub([eye.x, eye.y, eye.z], at)
    const distance = this.#ortho
      ? this.orthographic.top / this.orthographic.zoom / HALF_FIELD
      : this.controls.getDistance()
    return poseTowards(at, toEye, distance)
  }

  /** Stand there at once. */
  setPose(pose: Pose): void {
    this.#move = null
    this.#place(pose)
  }

  lookFrom(name: ViewName): void {
    this.#moveTo(this.#homePose(VIEW_DIRECTIONS[name]))
  }

  /**
   * Bring a point to the middle, near enough to judge it.
   * @param normal outward unit normal of the skin there: the camera turns to it when it looks on at a slant
   */
  goTo(at: Vec3, normal: Vec3 | null): void {
    if (this.#fixed !== null) return this.#fixed.show(at)
    const now = this.pose()
    const distance = Math.min(now.distanceMm, NEAR_LOOK_MM)
    const towards = sub(this.#eye(now), now.target)
    const slanted = normal !== null && dot(normalize(towards), normal) < SLANTED
    this.#moveTo(poseTowards(at, slanted ? normal : towards, distance))
  }

  /** Show a whole thing round a point, from its outside, in the part of the view that no panel covers. */
  frameWhole(at: Vec3, { radiusMm, outward, coveredPx }: WholeFrame): void {
    if (this.#fixed !== null) return this.#fixed.show(at)
    // A panel that leaves less than half of the view is looked past.
    const covered = coveredPx < this.#width / 2 ? coveredPx : 0
    const narrower = Math.min(this.#height, this.#width - covered)
    const halfMm = Math.max(LEAST_WHOLE_MM, radiusMm * WHOLE_MARGIN) * (this.#height / narrower)
    const pose = poseTowards(at, outward, halfMm / HALF_FIELD)
    const right: Vec3 = [Math.cos(pose.azimuth), 0, -Math.sin(pose.azimuth)]
    const asideMm = ((covered / 2) * 2 * halfMm) / this.#height
    this.#moveTo({ ...pose, target: addScaled(at, right, -asideMm) })
  }

  /** Turn by angles in degrees (arrow keys): right and up as the user sees it. */
  turnBy(rightDeg: number, upDeg: number): void {
    if (this.#fixed !== null) return
    const now = this.#move?.to ?? this.pose()
    const radians = Math.PI / 180
    const polar = Math.min(Math.PI - 0.001, Math.max(0.001, now.polar - upDeg * radians))
    this.#moveTo({ ...now, azimuth: now.azimuth + rightDeg * radians, polar })
  }

  /** Come nearer (factor below 1) or go back. */
  zoomBy(factor: number): void {
    if (this.#fixed !== null) return this.#fixed.zoomBy(1 / factor)
    const now = this.#move?.to ?? this.pose()
    const distanceMm = Math.min(RANGE_MM.farthest, Math.max(RANGE_MM.nearest, now.distanceMm * factor))
    this.#moveTo({ ...now, distanceMm })
  }

  /** Once a frame. Asks for the next frame itself while anything still moves. */
  step(nowMs: number): void {
    if (this.#fixed !== null) return
    const move = this.#move
    if (move === null) {
      if (this.controls.update()) this.#stayOutside()
      return
    }
    move.startMs ??= nowMs
    const share = this.reducedMotion ? 1 : Math.min(1, (nowMs - move.startMs) / MOVE_MS)
    this.#place(between(move.from, move.to, eased(share)))
    if (share >= 1) this.#move = null
    else this.#onChange()
    this.#stayOutside()
  }

  dispose(): void {
    this.controls.removeEventListener('start', this.#interrupt)
    this.controls.removeEventListener('change', this.#onChange)
    this.#element.removeEventListener('wheel', this.#wheel, { capture: true })
    this.controls.dispose()
  }

  readonly #interrupt = (): void => {
    this.#move = null
  }

  /** Wheel: what is under the pointer stays under the pointer. */
  readonly #wheel = (event: WheelEvent): void => {
    if (this.#fixed !== null) return
    event.preventDefault()
    event.stopPropagation()
    this.#move = null
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    const factor = 1.0012 ** Math.max(-240, Math.min(240, event.deltaY * lines))
    const now = this.pose()
    const box = this.#element.getBoundingClientRect()
    const ray = rayThrough(
      this.active,
      this.#width,
      this.#height,
      event.clientX - box.left,
      event.clientY - box.top,
    )
    const ahead = factor < 1 ? (this.#surface?.ahead(ray) ?? null) : null
    const next = zoomed(now, factor, ahead ?? now.target, this.#frame.centre)
    this.#place({ ...next, distanceMm: Math.min(RANGE_MM.farthest, next.distanceMm) })
    this.#stayOutside()
  }

  /** The camera never enters the head: where it would, it steps back along its line of sight. */
  #stayOutside(): void {
    if (this.#surface === null) return
    const now = this.pose()
    const leastMm = leastDistanceMm(this.#surface, now)
    if (now.distanceMm < leastMm - 0.5) this.#place({ ...now, distanceMm: leastMm })
  }

  #moveTo(to: Pose): void {
    this.#move = { from: this.pose(), to, startMs: null }
    this.#onChange()
  }

  /** The whole head, from a direction, filling the narrower side of the view. */
  #homePose(direction: Vec3): Pose {
    const { centre, halfHeightMm, halfWidthMm } = this.#frame
    const aspect = this.#width / this.#height
    const fromAbove = Math.abs(normalize(direction)[1]) > 0.9
    const up = fromAbove ? halfWidthMm : halfHeightMm
    const half = Math.max(up, halfWidthMm / aspect) * MARGIN
    return poseTowards(centre, direction, half / HALF_FIELD + halfWidthMm * 0.6)
  }

  #eye(pose: Pose): Vec3 {
    const { x, y, z } = placeOf(pose, new Vector3())
    return [x, y, z]
  }

  #place(pose: Pose): void {
    const camera = this.#free
    this.controls.target.set(...pose.target)
    placeOf(this.#ortho ? { ...pose, distanceMm: RANGE_MM.farthest / 2 } : pose, camera.position)
    if (this.#ortho) {
      this.orthographic.zoom = 1
      this.#shapeOrthographic(pose.distanceMm * HALF_FIELD)
    }
    this.controls.update()
    camera.updateMatrixWorld()
    this.#onChange()
  }

  #shapeOrthographic(halfHeightMm: number): void {
    const camera = this.orthographic
    const aspect = this.#width / this.#height
    camera.top = halfHeightMm
    camera.bottom = -halfHeightMm
    camera.right = halfHeightMm * aspect
    camera.left = -halfHeightMm * aspect
    camera.updateProjectionMatrix()
  }
}

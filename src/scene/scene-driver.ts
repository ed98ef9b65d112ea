import type { RootState } from '@react-three/fiber'
import type { Head } from '../head/types.ts'
import { offerCameraMemory } from '../state/camera-memory.ts'
import { headStore } from '../state/head-store.ts'
import { offerSceneProbe, type ImageRequest } from '../state/scene-probe.ts'
import { photoShown, viewStore, type FocusRequest, type ViewState } from '../state/view-store.ts'
import { OrientationGizmo } from './gizmo.ts'
import { HeadTool } from './head-tool.ts'
import { Overlay } from './overlay.ts'
import type { PhotoView } from './photo/photo-view.ts'
import { hiddenInView } from './pick-surface.ts'
import { toScreen, towardsCamera } from './screen.ts'
import { frameOf } from './standard-views.ts'
import { HoverMarker } from './strip/hover-marker.ts'
import type { ThreadSet } from './thread-set.ts'
import { ViewCamera } from './view-camera.ts'
import { ViewKeys } from './view-keys.ts'
import { viewImage } from './view-image.ts'
import { viewPicture } from './view-picture.ts'
import { viewSurface } from './view-surface.ts'

export interface DriverParts {
  readonly view: HTMLElement
  readonly overlay: HTMLElement
  readonly set: ThreadSet
  readonly store: () => RootState
}

/** A scene made anew after a lost graphics context begins where the last camera stood. */
let lastCamera: ViewCamera | null = null

/** What runs beside React: camera, pointer, keys, names and the compass, once per frame, in this order. */
export class SceneDriver {
  readonly #parts: DriverParts
  readonly #camera: ViewCamera
  readonly #tool: HeadTool
  readonly #keys: ViewKeys
  readonly #overlay: Overlay
  readonly #hover = new HoverMarker()
  readonly #gizmo: OrientationGizmo
  readonly #motion = matchMedia('(prefers-reduced-motion: reduce)')
  readonly #withdrawProbe: () => void
  #photo: PhotoView | null = null
  #gone = false
  #framed = false
  #drawn = false
  #width = 1
  #height = 1

  constructor(parts: DriverParts) {
    this.#parts = parts
    const invalidate = (): void => parts.store().invalidate()
    this.#camera = new ViewCamera(parts.view, invalidate)
    this.#tool = new HeadTool({
      element: parts.view,
      camera: this.#camera,
      size: () => ({ width: this.#width, height: this.#height }),
      invalidate,
    })
    this.#keys = new ViewKeys(parts.view, this.#camera)
    this.#overlay = new Overlay(parts.overlay)
    this.#gizmo = new OrientationGizmo(parts.view)
    this.#motion.addEventListener('change', this.#followMotion)
    this.#followMotion()
    offerCameraMemory(() => {
      const pose = this.#camera.pose()
      return () => this.#camera.setPose(pose)
    })
    this.#withdrawProbe = offerSceneProbe({
      screenPointOf: this.#screenPointOf,
      stats: this.#stats,
      picture: this.#picture,
      image: this.#image,
    })
  }

  resize(width: number, height: number): void {
    this.#width = width
    this.#height = height
    this.#camera.resize(width, height)
  }

  showHead(head: Head): void {
    // Only the first head is framed: another preset or a morph keeps the view one has chosen.
    this.#camera.setFrame(frameOf(head), viewSurface(head), !this.#framed)
    if (!this.#framed && lastCamera !== null) this.#camera.setPose(lastCamera.pose())
    this.#framed = true
    lastCamera = this.#camera
  }

  /** Do what the view store asks of the camera. */
  follow(now: ViewState, before: ViewState | null): void {
    this.#camera.setOrtho(now.ortho)
    const onPhoto = photoShown(now)
    if (onPhoto !== (before !== null && photoShown(before))) this.#seeOverPhoto(onPhoto)
    this.#useCamera()
    if (now.viewCommand !== null && now.viewCommand !== (before?.viewCommand ?? null))
      this.#camera.lookFrom(now.viewCommand.name)
    if (now.focus !== null && now.focus !== (before?.focus ?? null)) this.#goTo(now.focus)
  }

  #useCamera(): void {
    const { camera, set } = this.#parts.store()
    if (camera !== this.#camera.active) set({ camera: Object.assign(this.#camera.active, { manual: true }) })
  }

  /** What looks through the camera of a photo is loaded for the first photo. */
  #seeOverPhoto(shown: boolean): void {
    this.#photo?.dispose()
    this.#photo = null
    if (!shown) return
    void import('./photo/photo-view.ts').then(({ PhotoView: Made }) => {
      if (this.#gone || this.#photo !== null || !photoShown(viewStore.getState())) return
      this.#photo = new Made(this.#parts.view, this.#camera, this.#parts.store().invalidate)
      this.#useCamera()
    })
  }

  #goTo({ at, whole }: FocusRequest): void {
    if (whole !== null) return this.#camera.frameWhole(at, whole)
    const { head } = headStore.getState()
    const hit = head?.closestPoint(at) ?? null
    this.#camera.goTo(at, hit === null ? null : head!.normalOf(hit.point))
  }

  frame(nowMs: number): void {
    this.#camera.step(nowMs)
    this.#tool.frame()
    this.#hover.frame(this.#tool.pointer, this.#camera.active, this.#width, this.#height)
    this.#parts.set.follow(this.#camera)
    const { head } = headStore.getState()
    if (head !== null)
      this.#overlay.update({
        camera: this.#camera.active,
        width: this.#width,
        height: this.#height,
        head,
        pointer: this.#tool.pointer,
        tapped: this.#tool.tapped,
        invalidate: this.#parts.store().invalidate,
        structureAt: this.#tool.structureAt,
      })
    this.#gizmo.update(this.#camera.active)
    this.#drawn = head !== null
  }

  dispose(): void {
    this.#gone = true
    this.#photo?.dispose()
    this.#withdrawProbe()
    this.#motion.removeEventListener('change', this.#followMotion)
    this.#tool.dispose()
    this.#keys.dispose()
    this.#gizmo.dispose()
    this.#camera.dispose()
    this.#overlay.dispose()
  }

  readonly #followMotion = (): void => {
    this.#camera.reducedMotion = this.#motion.matches
    this.#camera.controls.enableDamping = !this.#motion.matches
  }

  readonly #screenPointOf = (at: readonly [number, number, number]) => {
    const { head } = headStore.getState()
    const camera = this.#camera.active
    camera.updateMatrixWorld()
    const here = toScreen(camera, this.#width, this.#height, at, { x: 0, y: 0, inFront: false })
    const box = this.#parts.view.getBoundingClientRect()
    const inside = here.x >= 0 && here.y >= 0 && here.x <= this.#width && here.y <= this.#height
    const hidden = head === null || hiddenInView(head, at, towardsCamera(camera, at), viewStore.getState())
    return { x: here.x + box.left, y: here.y + box.top, visible: here.inFront && inside && !hidden }
  }

  // A picture goes into the library or a file, where neither a photo nor its camera belongs.
  readonly #picture = (widthPx?: number): string | null => {
    const { gl, scene, camera } = this.#parts.store()
    return this.#drawn && !photoShown(viewStore.getState()) ? viewPicture(gl, scene, camera, widthPx) : null
  }

  readonly #image = (request: ImageRequest): string | null => {
    const { gl, scene } = this.#parts.store()
    return this.#drawn && !photoShown(viewStore.getState())
      ? viewImage(gl, scene, this.#camera.active, request)
      : null
  }

  readonly #stats = () => {
    const { info } = this.#parts.store().gl
    return {
      drawn: this.#drawn,
      drawCalls: info.render.calls,
      triangles: info.render.triangles,
      geometries: info.memory.geometries,
      textures: info.memory.textures,
      programs: info.programs?.length ?? 0,
    }
  }
}

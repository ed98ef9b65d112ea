import { PerspectiveCamera } from 'three'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { PhotoAlignment } from '../../head/photo/align-photo.ts'
import { photoPlaceOf, type PhotoPlace } from '../../head/photo/photo-camera.ts'
import { headStore } from '../../state/head-store.ts'
import { headPart } from '../../state/photo/head-part.ts'
import type { PhotoPicture } from '../../state/photo/photo-picture.ts'
import { photoStore } from '../../state/photo/photo-store.ts'
import {
  onView,
  shiftedWindow,
  windowAbout,
  windowOn,
  zoomedWindow,
  type PhotoWindow,
} from '../../state/photo/photo-window.ts'
import type { FixedCamera, ViewCamera } from '../view-camera.ts'
import { becomePhotoCamera } from './photo-lens.ts'
import { listenOverPhoto } from './photo-pointer.ts'

/** What lies over the top of the view is this high, CSS px: as in the style of the bar. */
const COVERED_PX = [
  { when: '(max-width: 899px), (max-height: 519px)', px: 96 },
  { when: '(max-width: 1180px)', px: 132 },
  { when: 'all', px: 52 },
] as const

interface Shown {
  readonly picture: PhotoPicture
  readonly alignment: PhotoAlignment
}

/**
 * The plan over a photo: the view looks through the camera of the photo, and the photo lies behind the canvas. It is
 * drawn on a canvas of its own, so that no picture of the scene can hold it.
 */
export class PhotoView implements FixedCamera {
  readonly camera = new PerspectiveCamera()
  readonly #view: HTMLElement
  readonly #owner: ViewCamera
  readonly #invalidate: () => void
  readonly #backdrop: HTMLCanvasElement
  readonly #stops: readonly (() => void)[]
  #shown: Shown | null = null
  #window: PhotoWindow | null = null
  #size = { width: 1, height: 1 }

  constructor(view: HTMLElement, owner: ViewCamera, invalidate: () => void) {
    this.#view = view
    this.#owner = owner
    this.#invalidate = invalidate
    this.#backdrop = view.ownerDocument.createElement('canvas')
    this.#backdrop.className = 'tl-photo'
    view.prepend(this.#backdrop)
    this.#shown = shownNow()
    this.#stops = [
      listenOverPhoto(view, {
        zoom: (factor, at) =>
          this.#change((window, photo) => zoomedWindow(window, factor, at, photo, this.#size)),
        shift: (by) => this.#change((window, photo) => shiftedWindow(window, by, photo, this.#size)),
      }),
      photoStore.subscribe(() => {
        this.#shown = shownNow() ?? this.#shown
        this.#draw()
      }),
    ]
    owner.lookThrough(this)
  }

  get mmPerPxByDepth(): number {
    return this.#shown === null || this.#window === null
      ? 0
      : 1 / (this.#shown.alignment.camera.focalPx * this.#window.scale)
  }

  get mmPerPxAtTarget(): number {
    return this.mmPerPxByDepth * (this.#shown?.alignment.distanceMm ?? 0)
  }

  /** The part that is shown is chosen anew where the view takes another shape. */
  resize(width: number, height: number): void {
    if (this.#window !== null && width === this.#size.width && height === this.#size.height) return
    this.#size = { width, height }
    this.#window = this.#firstWindow()
    this.#draw()
  }

  zoomBy(factor: number): void {
    const middle: PhotoPlace = [this.#size.width / 2, this.#size.height / 2]
    this.#change((window, photo) => zoomedWindow(window, factor, middle, photo, this.#size))
  }

  show(at: Vec3): void {
    const place = this.#shown === null ? null : photoPlaceOf(this.#shown.alignment.camera, at)
    if (place !== null) this.#change((window, photo) => windowAbout(window, place, photo, this.#size))
  }

  dispose(): void {
    this.#stops.forEach((stop) => stop())
    this.#backdrop.remove()
    this.#owner.lookThrough(null)
  }

  #change(next: (window: PhotoWindow, photo: PhotoPicture) => PhotoWindow): void {
    if (this.#window === null || this.#shown === null) return
    this.#window = next(this.#window, this.#shown.picture)
    this.#draw()
  }

  /** The head, as the camera saw it, as large as the view holds it. */
  #firstWindow(): PhotoWindow | null {
    const { head } = headStore.getState()
    if (this.#shown === null || head === null) return null
    const { picture, alignment } = this.#shown
    const { matchMedia } = this.#view.ownerDocument.defaultView ?? window
    const covered = COVERED_PX.find(({ when }) => matchMedia(when).matches)?.px ?? 0
    const { width, height } = this.#size
    const free = { width, height: Math.max(height / 2, height - covered) }
    const shown = windowOn(headPart(head, alignment.camera, picture), free)
    return { ...shown, y: shown.y - (height - free.height) / shown.scale }
  }

  #draw(): void {
    const window = (this.#window ??= this.#firstWindow())
    if (this.#shown === null || window === null) return
    const { picture, alignment } = this.#shown
    becomePhotoCamera(this.camera, alignment.camera, alignment.distanceMm, window, this.#size)
    this.#paint(picture, window)
    this.#invalidate()
  }

  #paint({ source, width, height }: PhotoPicture, window: PhotoWindow): void {
    const ratio = this.#view.ownerDocument.defaultView?.devicePixelRatio ?? 1
    this.#backdrop.width = Math.max(1, Math.round(this.#size.width * ratio))
    this.#backdrop.height = Math.max(1, Math.round(this.#size.height * ratio))
    const pen = this.#backdrop.getContext('2d')
    if (pen === null) return
    pen.setTransform(ratio, 0, 0, ratio, 0, 0)
    const [left, top] = onView(window, [0, 0])
    pen.drawImage(source, left, top, width * window.scale, height * window.scale)
  }
}

function shownNow(): Shown | null {
  const { picture, alignment } = photoStore.getState()
  return picture !== null && alignment?.ok === true ? { picture, alignment } : null
}

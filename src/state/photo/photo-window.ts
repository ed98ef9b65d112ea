import type { PhotoPlace } from '../../head/photo/photo-camera.ts'

/** Which part of a photo a view shows. */
export interface PhotoWindow {
  /** px of the photo at the view's left and top edge. */
  readonly x: number
  readonly y: number
  /** CSS px for a px of the photo. */
  readonly scale: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** A px of the photo is shown this large at most, CSS px. */
const MOST_SCALE = 8

/** A part of the photo as large as the view holds it, in its middle. */
export function windowOn(part: { readonly x: number; readonly y: number } & Size, view: Size): PhotoWindow {
  const scale = Math.min(view.width / part.width, view.height / part.height)
  return {
    scale,
    x: part.x + part.width / 2 - view.width / 2 / scale,
    y: part.y + part.height / 2 - view.height / 2 / scale,
  }
}

export const wholeWindow = (photo: Size, view: Size): PhotoWindow => windowOn({ x: 0, y: 0, ...photo }, view)

/** Nearer by a factor (above 1) or farther; what lies at a place of the view (CSS px) stays there. */
export function zoomedWindow(
  window: PhotoWindow,
  factor: number,
  [atX, atY]: PhotoPlace,
  photo: Size,
  view: Size,
): PhotoWindow {
  const least = wholeWindow(photo, view).scale
  const scale = Math.max(Math.min(least, MOST_SCALE), Math.min(MOST_SCALE, window.scale * factor))
  const x = window.x + atX / window.scale - atX / scale
  const y = window.y + atY / window.scale - atY / scale
  return heldWindow({ x, y, scale }, photo, view)
}

/** Shifted as a hand drags the photo, CSS px. */
export const shiftedWindow = (
  window: PhotoWindow,
  [byX, byY]: PhotoPlace,
  photo: Size,
  view: Size,
): PhotoWindow =>
  heldWindow({ ...window, x: window.x - byX / window.scale, y: window.y - byY / window.scale }, photo, view)

/** With a place of the photo in the middle of the view. */
export const windowAbout = (window: PhotoWindow, [x, y]: PhotoPlace, photo: Size, view: Size): PhotoWindow =>
  heldWindow(
    { ...window, x: x - view.width / 2 / window.scale, y: y - view.height / 2 / window.scale },
    photo,
    view,
  )

/** Kept on the photo: in its middle where it is narrower than the view, without a gap beside it where it is not. */
export function heldWindow({ x, y, scale }: PhotoWindow, photo: Size, view: Size): PhotoWindow {
  const held = (from: number, size: number, shown: number): number =>
    shown >= size ? (size - shown) / 2 : Math.max(0, Math.min(size - shown, from))
  return {
    scale,
    x: held(x, photo.width, view.width / scale),
    y: held(y, photo.height, view.height / scale),
  }
}

/** From a place of the photo to a place of the view, CSS px. */
export const onView = ({ x, y, scale }: PhotoWindow, at: PhotoPlace): PhotoPlace => [
  (at[0] - x) * scale,
  (at[1] - y) * scale,
]

/** From a place of the view, CSS px, to a place of the photo. */
export const onPhoto = ({ x, y, scale }: PhotoWindow, at: PhotoPlace): PhotoPlace => [
  x + at[0] / scale,
  y + at[1] / scale,
]

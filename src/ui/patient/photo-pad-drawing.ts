import { PHOTO_LIMITS } from '../../head/photo/align-photo.ts'
import { photoPlaceOf, type PhotoPlace } from '../../head/photo/photo-camera.ts'
import { PHOTO_POINTS, photoPointAt, photoPointKey } from '../../head/photo/photo-points.ts'
import { headStore } from '../../state/head-store.ts'
import type { PhotoPicture } from '../../state/photo/photo-picture.ts'
import type { PhotoState } from '../../state/photo/photo-store.ts'
import { onPhoto, onView, type PhotoWindow } from '../../state/photo/photo-window.ts'

/** What a pad shows besides photo and marks; places in CSS px of it. */
export interface PadView {
  readonly size: { readonly width: number; readonly height: number }
  readonly window: PhotoWindow
  /** Where the keys would place. */
  readonly cross: PhotoPlace | null
  readonly dragged: { readonly key: string; readonly at: PhotoPlace } | null
  /** What the loupe shows. */
  readonly looked: PhotoPlace | null
}

/** Readable on skin, hair and white alike: each with an edge of the other. */
const INK = {
  mark: '#ffffff',
  chosen: '#ffd54a',
  check: '#ff8a5c',
  edge: '#10181c',
  model: '#37d0e8',
} as const
const LOUPE = { radiusPx: 62, nearer: 3, marginPx: 8 } as const
const RING_PX = 6

/** Draw a photo with its marks; where they fit, with the model's landmarks beside them; and a loupe. */
export function drawPad(
  canvas: HTMLCanvasElement,
  picture: PhotoPicture,
  state: PhotoState,
  view: PadView,
): void {
  const ratio = devicePixelRatio || 1
  canvas.width = Math.round(view.size.width * ratio)
  canvas.height = Math.round(view.size.height * ratio)
  canvas.style.width = `${view.size.width}px`
  canvas.style.height = `${view.size.height}px`
  const pen = canvas.getContext('2d')
  if (pen === null) return
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  drawPhoto(pen, picture, view.window)
  drawMarks(pen, state, view)
  if (view.cross !== null) drawCross(pen, view.cross, 14)
  if (view.looked !== null && showsLoupe(state, view)) drawLoupe(pen, picture, view, view.looked)
}

/** While something can be placed there. */
const showsLoupe = ({ current, placed }: PhotoState, { dragged }: PadView): boolean =>
  dragged !== null || (current !== null && !placed.has(current))

function drawPhoto(
  pen: CanvasRenderingContext2D,
  { source, width, height }: PhotoPicture,
  window: PhotoWindow,
): void {
  const [x, y] = onView(window, [0, 0])
  pen.drawImage(source, x, y, width * window.scale, height * window.scale)
}

function drawMarks(pen: CanvasRenderingContext2D, state: PhotoState, { window, dragged }: PadView): void {
  const { head } = headStore.getState()
  const { alignment } = state
  pen.font = '600 11px system-ui, sans-serif'
  for (const [index, point] of PHOTO_POINTS.entries()) {
    const key = photoPointKey(point)
    const place = state.placed.get(key)
    if (place === undefined) continue
    const at = dragged?.key === key ? dragged.at : onView(window, place)
    const mm = alignment?.ok === true ? alignment.residuals.find((one) => one.key === key)?.mm : undefined
    const model =
      alignment?.ok === true && head !== null && dragged === null
        ? photoPlaceOf(alignment.camera, photoPointAt(head, point))
        : null
    if (model !== null) drawModel(pen, at, onView(window, model))
    const colour =
      key === state.current ? INK.chosen : (mm ?? 0) > PHOTO_LIMITS.checkMm ? INK.check : INK.mark
    drawRing(pen, at, colour, String(index + 1))
  }
}

/** From the mark to where the model has its landmark. */
function drawModel(pen: CanvasRenderingContext2D, from: PhotoPlace, to: PhotoPlace): void {
  pen.beginPath()
  pen.moveTo(...from)
  pen.lineTo(...to)
  stroke(pen, INK.model, 1.2)
  drawCross(pen, to, 4, INK.model)
}

function drawRing(pen: CanvasRenderingContext2D, [x, y]: PhotoPlace, colour: string, label: string): void {
  pen.beginPath()
  pen.arc(x, y, RING_PX, 0, 2 * Math.PI)
  stroke(pen, colour, 1.8)
  pen.beginPath()
  pen.arc(x, y, 1.2, 0, 2 * Math.PI)
  stroke(pen, colour, 1)
  pen.lineWidth = 3
  pen.strokeStyle = INK.edge
  pen.strokeText(label, x + RING_PX + 3, y - RING_PX)
  pen.fillStyle = colour
  pen.fillText(label, x + RING_PX + 3, y - RING_PX)
}

function drawCross(
  pen: CanvasRenderingContext2D,
  [x, y]: PhotoPlace,
  arm: number,
  colour: string = INK.chosen,
): void {
  pen.beginPath()
  pen.moveTo(x - arm, y)
  pen.lineTo(x + arm, y)
  pen.moveTo(x, y - arm)
  pen.lineTo(x, y + arm)
  stroke(pen, colour, 1.4)
}

function stroke(pen: CanvasRenderingContext2D, colour: string, widthPx: number): void {
  pen.lineWidth = widthPx + 2
  pen.strokeStyle = INK.edge
  pen.stroke()
  pen.lineWidth = widthPx
  pen.strokeStyle = colour
  pen.stroke()
}

/** In the upper corner that is farther from what it shows. */
function drawLoupe(
  pen: CanvasRenderingContext2D,
  picture: PhotoPicture,
  { size, window }: PadView,
  looked: PhotoPlace,
): void {
  const { radiusPx, nearer, marginPx } = LOUPE
  const edge = radiusPx + marginPx
  const centre: PhotoPlace = [looked[0] > size.width / 2 ? edge : size.width - edge, edge]
  const [x, y] = onPhoto(window, looked)
  const scale = window.scale * nearer
  pen.save()
  pen.beginPath()
  pen.arc(...centre, radiusPx, 0, 2 * Math.PI)
  pen.fillStyle = INK.edge
  pen.fill()
  pen.clip()
  drawPhoto(pen, picture, { scale, x: x - centre[0] / scale, y: y - centre[1] / scale })
  drawCross(pen, centre, 10)
  pen.restore()
  pen.beginPath()
  pen.arc(...centre, radiusPx, 0, 2 * Math.PI)
  stroke(pen, INK.mark, 2)
}

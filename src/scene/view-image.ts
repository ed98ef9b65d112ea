import { OrthographicCamera, Vector2, type PerspectiveCamera, type Scene, type WebGLRenderer } from 'three'
import type { ImageRequest } from '../state/scene-probe.ts'
import { scaleBar } from './scale-bar.ts'

type ViewCamera = PerspectiveCamera | OrthographicCamera

const MARGIN_SHARE = 0.025
const TEXT_SHARE = 0.02

/**
 * What is in view as a picture of a chosen size, with a scale bar where all of it has one scale (orthographic), and
 * a line of words. The height of the view is kept; a wider picture shows more at its sides.
 * @returns data address of a PNG; null where the device gives no canvas
 */
export function viewImage(
  gl: WebGLRenderer,
  scene: Scene,
  camera: ViewCamera,
  { widthPx, heightPx, background, ink, words }: ImageRequest,
): string | null {
  const paper = document.createElement('canvas')
  paper.width = widthPx
  paper.height = heightPx
  const pen = paper.getContext('2d')
  if (pen === null) return null
  pen.fillStyle = background
  pen.fillRect(0, 0, widthPx, heightPx)
  const size = gl.getSize(new Vector2())
  const ratio = gl.getPixelRatio()
  try {
    gl.setPixelRatio(1)
    gl.setSize(widthPx, heightPx, false)
    gl.render(scene, framed(camera, widthPx / heightPx))
    pen.drawImage(gl.domElement, 0, 0)
  } finally {
    gl.setPixelRatio(ratio)
    gl.setSize(size.x, size.y, false)
    gl.render(scene, camera)
  }
  const margin = Math.round(heightPx * MARGIN_SHARE)
  pen.fillStyle = ink
  pen.font = `${Math.round(heightPx * TEXT_SHARE)}px sans-serif`
  pen.textBaseline = 'bottom'
  pen.textAlign = 'right'
  pen.fillText(words, widthPx - margin, heightPx - margin)
  if (camera instanceof OrthographicCamera) {
    const bar = scaleBar((camera.top - camera.bottom) / camera.zoom / heightPx, widthPx)
    const thick = Math.max(2, Math.round(heightPx / 300))
    pen.fillRect(margin, heightPx - margin - thick, bar.px, thick)
    pen.textAlign = 'left'
    pen.fillText(`${bar.mm} mm`, margin, heightPx - margin - 2 * thick)
  }
  return paper.toDataURL('image/png')
}

/** The same camera for a picture of another shape. */
function framed(camera: ViewCamera, aspect: number): ViewCamera {
  const copy = camera.clone()
  if (copy instanceof OrthographicCamera) {
    const half = ((copy.top - copy.bottom) / 2) * aspect
    const middle = (copy.left + copy.right) / 2
    copy.left = middle - half
    copy.right = middle + half
  } else copy.aspect = aspect
  copy.updateProjectionMatrix()
  return copy
}

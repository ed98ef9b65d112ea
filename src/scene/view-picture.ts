import type { Camera, Scene, WebGLRenderer } from 'three'

/** Twice as fine as the library shows it, px. */
const WIDTH_PX = 288
const HEIGHT_OF_WIDTH = 3 / 4

/**
 * The middle of the view as a picture, 4 to 3, transparent round the head.
 * Drawn anew, because a browser forgets a canvas as soon as it is on screen.
 */
export function viewPicture(
  gl: WebGLRenderer,
  scene: Scene,
  camera: Camera,
  widthPx: number = WIDTH_PX,
): string | null {
  const heightPx = widthPx * HEIGHT_OF_WIDTH
  const small = document.createElement('canvas')
  small.width = widthPx
  small.height = heightPx
  const pen = small.getContext('2d')
  if (pen === null) return null
  gl.render(scene, camera)
  const { width, height } = gl.domElement
  const scale = Math.min(width / widthPx, height / heightPx)
  const cutWidth = widthPx * scale
  const cutHeight = heightPx * scale
  pen.drawImage(
    gl.domElement,
    (width - cutWidth) / 2,
    (height - cutHeight) / 2,
    cutWidth,
    cutHeight,
    0,
    0,
    widthPx,
    heightPx,
  )
  // Where a browser cannot write this format it writes PNG.
  return small.toDataURL('image/webp', 0.8)
}

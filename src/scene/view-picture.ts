import type { Camera, Scene, WebGLRenderer } from 'three'

/** 4 to 3, twice as fine as the library shows it, px. */
const WIDTH_PX = 288
const HEIGHT_PX = 216

/**
 * The middle of the view as a small picture, transparent round the head.
 * Drawn anew, because a browser forgets a canvas as soon as it is on screen.
 */
export function viewPicture(gl: WebGLRenderer, scene: Scene, camera: Camera): string | null {
  const small = document.createElement('canvas')
  small.width = WIDTH_PX
  small.height = HEIGHT_PX
  const pen = small.getContext('2d')
  if (pen === null) return null
  gl.render(scene, camera)
  const { width, height } = gl.domElement
  const scale = Math.min(width / WIDTH_PX, height / HEIGHT_PX)
  const cutWidth = WIDTH_PX * scale
  const cutHeight = HEIGHT_PX * scale
  pen.drawImage(
    gl.domElement,
    (width - cutWidth) / 2,
    (height - cutHeight) / 2,
    cutWidth,
    cutHeight,
    0,
    0,
    WIDTH_PX,
    HEIGHT_PX,
  )
  // Where a browser cannot write this format it writes PNG.
  return small.toDataURL('image/webp', 0.8)
}

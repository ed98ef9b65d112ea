import { PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { cameraAt, photoPlaceOf } from '../../../src/head/photo/photo-camera.ts'
import { becomePhotoCamera } from '../../../src/scene/photo/photo-lens.ts'
import { rayThrough, toScreen } from '../../../src/scene/screen.ts'
import { onView } from '../../../src/state/photo/photo-window.ts'
import { stageHead } from '../../state/support/stage.ts'

const { head } = stageHead()
const VIEW = { width: 640, height: 480 }
const WINDOW = { x: 210, y: 330, scale: 0.55 }
const photo = cameraAt(
  [5, -10, 60],
  { yaw: 13, pitch: -8, roll: 17 },
  { distanceMm: 650, focalPx: 2300, middle: [600, 800] },
)

describe('the camera of a photo in the 3D view', () => {
  const camera = new PerspectiveCamera()
  becomePhotoCamera(camera, photo, 650, WINDOW, VIEW)

  it('draws each place of the head where the photo has it', () => {
    for (const id of ['exocanthion', 'cheilion', 'tragion', 'zygion', 'gnathion'])
      for (const side of ['left', 'right'] as const) {
        const at = head.landmark(id, side)
        const seen = toScreen(camera, VIEW.width, VIEW.height, at, { x: 0, y: 0, inFront: false })
        const [x, y] = onView(WINDOW, photoPlaceOf(photo, at)!)
        expect(seen.inFront).toBe(true)
        expect(seen.x).toBeCloseTo(x, 3)
        expect(seen.y).toBeCloseTo(y, 3)
      }
  })

  it('looks back along the same lines, for the pointer', () => {
    const at = head.landmark('pronasale')
    const [x, y] = onView(WINDOW, photoPlaceOf(photo, at)!)
    const { origin, direction } = rayThrough(camera, VIEW.width, VIEW.height, x, y)
    const off = new Vector3(...at).sub(new Vector3(...origin)).cross(new Vector3(...direction))
    expect(off.length()).toBeLessThan(0.05)
  })
})

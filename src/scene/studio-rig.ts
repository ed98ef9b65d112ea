import { Euler, Matrix4, type Camera, type Object3D, type Scene, type WebGLRenderer } from 'three'
import { studioEnvironment } from './studio-environment.ts'

/** Strength of the room's reflections beside the lamps. */
const ROOM_STRENGTH = 0.55

const turned = new Matrix4()
const angles = new Euler()

/** Hang the studio round a scene; the function returned takes it down and frees it. */
export function hangStudio(gl: WebGLRenderer, scene: Scene): () => void {
  const environment = studioEnvironment(gl)
  scene.environment = environment
  scene.environmentIntensity = ROOM_STRENGTH
  return () => {
    scene.environment = null
    environment.dispose()
  }
}

/** Turn lamps and reflections with the camera. Allocates nothing. */
export function turnStudio(camera: Camera, lamps: Object3D | null, scene: Scene): void {
  lamps?.quaternion.copy(camera.quaternion)
  angles.setFromRotationMatrix(turned.makeRotationFromQuaternion(camera.quaternion))
  scene.environmentRotation.copy(angles)
}

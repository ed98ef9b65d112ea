import {
  BackSide,
  BoxGeometry,
  Color,
  Mesh,
  MeshBasicMaterial,
  PMREMGenerator,
  Scene,
  SphereGeometry,
  type Texture,
  type WebGLRenderer,
} from 'three'

/** A soft box of the studio: where it hangs, how large, how bright. Any unit: the room has no scale. */
interface SoftBox {
  readonly at: readonly [number, number, number]
  readonly size: readonly [number, number, number]
  readonly brightness: number
}

/** +z is towards the camera: the studio turns with it, as a patient turns on a stool before fixed lights. */
const SOFT_BOXES: readonly SoftBox[] = [
  { at: [-6, 5, 7], size: [5, 5, 0.2], brightness: 9 },
  { at: [8, 1, 4], size: [0.2, 7, 6], brightness: 2.6 },
  { at: [0, 9, -1], size: [9, 0.2, 6], brightness: 4 },
  { at: [7, 3, -7], size: [4, 6, 0.2], brightness: 6 },
  { at: [-8, 1, -5], size: [0.2, 6, 4], brightness: 3 },
]

/**
 * The reflections of a small photo studio, made on the spot: no file, no other origin.
 * The caller owns the texture and disposes of it.
 */
export function studioEnvironment(renderer: WebGLRenderer): Texture {
  const room = new Scene()
  const walls = new Mesh(
    new SphereGeometry(14, 32, 16),
    new MeshBasicMaterial({ color: new Color(0.34, 0.35, 0.37), side: BackSide }),
  )
  const floor = new Mesh(
    new BoxGeometry(24, 0.1, 24),
    new MeshBasicMaterial({ color: new Color(0.55, 0.5, 0.47) }),
  )
  floor.position.y = -7
  room.add(walls, floor)
  for (const { at, size, brightness } of SOFT_BOXES) {
    const box = new Mesh(
      new BoxGeometry(...size),
      new MeshBasicMaterial({ color: new Color().setScalar(brightness) }),
    )
    box.position.set(...at)
    room.add(box)
  }
  const generator = new PMREMGenerator(renderer)
  const target = generator.fromScene(room, 0.05)
  generator.dispose()
  room.traverse((object) => {
    if (!(object instanceof Mesh)) return
    object.geometry.dispose()
    object.material.dispose()
  })
  return target.texture
}

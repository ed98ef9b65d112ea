import { Box3, BufferAttribute, Matrix4, OrthographicCamera, Quaternion, Vector3, type Group } from 'three'
import type { Vec3 } from '../../geometry/vec3.ts'

/** Degrees per px of a drag, and per arrow key. */
const DEGREES_PER_PX = 0.45
const DEGREES_PER_KEY = 10
const ZOOM = { least: 0.6, most: 12 } as const
/** Free room round the scan, as a share of its size. */
const ROOM = 1.05
/** Beyond this share of the shorter edge from the middle a drag rolls. */
const RIM_SHARE = 0.42

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * How a scan is held before the eye: turned freely about its middle, since a file may lie any way round, shifted and
 * enlarged on the screen. Knows no React; the caller asks for frames.
 */
export class ScanTurn {
  readonly camera = new OrthographicCamera(-1, 1, 1, -1, -5000, 5000)
  private readonly turn = new Quaternion()
  private readonly middle = new Vector3()
  /** Largest reach from the middle, mm. */
  private reach = 100
  private readonly shift = new Vector3()
  private zoom = 1
  private size = { width: 1, height: 1 }

  /** Look at a surface from in front, as far as that can be told. */
  showWhole(positions: Float32Array, triangles: Uint32Array): void {
    const box = new Box3().setFromBufferAttribute(new BufferAttribute(positions, 3))
    box.getCenter(this.middle)
    this.reach = farthestFrom(this.middle, positions)
    this.turn.copy(frontOf(positions, triangles))
    this.shift.set(0, 0, 0)
    this.zoom = 1
  }

  resize(width: number, height: number): void {
    this.size = { width: Math.max(1, width), height: Math.max(1, height) }
  }

  /** Puts the turn on the group, and the room on the camera. */
  apply(group: Group): void {
    const { width, height } = this.size
    const half = this.shownMm
    const [halfWidth, halfHeight] =
      width > height ? [(half * width) / height, half] : [half, (half * height) / width]
    Object.assign(this.camera, { left: -halfWidth, right: halfWidth, top: halfHeight, bottom: -halfHeight })
    this.camera.updateProjectionMatrix()
    group.quaternion.copy(this.turn)
    group.position.copy(this.middle).applyQuaternion(this.turn).negate().add(this.shift)
    group.updateMatrixWorld(true)
  }

  turnBy(dx: number, dy: number): void {
    this.rotate(new Vector3(0, 1, 0), dx * DEGREES_PER_PX)
    this.rotate(new Vector3(1, 0, 0), dy * DEGREES_PER_PX)
  }

  /** About the line of sight, degrees, clockwise. */
  rollBy(degrees: number): void {
    this.rotate(new Vector3(0, 0, 1), -degrees)
  }

  /** @returns whether the key was one that turns or zooms */
  key(key: string): boolean {
    const step = DEGREES_PER_KEY / DEGREES_PER_PX
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.turnBy(-step, 0),
      ArrowRight: () => this.turnBy(step, 0),
      ArrowUp: () => this.turnBy(0, -step),
      ArrowDown: () => this.turnBy(0, step),
      '+': () => this.zoomBy(1.2),
      '-': () => this.zoomBy(1 / 1.2),
    }
    acts[key]?.()
    return key in acts
  }

  /** On the screen, px. */
  shiftBy(dx: number, dy: number): void {
    const perPx = (this.camera.right - this.camera.left) / this.size.width
    this.shift.add(new Vector3(dx * perPx, -dy * perPx, 0))
  }

  zoomBy(factor: number): void {
    this.zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, this.zoom * factor))
  }

  /** Half of what the view shows along its shorter edge, mm. */
  get shownMm(): number {
    return (this.reach * ROOM) / this.zoom
  }

  /** Whether a drag that starts there rolls the scan about the line of sight: near the rim of the view. */
  isAtRim(x: number, y: number): boolean {
    const { width, height } = this.size
    return Math.hypot(x - width / 2, y - height / 2) > RIM_SHARE * Math.min(width, height)
  }

  /** A drag about the middle of the view. */
  rollFrom(x: number, y: number, dx: number, dy: number): void {
    const { width, height } = this.size
    const angle = (atX: number, atY: number): number => Math.atan2(atY - height / 2, atX - width / 2)
    const turned = angle(x + dx, y + dy) - angle(x, y)
    this.rollBy((((turned * 180) / Math.PI + 540) % 360) - 180)
  }

  /** The ray into the scan's frame from a place of the view, px from its upper left corner. */
  rayAt(x: number, y: number): { readonly origin: Vec3; readonly direction: Vec3 } {
    const from = new Vector3((x / this.size.width) * 2 - 1, 1 - (y / this.size.height) * 2, -1).unproject(
      this.camera,
    )
    const back = this.matrix().invert()
    const origin = from.setZ(4 * this.reach).applyMatrix4(back)
    const direction = new Vector3(0, 0, -1).transformDirection(back)
    return { origin: origin.toArray(), direction: direction.toArray() }
  }

  /** Place of a point of the scan in the view, px from its upper left corner; and its depth, larger is nearer. */
  placeOf(at: Vec3): { readonly x: number; readonly y: number; readonly depth: number } {
    const world = new Vector3(...at).applyMatrix4(this.matrix())
    const { x, y } = world.clone().project(this.camera)
    return { x: ((x + 1) / 2) * this.size.width, y: ((1 - y) / 2) * this.size.height, depth: world.z }
  }

  private matrix(): Matrix4 {
    const place = this.middle.clone().applyQuaternion(this.turn).negate().add(this.shift)
    return new Matrix4().compose(place, this.turn, new Vector3(1, 1, 1))
  }

  private rotate(axis: Vector3, degrees: number): void {
    this.turn.premultiply(new Quaternion().setFromAxisAngle(axis, radians(degrees))).normalize()
  }
}

function farthestFrom(middle: Vector3, positions: Float32Array): number {
  let most = 0
  const at = new Vector3()
  for (let i = 0; i < positions.length; i += 3)
    most = Math.max(most, at.fromArray(positions, i).distanceToSquared(middle))
  return Math.sqrt(most)
}

/** An open scan of a face looks the way most of its surface does; a closed one is taken to look along z. */
function frontOf(positions: Float32Array, triangles: Uint32Array): Quaternion {
  const [sum, normal] = [new Vector3(), new Vector3()]
  const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()]
  let area = 0
  for (let t = 0; t < triangles.length; t += 3) {
    a.fromArray(positions, triangles[t]! * 3)
    b.fromArray(positions, triangles[t + 1]! * 3).sub(a)
    c.fromArray(positions, triangles[t + 2]! * 3).sub(a)
    normal.crossVectors(b, c)
    sum.add(normal)
    area += normal.length()
  }
  const forward = sum.length() > area * OPEN_SHARE ? sum.normalize() : new Vector3(0, 0, 1)
  const up = Math.abs(forward.y) < 0.8 ? new Vector3(0, 1, 0) : new Vector3(0, 0, 1)
  const right = new Vector3().crossVectors(up, forward).normalize()
  const basis = new Matrix4().makeBasis(right, new Vector3().crossVectors(forward, right), forward)
  return new Quaternion().setFromRotationMatrix(basis).invert()
}

/** From this share of its area on, what is left of all normals tells where an open surface looks. */
const OPEN_SHARE = 0.12

/** A small software renderer: orthographic, smooth shading, for looking at heads without a graphics card. */
import { cross, dot, normalize, sub, type Vec3 } from '../../src/geometry/vec3.ts'

export interface View {
  /** Direction from the head to the eye: azimuth 0 = from the front, 90 = from the patient's left; degrees. */
  readonly azimuthDeg: number
  readonly elevationDeg: number
  /** Point in the middle of the picture, mm. */
  readonly centre: Vec3
  /** Width of the picture, mm. */
  readonly spanMm: number
  readonly widthPx: number
  readonly heightPx: number
}

export interface Mesh {
  readonly positions: ArrayLike<number>
  readonly normals: ArrayLike<number>
  readonly triangles: ArrayLike<number>
  /** Colour of a vertex, 0..255 each. */
  colour(vertex: number): Vec3
}

export interface Picture {
  readonly widthPx: number
  readonly heightPx: number
  /** Red, green, blue per pixel. */
  readonly rgb: Uint8Array
  /** Pixel position of a point, and whether the head hides it. */
  project(point: Vec3): { x: number; y: number; hidden: boolean }
}

const BACKGROUND: Vec3 = [236, 238, 242]
/** Points this far behind the surface still count as seen, mm. */
const SEEN_MM = 1.5

export function render(meshes: readonly Mesh[], view: View): Picture {
  const { widthPx: width, heightPx: height } = view
  const { right, up, toEye } = axes(view)
  const scale = width / view.spanMm
  const toScreen = (p: Vec3): [number, number, number] => {
    const d = sub(p, view.centre)
    return [width / 2 + dot(d, right) * scale, height / 2 - dot(d, up) * scale, dot(d, toEye)]
  }
  const depth = new Float32Array(width * height).fill(-Infinity)
  const rgb = new Uint8Array(width * height * 3)
  for (let i = 0; i < rgb.length; i++) rgb[i] = BACKGROUND[i % 3]!
  const light = normalize([
    toEye[0] * 0.8 + up[0] * 0.55 - right[0] * 0.35,
    toEye[1] * 0.8 + up[1] * 0.55 - right[1] * 0.35,
    toEye[2] * 0.8 + up[2] * 0.55 - right[2] * 0.35,
  ])
  for (const mesh of meshes) drawMesh(mesh, toScreen, light, { width, height, depth, rgb })
  return {
    widthPx: width,
    heightPx: height,
    rgb,
    project(point) {
      const [x, y, z] = toScreen(point)
      const pixel = Math.round(y) * width + Math.round(x)
      const inside = x >= 0 && y >= 0 && x < width && y < height
      return { x, y, hidden: !inside || depth[pixel]! > z + SEEN_MM }
    },
  }
}

function axes(view: View): { right: Vec3; up: Vec3; toEye: Vec3 } {
  const [a, e] = [(view.azimuthDeg * Math.PI) / 180, (view.elevationDeg * Math.PI) / 180]
  const toEye: Vec3 = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)]
  const right: Vec3 = [Math.cos(a), 0, -Math.sin(a)]
  return { right, up: cross(toEye, right), toEye }
}

interface Canvas {
  readonly width: number
  readonly height: number
  readonly depth: Float32Array
  readonly rgb: Uint8Array
}

function drawMesh(
  mesh: Mesh,
  toScreen: (p: Vec3) => [number, number, number],
  light: Vec3,
  canvas: Canvas,
): void {
  const count = mesh.positions.length / 3
  const screen = new Float64Array(count * 3)
  const shaded = new Float64Array(count * 3)
  for (let vertex = 0; vertex < count; vertex++) {
    const at = vertex * 3
    screen.set(toScreen([mesh.positions[at]!, mesh.positions[at + 1]!, mesh.positions[at + 2]!]), at)
    const lambert =
      mesh.normals[at]! * light[0] + mesh.normals[at + 1]! * light[1] + mesh.normals[at + 2]! * light[2]
    const shade = 0.3 + 0.75 * Math.max(0, lambert)
    const colour = mesh.colour(vertex)
    for (let c = 0; c < 3; c++) shaded[at + c] = Math.min(255, colour[c]! * shade)
  }
  for (let t = 0; t < mesh.triangles.length; t += 3)
    drawTriangle(mesh.triangles[t]!, mesh.triangles[t + 1]!, mesh.triangles[t + 2]!, screen, shaded, canvas)
}

function drawTriangle(
  a: number,
  b: number,
  c: number,
  screen: Float64Array,
  shaded: Float64Array,
  { width, height, depth, rgb }: Canvas,
): void {
  const [ax, ay, az] = [screen[a * 3]!, screen[a * 3 + 1]!, screen[a * 3 + 2]!]
  const [bx, by, bz] = [screen[b * 3]!, screen[b * 3 + 1]!, screen[b * 3 + 2]!]
  const [cx, cy, cz] = [screen[c * 3]!, screen[c * 3 + 1]!, screen[c * 3 + 2]!]
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
  if (area === 0) return
  const [x0, x1] = [
    Math.max(0, Math.ceil(Math.min(ax, bx, cx))),
    Math.min(width - 1, Math.floor(Math.max(ax, bx, cx))),
  ]
  const [y0, y1] = [
    Math.max(0, Math.ceil(Math.min(ay, by, cy))),
    Math.min(height - 1, Math.floor(Math.max(ay, by, cy))),
  ]
  for (let y = y0; y <= y1; y++)
    for (let x = x0; x <= x1; x++) {
      const wb = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area
      const wc = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area
      const wa = 1 - wb - wc
      if (wa < -1e-9 || wb < -1e-9 || wc < -1e-9) continue
      const z = wa * az + wb * bz + wc * cz
      const pixel = y * width + x
      if (z <= depth[pixel]!) continue
      depth[pixel] = z
      for (let k = 0; k < 3; k++)
        rgb[pixel * 3 + k] = wa * shaded[a * 3 + k]! + wb * shaded[b * 3 + k]! + wc * shaded[c * 3 + k]!
    }
}

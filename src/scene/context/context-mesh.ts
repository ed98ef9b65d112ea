import { Color } from 'three'
import type { ContextLine, PlacedContext } from '../../anatomy/context-types.ts'
import {
  addScaled,
  cross,
  distance,
  normalize,
  scale,
  sub,
  vertexAt,
  type Vec3,
} from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { contextStyle } from './context-style.ts'

/** Ribbons of even width on screen: two vertices per point, told apart by `side`. */
export interface LineMesh {
  readonly positions: Float32Array
  /** The line's direction at each vertex. */
  readonly along: Float32Array
  /** Four per vertex: -1 or 1 across the line, width in px, mm from its start, mm per dash (0: whole). */
  readonly ribbon: Float32Array
  readonly colors: Float32Array
  readonly triangles: Uint32Array
}

export interface FillMesh {
  readonly positions: Float32Array
  /** Red, green, blue, opacity. */
  readonly colors: Float32Array
  readonly triangles: Uint32Array
}

/** Zones are drawn this far outside the skin, mm, so that the skin does not fight with them. */
export const LIFT_MM = 0.7
const TICK_EVERY_MM = 3.5
const TICK_HALF_MM = 1.7

export function contextLines(context: readonly PlacedContext[], head: Head): LineMesh {
  const mesh = new Ribbons()
  for (const item of context) {
    const style = contextStyle(item)
    const color = new Color(style.color)
    const lift = (point: Vec3): Vec3 => (style.onSkin ? lifted(head, point) : point)
    for (const line of item.lines) {
      const points = closedUp(line).map(lift)
      mesh.line(points, color, style.widthPx, style.dashMm ?? 0)
      if (item.kind === 'ligament')
        for (const tick of crossTicks(points, head)) mesh.line(tick, color, style.widthPx, 0)
    }
  }
  return mesh.done()
}

export function lifted(head: Head, point: Vec3): Vec3 {
  const hit = head.closestPoint(point)
  return hit === null ? point : addScaled(hit.at, head.normalOf(hit.point), LIFT_MM)
}

const closedUp = ({ points, closed }: ContextLine): readonly Vec3[] =>
  closed && points.length > 2 ? [...points, points[0]!] : points

/** Small crosses along a ligament, as bands that hold are drawn. */
function crossTicks(points: readonly Vec3[], head: Head): Vec3[][] {
  const ticks: Vec3[][] = []
  let sinceMm = TICK_EVERY_MM
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i]!
    sinceMm += distance(a, points[i + 1]!)
    if (sinceMm < TICK_EVERY_MM) continue
    sinceMm = 0
    const hit = head.closestPoint(a)
    const along = normalize(sub(points[i + 1]!, a))
    const across = normalize(cross(hit === null ? [0, 0, 1] : head.normalOf(hit.point), along))
    for (const turn of [1, -1]) {
      const arm = scale(addScaled(across, along, turn), TICK_HALF_MM / Math.SQRT2)
      ticks.push([addScaled(a, arm, -1), addScaled(a, arm, 1)])
    }
  }
  return ticks
}

/** Lines as ribbons, one after another. */
export class Ribbons {
  readonly #positions: number[] = []
  readonly #along: number[] = []
  readonly #ribbon: number[] = []
  readonly #colors: number[] = []
  readonly #triangles: number[] = []

  line(points: readonly Vec3[], { r, g, b }: Color, widthPx: number, dashMm: number): void {
    if (points.length < 2) return
    const first = this.#positions.length / 3
    let fromStartMm = 0
    points.forEach((point, i) => {
      const before = points[Math.max(0, i - 1)]!
      const after = points[Math.min(points.length - 1, i + 1)]!
      fromStartMm += i === 0 ? 0 : distance(before, point)
      const along = normalize(sub(after, before))
      for (const side of [-1, 1]) {
        this.#positions.push(...point)
        this.#along.push(...along)
        this.#ribbon.push(side, widthPx, fromStartMm, dashMm)
        this.#colors.push(r, g, b)
      }
      if (i === 0) return
      const v = first + i * 2
      this.#triangles.push(v - 2, v, v - 1, v - 1, v, v + 1)
    })
  }

  done(): LineMesh {
    return {
      positions: new Float32Array(this.#positions),
      along: new Float32Array(this.#along),
      ribbon: new Float32Array(this.#ribbon),
      colors: new Float32Array(this.#colors),
      triangles: new Uint32Array(this.#triangles),
    }
  }
}

/** Areas: the triangles of the skin that an item covers, moved to the depth of its outline, or just off the skin. */
export function contextFills(context: readonly PlacedContext[], head: Head): FillMesh {
  const positions: number[] = []
  const colors: number[] = []
  const triangles: number[] = []
  for (const item of context) {
    const style = contextStyle(item)
    const { cover } = item
    if (cover === null || style.fill === 0) continue
    const inMm = style.onSkin ? -LIFT_MM : meanDepth(item, head)
    const { r, g, b } = new Color(style.color)
    const placed = new Map<number, number>()
    const place = (vertex: number): number => {
      const known = placed.get(vertex)
      if (known !== undefined) return known
      const at = addScaled(vertexAt(head.positions, vertex), vertexAt(head.smoothNormals, vertex), -inMm)
      positions.push(...at)
      const made = colors.push(r, g, b, style.fill * cover[vertex]!) / 4 - 1
      placed.set(vertex, made)
      return made
    }
    for (let t = 0; t < head.triangles.length; t += 3) {
      const corners = [head.triangles[t]!, head.triangles[t + 1]!, head.triangles[t + 2]!]
      if (corners.some((v) => cover[v]! > 0.03)) triangles.push(...corners.map(place))
    }
  }
  return {
    positions: new Float32Array(positions),
    colors: new Float32Array(colors),
    triangles: new Uint32Array(triangles),
  }
}

function meanDepth({ lines }: PlacedContext, head: Head): number {
  const depths = lines
    .flatMap(({ points }) => points)
    .map((point) => head.closestPoint(point)?.distanceMm ?? 0)
  return depths.length === 0 ? 0 : depths.reduce((sum, depth) => sum + depth) / depths.length
}

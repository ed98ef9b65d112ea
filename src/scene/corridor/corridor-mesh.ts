import { Color } from 'three'
import { addScaled, distance, vertexAt, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { Corridor } from '../../state/corridor-store.ts'
import { LIFT_MM, lifted, Ribbons, type FillMesh, type LineMesh } from '../context/context-mesh.ts'

/** Far from the hues of verdicts and anatomy. */
const COLOR = new Color('#7b5cff')
const MOST_OPAQUE = 0.42
/** Over the outer share of its width the band fades out, so that its edge follows no triangle. */
const FADE_SHARE = 0.3
const LINE_PX = 3
/** Every so many mm of a course are compared with the skin. */
const STRIDE = 2

/** The skin within reach of a course, just off it, densest in the middle. */
export function corridorBand({ courses, reachMm }: Corridor, head: Head): FillMesh {
  const points = courses.flatMap((course) =>
    course.filter((_, i) => i % STRIDE === 0 || i === course.length - 1),
  )
  const inReach = near(points, reachMm)
  const positions: number[] = []
  const colors: number[] = []
  const triangles: number[] = []
  const covers = new Map<number, number>()
  const cover = (vertex: number): number => {
    const known = covers.get(vertex)
    if (known !== undefined) return known
    const apart = inReach(vertexAt(head.positions, vertex))
    const made = Math.min(1, Math.max(0, (reachMm - apart) / (reachMm * FADE_SHARE)))
    covers.set(vertex, made)
    return made
  }
  const placed = new Map<number, number>()
  const place = (vertex: number): number => {
    const known = placed.get(vertex)
    if (known !== undefined) return known
    const at = addScaled(vertexAt(head.positions, vertex), vertexAt(head.smoothNormals, vertex), LIFT_MM)
    positions.push(...at)
    const made = colors.push(COLOR.r, COLOR.g, COLOR.b, MOST_OPAQUE * cover(vertex)) / 4 - 1
    placed.set(vertex, made)
    return made
  }
  for (let t = 0; t < head.triangles.length; t += 3) {
    const corners = [head.triangles[t]!, head.triangles[t + 1]!, head.triangles[t + 2]!]
    if (corners.some((vertex) => cover(vertex) > 0)) triangles.push(...corners.map(place))
  }
  return {
    positions: new Float32Array(positions),
    colors: new Float32Array(colors),
    triangles: new Uint32Array(triangles),
  }
}

/** The courses themselves, as lines on the skin. */
export function corridorLines({ courses }: Corridor, head: Head): LineMesh {
  const mesh = new Ribbons()
  for (const course of courses)
    mesh.line(
      course.map((point) => lifted(head, point)),
      COLOR,
      LINE_PX,
      0,
    )
  return mesh.done()
}

/** Distance to the nearest of some points, mm; Infinity outside of the box round them. */
function near(points: readonly Vec3[], reachMm: number): (at: Vec3) => number {
  const low = [0, 1, 2].map((axis) => Math.min(...points.map((point) => point[axis]!)) - reachMm)
  const high = [0, 1, 2].map((axis) => Math.max(...points.map((point) => point[axis]!)) + reachMm)
  return (at) =>
    at.some((value, axis) => value < low[axis]! || value > high[axis]!)
      ? Infinity
      : Math.min(...points.map((point) => distance(point, at)))
}

import { requireFinite } from './distance.ts'
import type { Vec3 } from './vec3.ts'

/** Axis-aligned box: min xyz, max xyz, mm. */
export type Box = readonly [number, number, number, number, number, number]

export function boxOf(points: readonly Vec3[], from = 0, to = points.length): Box {
  const box: [number, number, number, number, number, number] = [
    Infinity,
    Infinity,
    Infinity,
    -Infinity,
    -Infinity,
    -Infinity,
  ]
  for (let i = from; i < to; i++) {
    const p = points[i]!
    for (let axis = 0; axis < 3; axis++) {
      const x = p[axis]!
      if (x < box[axis]!) box[axis] = x
      if (x > box[axis + 3]!) box[axis + 3] = x
    }
  }
  return box
}

/** Least distance between two boxes, mm; 0 when they touch. Never more than the distance of their contents. */
export function boxDistance(a: Box, b: Box): number {
  const x = Math.max(0, a[0] - b[3], b[0] - a[3])
  const y = Math.max(0, a[1] - b[4], b[1] - a[4])
  const z = Math.max(0, a[2] - b[5], b[2] - a[5])
  return Math.sqrt(x * x + y * y + z * z)
}

/** Least distance of a box from a place, mm; 0 inside. */
export function boxDistanceTo(box: Box, p: Vec3): number {
  const x = Math.max(0, box[0] - p[0], p[0] - box[3])
  const y = Math.max(0, box[1] - p[1], p[1] - box[4])
  const z = Math.max(0, box[2] - p[2], p[2] - box[5])
  return Math.sqrt(x * x + y * y + z * z)
}

/** Points per chunk: small enough to prune, large enough to be few. */
const CHUNK = 8

/** A polyline with boxes over runs of its segments, for pruning. */
export interface ChunkedLine {
  readonly points: readonly Vec3[]
  readonly box: Box
  /** Segment numbers [from, to) and the box of their end points. */
  readonly chunks: readonly { readonly from: number; readonly to: number; readonly box: Box }[]
  /** Ball round each segment: middle xyz and half its length, flat, four numbers a segment. */
  readonly balls: Float64Array
}

/** @throws DegenerateGeometry where a coordinate is no number: boxes would hide it from every query. */
export function chunkLine(points: readonly Vec3[]): ChunkedLine {
  requireFinite(points, 'chunkLine')
  const chunks = []
  for (let from = 0; from < points.length - 1; from += CHUNK) {
    const to = Math.min(from + CHUNK, points.length - 1)
    chunks.push({ from, to, box: boxOf(points, from, to + 1) })
  }
  return { points, box: boxOf(points), chunks, balls: ballsOf(points) }
}

function ballsOf(points: readonly Vec3[]): Float64Array {
  const balls = new Float64Array(Math.max(0, points.length - 1) * 4)
  for (let i = 0; i < points.length - 1; i++) {
    const a = points[i]!
    const b = points[i + 1]!
    for (let axis = 0; axis < 3; axis++) balls[i * 4 + axis] = (a[axis]! + b[axis]!) / 2
    balls[i * 4 + 3] = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2
  }
  return balls
}

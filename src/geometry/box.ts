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
      box[axis] = Math.min(box[axis]!, p[axis]!)
      box[axis + 3] = Math.max(box[axis + 3]!, p[axis]!)
    }
  }
  return box
}

/** Least distance between two boxes, mm; 0 when they touch. Never more than the distance of their contents. */
export function boxDistance(a: Box, b: Box): number {
  let squared = 0
  for (let axis = 0; axis < 3; axis++) {
    const gap = Math.max(0, a[axis]! - b[axis + 3]!, b[axis]! - a[axis + 3]!)
    squared += gap * gap
  }
  return Math.sqrt(squared)
}

/** Points per chunk: small enough to prune, large enough to be few. */
const CHUNK = 8

/** A polyline with boxes over runs of its segments, for pruning. */
export interface ChunkedLine {
  readonly points: readonly Vec3[]
  readonly box: Box
  /** Segment numbers [from, to) and the box of their end points. */
  readonly chunks: readonly { readonly from: number; readonly to: number; readonly box: Box }[]
}

export function chunkLine(points: readonly Vec3[]): ChunkedLine {
  const chunks = []
  for (let from = 0; from < points.length - 1; from += CHUNK) {
    const to = Math.min(from + CHUNK, points.length - 1)
    chunks.push({ from, to, box: boxOf(points, from, to + 1) })
  }
  return { points, box: boxOf(points), chunks }
}

import { SCAN_POINTS, scanPointKey } from '../../src/head/scan/scan-landmarks.ts'
import type { FitTemplate } from '../../src/head/scan/fit-template.ts'
import type { ScanLandmark, ScanMesh } from '../../src/head/scan/scan-types.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'

/** Behind and below this a scanner before the face sees nothing, mm. */
const OPEN_BEHIND_MM = -25
const OPEN_BELOW_MM = -115
/** 1 SD of a scanner along each axis, mm. */
const NOISE_MM = 0.3

/** A mesh that grows while it is cut finer. */
interface Growing {
  readonly points: number[]
  readonly triangles: number[]
}

/**
 * A scan of so many vertices: the front of a preset's skin, larger and smoothly bent, cut finer, with noise; and where its
 * landmarks lie. Always the same.
 */
export function madeScan(
  template: FitTemplate,
  vertices: number,
): { readonly mesh: ScanMesh; readonly landmarks: readonly ScanLandmark[] } {
  let made = front(template)
  while ((4 * made.points.length) / 3 <= vertices) made = quartered(made)
  cutOnce(made, vertices)
  const noise = noiseOf(5)
  return {
    mesh: {
      positions: Float32Array.from(made.points, (mm) => mm + NOISE_MM * noise()),
      triangles: Uint32Array.from(made.triangles),
    },
    landmarks: SCAN_POINTS.map((point): ScanLandmark => {
      const { at } = template.landmarks.get(scanPointKey(point))!
      return { id: point.id, side: point.side, at: bent(at) }
    }),
  }
}

/** Another face: some larger, with waves some 8 cm long of 3 mm. */
function bent([x, y, z]: Vec3): Vec3 {
  return [
    1.04 * x + 3 * Math.sin(y / 25),
    1.03 * y + 3 * Math.sin(z / 22),
    1.05 * z + 3 * Math.sin(x / 28 + y / 30),
  ]
}

function front({ positions, outerCount, triangles }: FitTemplate): Growing {
  const numbers = new Map<number, number>()
  const points: number[] = []
  const kept: number[] = []
  const seen = (v: number): boolean =>
    v < outerCount && positions[3 * v + 1]! > OPEN_BELOW_MM && positions[3 * v + 2]! > OPEN_BEHIND_MM
  const numberOf = (v: number): number => {
    const known = numbers.get(v)
    if (known !== undefined) return known
    const own = points.length / 3
    numbers.set(v, own)
    points.push(...bent([positions[3 * v]!, positions[3 * v + 1]!, positions[3 * v + 2]!]))
    return own
  }
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    if (corners.every(seen)) kept.push(...corners.map(numberOf))
  }
  return { points, triangles: kept }
}

/** Each triangle in four, by the middles of its edges. */
function quartered({ points, triangles }: Growing): Growing {
  const all = [...points]
  const middles = new Map<number, number>()
  const count = points.length / 3
  const middle = (a: number, b: number): number => {
    const key = a < b ? a * count + b : b * count + a
    const known = middles.get(key)
    if (known !== undefined) return known
    const own = all.length / 3
    for (let axis = 0; axis < 3; axis++) all.push((points[3 * a + axis]! + points[3 * b + axis]!) / 2)
    middles.set(key, own)
    return own
  }
  const out: number[] = []
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)]
    out.push(a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca)
  }
  return { points: all, triangles: out }
}

/** Cuts triangles in three, each at most once, until there are so many vertices. */
function cutOnce({ points, triangles }: Growing, vertices: number): void {
  const count = triangles.length
  for (let t = 0; t < count && points.length / 3 < vertices; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    const own = points.length / 3
    for (let axis = 0; axis < 3; axis++)
      points.push((points[3 * a + axis]! + points[3 * b + axis]! + points[3 * c + axis]!) / 3)
    triangles[t + 2] = own
    triangles.push(b, c, own, c, a, own)
  }
}

/** About normal, of variance 1: twelve numbers of a linear congruential generator. */
function noiseOf(seed: number): () => number {
  let state = seed
  return () => {
    let sum = -6
    for (let k = 0; k < 12; k++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      sum += state / 4294967296
    }
    return sum
  }
}

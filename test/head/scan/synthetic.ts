import { SCAN_POINTS, scanPointKey } from '../../../src/head/scan/scan-landmarks.ts'
import type { FitTemplate } from '../../../src/head/scan/fit-template.ts'
import type { ScanLandmark, ScanMesh } from '../../../src/head/scan/scan-types.ts'
import { normalize, type Vec3 } from '../../../src/geometry/vec3.ts'

export type Random = () => number

/** Mulberry32: the same numbers for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const gauss = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** A smooth change of a head: other proportions, and bumps some 40 to 70 mm wide that differ between the sides. */
export function smoothChange(
  positions: Float32Array,
  seed: number,
  bumpMm = 3,
  stretch = 0.04,
): Float32Array {
  const random = seeded(seed)
  const stretches = [0, 1, 2].map(() => 1 + stretch * gauss(random) * 0.6)
  const bumps = Array.from({ length: 14 }, () => ({
    at: [(random() - 0.5) * 150, random() * 190 - 110, random() * 110 - 5] as Vec3,
    by: [0, 1, 2].map(() => gauss(random) * bumpMm) as unknown as Vec3,
    reach: 35 + 30 * random(),
  }))
  const out = new Float32Array(positions.length)
  for (let i = 0; i < positions.length; i += 3) {
    for (let axis = 0; axis < 3; axis++) out[i + axis] = positions[i + axis]! * stretches[axis]!
    for (const { at, by, reach } of bumps) {
      const squared =
        (positions[i]! - at[0]) ** 2 + (positions[i + 1]! - at[1]) ** 2 + (positions[i + 2]! - at[2]) ** 2
      const share = Math.exp(-squared / (2 * reach * reach))
      for (let axis = 0; axis < 3; axis++) out[i + axis]! += by[axis]! * share
    }
  }
  return out
}

export interface ScannerOptions {
  readonly seed: number
  /** 1 SD along each axis, mm. */
  readonly noiseMm?: number
  /** Behind this the scan is open, mm. */
  readonly backMm?: number
  /** Below this too. */
  readonly bottomMm?: number
  /** Units of the file per mm. */
  readonly unitsPerMm?: number
  /** How far hair lifts the scan off the scalp, mm. */
  readonly hairMm?: number
  /** 1 SD of a click, mm. */
  readonly clickMm?: number
  readonly rounds?: number
}

/** A scan of a true skin: its triangles cut anew, with noise, an open back and a turned frame; and its landmarks. */
export function scanOf(
  template: FitTemplate,
  truth: Float32Array,
  {
    seed,
    noiseMm = 0.3,
    backMm = -25,
    bottomMm = -115,
    unitsPerMm = 1,
    hairMm = 0,
    clickMm = 0,
    rounds = 1,
  }: ScannerOptions,
): { mesh: ScanMesh; landmarks: readonly ScanLandmark[] } {
  const random = seeded(seed)
  let points: number[] = Array.from(truth.subarray(0, template.outerCount * 3))
  let triangles: number[] = Array.from(template.triangles)
  if (hairMm > 0) {
    for (let v = 0; v < template.outerCount; v++) {
      if (template.hair[v] === 0) continue
      const out = normalize([points[v * 3]!, points[v * 3 + 1]! - 20, points[v * 3 + 2]!])
      for (let axis = 0; axis < 3; axis++)
        points[v * 3 + axis]! += out[axis]! * hairMm * (0.7 + 0.6 * random())
    }
  }
  triangles = cropped(points, triangles, ([, y, z]) => z > backMm && y > bottomMm)
  for (let round = 0; round < rounds; round++) ({ points, triangles } = cutAnew(points, triangles, random))
  ;({ points, triangles } = used(points, triangles))
  const turn = anyTurn(random)
  const shift: Vec3 = [random() * 400 - 200, random() * 400 - 200, random() * 400 - 200]
  const place = (at: Vec3): Vec3 => {
    const [x, y, z] = at
    return turn.map(
      (row, i) => unitsPerMm * (row[0] * x + row[1] * y + row[2] * z + shift[i]!),
    ) as unknown as Vec3
  }
  const positions = new Float32Array(points.length)
  for (let i = 0; i < points.length; i += 3)
    positions.set(
      place([0, 1, 2].map((axis) => points[i + axis]! + gauss(random) * noiseMm) as unknown as Vec3),
      i,
    )
  const landmarks = SCAN_POINTS.map((point): ScanLandmark => {
    const { vertices, weights } = template.landmarks.get(scanPointKey(point))!
    const at = [0, 1, 2].map(
      (axis) =>
        vertices.reduce((sum, v, i) => sum + weights[i]! * truth[v * 3 + axis]!, 0) + gauss(random) * clickMm,
    ) as unknown as Vec3
    return { id: point.id, side: point.side, at: place(at) }
  })
  return { mesh: { positions, triangles: Uint32Array.from(triangles) }, landmarks }
}

const cropped = (points: number[], triangles: number[], keep: (at: Vec3) => boolean): number[] => {
  const out: number[] = []
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = triangles.slice(t, t + 3)
    if (corners.every((v) => keep([points[v * 3]!, points[v * 3 + 1]!, points[v * 3 + 2]!])))
      out.push(...corners)
  }
  return out
}

/** Three triangles for each, round a point anywhere within; then the old edges are turned where that helps nothing: the old corners stay, new ones lie between. */
function cutAnew(
  points: number[],
  triangles: number[],
  random: Random,
): { points: number[]; triangles: number[] } {
  const next = [...points]
  const out: number[] = []
  const middles = new Map<string, number>()
  const middle = (a: number, b: number): number => {
    const key = a < b ? `${a},${b}` : `${b},${a}`
    const known = middles.get(key)
    if (known !== undefined) return known
    const share = 0.3 + 0.4 * random()
    const vertex = next.length / 3
    for (let axis = 0; axis < 3; axis++)
      next.push(next[a * 3 + axis]! * share + next[b * 3 + axis]! * (1 - share))
    middles.set(key, vertex)
    return vertex
  }
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)]
    out.push(a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca)
  }
  return { points: next, triangles: out }
}

function used(points: number[], triangles: number[]): { points: number[]; triangles: number[] } {
  const numbers = new Map<number, number>()
  const kept: number[] = []
  const out = triangles.map((v) => {
    const known = numbers.get(v)
    if (known !== undefined) return known
    numbers.set(v, kept.length / 3)
    kept.push(points[v * 3]!, points[v * 3 + 1]!, points[v * 3 + 2]!)
    return numbers.get(v)!
  })
  return { points: kept, triangles: out }
}

/** A random rotation, from a unit quaternion. */
function anyTurn(random: Random): readonly [Vec3, Vec3, Vec3] {
  const q = [0, 1, 2, 3].map(() => gauss(random))
  const size = Math.hypot(...q)
  const [w, x, y, z] = q.map((value) => value / size) as [number, number, number, number]
  return [
    [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
    [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
    [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
  ]
}

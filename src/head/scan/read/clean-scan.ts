import { ScanError, type ScanMesh } from '../scan-types.ts'
import { mergeVertices } from './merge-vertices.ts'
import type { TriangleSoup } from './soup.ts'

/** What was done to a scan before it could be used, with how many of its parts. */
export interface ScanNote {
  readonly code: 'not-a-number' | 'small-parts' | 'simplified' | 'turned-round'
  readonly count: number
}

export interface CleanScan {
  /** Unit of the file. */
  readonly mesh: ScanMesh
  readonly notes: readonly ScanNote[]
}

/** More corners without a number than this share, and the file is broken rather than blemished. */
const MOST_BROKEN = 0.01
/** Vertices nearer than this share of the size are one. */
const WELD = 1e-6
/** Beyond so many triangles a scan is simplified to a grid of this share of its size: about a millimetre on a head. */
const SIMPLIFY_FROM = 400_000
const SIMPLIFY_CELL = 1 / 400
/** Parts with less than this share of the largest one's area are dropped: hairs, specks, the chair. */
const SMALL_PART = 0.1
const FEWEST_TRIANGLES = 1500

/**
 * Makes a surface of a file's triangles: numbers only, welded, its large parts, facing outwards.
 * @throws ScanError `not-a-number`, `too-small`
 */
export function cleanScan(soup: TriangleSoup): CleanScan {
  const notes: ScanNote[] = []
  const note = (code: ScanNote['code'], count: number): void => {
    if (count > 0) notes.push({ code, count })
  }
  const finite = finiteOnly(soup)
  note('not-a-number', finite.broken)
  const size = sizeOf(finite.soup.positions)
  if (!(size > 0)) throw tooSmall(0)
  const welded = mergeVertices(finite.soup, size * WELD)
  const parts = largeParts(welded)
  note('small-parts', parts.dropped)
  // A speck far off is gone by now: it would make the cells large.
  let mesh = onlyUsed(welded.positions, parts.triangles)
  if (mesh.triangles.length / 3 > SIMPLIFY_FROM) {
    note('simplified', mesh.triangles.length / 3)
    mesh = mergeVertices(mesh, sizeOf(mesh.positions) * SIMPLIFY_CELL)
  }
  const { positions, triangles } = mesh
  if (triangles.length / 3 < FEWEST_TRIANGLES) throw tooSmall(triangles.length / 3)
  const inside = facesInwards(positions, triangles)
  note('turned-round', inside ? triangles.length / 3 : 0)
  return {
    mesh: onlyUsed(positions, inside ? triangles.map((_, i) => triangles[turned(i)]!) : triangles),
    notes,
  }
}

const turned = (corner: number): number => corner - (corner % 3) + ((3 - (corner % 3)) % 3)

const tooSmall = (triangles: number): ScanError =>
  new ScanError(
    'too-small',
    `The surface has ${triangles} triangles; a face needs at least ${FEWEST_TRIANGLES}.`,
  )

function finiteOnly({ positions, triangles }: TriangleSoup): { soup: TriangleSoup; broken: number } {
  const count = positions.length / 3
  const bad = new Uint8Array(count)
  let broken = 0
  for (let v = 0; v < count; v++) {
    const sum = positions[v * 3]! + positions[v * 3 + 1]! + positions[v * 3 + 2]!
    if (Number.isFinite(sum)) continue
    bad[v] = 1
    broken++
  }
  if (broken > count * MOST_BROKEN)
    throw new ScanError(
      'not-a-number',
      `${broken} of ${count} corners of the scan have no position (not a number). Export it again.`,
    )
  const isWhole = (t: number): boolean => {
    for (let corner = t; corner < t + 3; corner++)
      if (triangles[corner]! >= count || bad[triangles[corner]!] === 1) return false
    return true
  }
  const kept = triangles.filter((_, i) => isWhole(i - (i % 3)))
  return { soup: onlyUsed(positions, kept), broken }
}

/** The longest edge of the box round all vertices. */
export function sizeOf(positions: Float32Array): number {
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  for (let i = 0; i < positions.length; i++) {
    low[i % 3] = Math.min(low[i % 3]!, positions[i]!)
    high[i % 3] = Math.max(high[i % 3]!, positions[i]!)
  }
  return Math.max(...high.map((value, axis) => value - low[axis]!))
}

function largeParts({ positions, triangles }: TriangleSoup): { triangles: Uint32Array; dropped: number } {
  const parent = Uint32Array.from({ length: positions.length / 3 }, (_, v) => v)
  const rootOf = (v: number): number => {
    while (parent[v] !== v) {
      parent[v] = parent[parent[v]!]!
      v = parent[v]!
    }
    return v
  }
  for (let t = 0; t < triangles.length; t += 3)
    for (const other of [triangles[t + 1]!, triangles[t + 2]!]) parent[rootOf(other)] = rootOf(triangles[t]!)
  const areas = new Map<number, number>()
  for (let t = 0; t < triangles.length; t += 3) {
    const root = rootOf(triangles[t]!)
    areas.set(root, (areas.get(root) ?? 0) + Math.hypot(...crossAt(positions, triangles, t)))
  }
  const largest = [...areas.values()].reduce((a, b) => Math.max(a, b), 0)
  const kept = new Set([...areas].filter(([, area]) => area >= largest * SMALL_PART).map(([root]) => root))
  return {
    triangles: triangles.filter((_, i) => kept.has(rootOf(triangles[i - (i % 3)]!))),
    dropped: areas.size - kept.size,
  }
}

/** Twice the area of a triangle along its normal. */
function crossAt(positions: Float32Array, triangles: Uint32Array, t: number): [number, number, number] {
  const [a, b, c] = [triangles[t]! * 3, triangles[t + 1]! * 3, triangles[t + 2]! * 3]
  const edge = (to: number, axis: number): number => positions[to + axis]! - positions[a + axis]!
  const [ux, uy, uz] = [edge(b, 0), edge(b, 1), edge(b, 2)]
  const [vx, vy, vz] = [edge(c, 0), edge(c, 1), edge(c, 2)]
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
}

/** Whether most of the surface looks towards its own middle: a face bulges outwards. */
function facesInwards(positions: Float32Array, triangles: Uint32Array): boolean {
  const middle = [0, 0, 0]
  for (let i = 0; i < positions.length; i++) middle[i % 3]! += (3 * positions[i]!) / positions.length
  let sum = 0
  for (let t = 0; t < triangles.length; t += 3) {
    const normal = crossAt(positions, triangles, t)
    for (let axis = 0; axis < 3; axis++)
      sum += normal[axis]! * (positions[triangles[t]! * 3 + axis]! - middle[axis]!)
  }
  return sum < 0
}

function onlyUsed(positions: Float32Array, triangles: Uint32Array): TriangleSoup {
  const numbers = new Int32Array(positions.length / 3).fill(-1)
  const kept: number[] = []
  for (const v of triangles) {
    if (numbers[v] !== -1) continue
    numbers[v] = kept.length
    kept.push(v)
  }
  const out = new Float32Array(kept.length * 3)
  for (const [i, v] of kept.entries()) out.set(positions.subarray(v * 3, v * 3 + 3), i * 3)
  return { positions: out, triangles: triangles.map((v) => numbers[v]!) }
}

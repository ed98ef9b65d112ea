import { cornersOf, insideMesh, minus, norm } from './brute-distance.ts'
import type { Hung } from './chart.ts'
import { bruteSkin, type BruteSkin } from './brute-skin.ts'
import type { DumpGland, DumpPath, DumpStructure, V3 } from './dump-types.ts'
import { floorOfStructure, type Floor } from './layers-between.ts'
import { MODEL_SD_MM } from './spread.ts'
import { once } from './once.ts'
import { nearestOfGland, nearestOfTube, type Nearest } from './stations.ts'

export interface Operator {
  operatorLateralMm: number
  operatorDepthMm: number
}

/** One line of a structure, or its body, made ready for many threads. */
export interface Part {
  structure: DumpStructure
  path: DumpPath | null
  /** Corners of the box round it. */
  low: V3
  high: V3
  nearest: (p: V3) => Nearest
  floorAt: (index: number) => Floor
  neverProtects: (index: number) => boolean
  /** Whether the place of the structure is no more than an estimate there. */
  isEstimate: (index: number) => boolean
  spreadsAt: (index: number) => { acrossSdMm: number; depthSdMm: number }
  /** Course points, or corners of the wall. Slow at first. */
  hung: () => readonly Hung[]
  /** The one of them that is nearest to a witness. */
  hangs: (near: Nearest) => Hung
  /** No direction has a larger spread, mm. */
  widestSdMm: (operator: Operator) => number
}

export const partsOf = (structure: DumpStructure, skin: BruteSkin): Part[] =>
  'paths' in structure
    ? structure.paths.map((path) => tubePart(structure, path, skin))
    : [glandPart(structure, skin)]

function tubePart(structure: DumpStructure, path: DumpPath, skin: BruteSkin): Part {
  const hung = once(() =>
    path.points.map((at, i): Hung => ({ at, depthMm: path.depthsMm[i]!, normal: skin(at).normal })),
  )
  return {
    structure,
    path,
    ...boxOf(path.points, Math.max(...path.radiiMm)),
    nearest: (p) => nearestOfTube(p, path),
    floorAt: (index) => floorOfStructure(path.layers[index]!),
    neverProtects: (index) => path.layerNeverProtects[index]!,
    isEstimate: (index) => path.evidence[index] === 'estimate',
    spreadsAt: (index) => ({ acrossSdMm: path.acrossSdMm[index]!, depthSdMm: path.depthSdMm[index]! }),
    hung,
    hangs: ({ index }) => hung()[index]!,
    widestSdMm: widest(Math.max(...path.acrossSdMm), Math.max(...path.depthSdMm)),
  }
}

function glandPart(structure: DumpGland, skin: BruteSkin): Part {
  const wall = bruteSkin(structure.mesh)
  const corners = cornersOf(structure.mesh)
  const box = boxOf(verticesOf(structure.mesh.positions), 0)
  const hung = once(() =>
    verticesOf(structure.mesh.positions).map((at): Hung => ({ at, ...hangOf(skin, at) })),
  )
  return {
    structure,
    path: null,
    ...box,
    nearest: (p) => nearestOfGland(p, wall, (q) => inBox(q, box) && insideMesh(q, corners)),
    floorAt: () => floorOfStructure(structure.layer),
    neverProtects: () => false,
    isEstimate: () => structure.evidence === 'estimate',
    spreadsAt: () => structure,
    hung,
    hangs: ({ witness }) => nearestTo(hung(), witness),
    widestSdMm: widest(structure.acrossSdMm, structure.depthSdMm),
  }
}

const inBox = (p: V3, { low, high }: { low: V3; high: V3 }): boolean =>
  [0, 1, 2].every((k) => p[k]! >= low[k]! && p[k]! <= high[k]!)

function hangOf(skin: BruteSkin, at: V3): { depthMm: number; normal: V3 } {
  const { depthMm, normal } = skin(at)
  return { depthMm, normal }
}

const nearestTo = (hung: readonly Hung[], to: V3): Hung =>
  hung.reduce((best, next) => (norm(minus(next.at, to)) < norm(minus(best.at, to)) ? next : best))

export const verticesOf = (positions: readonly number[]): V3[] =>
  Array.from({ length: positions.length / 3 }, (_, v) => positions.slice(3 * v, 3 * v + 3) as V3)

function boxOf(points: readonly V3[], radiusMm: number): { low: V3; high: V3 } {
  const axis = (pick: (...values: number[]) => number, grow: number): V3 =>
    [0, 1, 2].map((k) => pick(...points.map((p) => p[k]!)) + grow) as V3
  return { low: axis(Math.min, -radiusMm), high: axis(Math.max, radiusMm) }
}

const widest =
  (acrossMm: number, depthMm: number) =>
  (operator: Operator): number =>
    Math.hypot(acrossMm, operator.operatorLateralMm) +
    Math.hypot(depthMm, operator.operatorDepthMm) +
    MODEL_SD_MM

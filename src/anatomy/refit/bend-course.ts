import type { LayerCode, StructurePath } from '../../geometry/anatomy-types.ts'
import { DEEP_LAYERS } from '../../geometry/relation.ts'
import { add, addScaled, length, scale, type Vec3 } from '../../geometry/vec3.ts'
import { correctionAt, correctionWeights, falloff, shrunkSdMm } from '../../head/local-fit.ts'
import type { Head } from '../../head/types.ts'
import { runningLengths } from '../curve.ts'
import { clampTo, depthRange, layerAt, LEAST_COVER_MM } from '../layer-bounds.ts'
import { probe, type Probe } from '../sided.ts'
import { flat, type Foot } from './nearest-course.ts'

/** How far along a course a measured point of it counts, mm. Planning default. */
export const COURSE_REACH_MM = 20
/** Within this share of the reach the course counts as measured. Planning default. */
export const MEASURED_SHARE = 0.5
/** Turns of measuring the depth of a moved point and putting it right. */
const TURNS = 3
/** A smaller change of depth leaves the layer as it was told, mm. */
const SAME_DEPTH_MM = 0.05

/** A measured point with its foot on the course. */
export interface Pull {
  readonly foot: Foot
  readonly sdMm: number
}

/**
 * A course led through measured points: smooth along it, unchanged `COURSE_REACH_MM` along it away. Its uncertainty
 * shrinks to the device's at the points; there its place counts as measured. Where a depth was measured the layer
 * follows the depth; where only the course was, the course stays in its layer.
 */
export function bendCourse(head: Head, path: StructurePath, pulls: readonly Pull[]): StructurePath {
  const run = runningLengths(path.points)
  const across = correctionOf(pulls, ({ foot }) => foot.across)
  const deep = pulls.filter(({ foot }) => foot.deeperMm !== null)
  const deeper = correctionOf(deep, ({ foot }) => [foot.deeperMm!, 0, 0])
  const moved = path.points.map((point, i): Moved => {
    const counts = across.countsAt(run[i]!)
    const deepCounts = deeper.countsAt(run[i]!)
    const sure = Math.max(0, ...counts)
    const still = { point, sure, counts, deepCounts, ofDepth: Math.max(0, ...deepCounts) }
    return sure === 0
      ? { ...still, probed: null, layer: path.layers[i]! }
      : { ...still, ...moveTo(head, path, i, across.at(counts), deeper.at(deepCounts)[0]) }
  })
  const sds = pulls.map(({ sdMm }) => sdMm)
  const deepSds = deep.map(({ sdMm }) => sdMm)
  const measured = moved.map(({ sure }) => sure >= falloff(MEASURED_SHARE))
  return {
    ...path,
    points: moved.map(({ point }) => point),
    layers: moved.map(({ layer }) => layer),
    depthsMm: moved.map(({ probed }, i) => probed?.depthMm ?? path.depthsMm[i]!),
    normals: moved.map(({ probed }, i) => probed?.outward ?? path.normals[i]!),
    acrossSdMm: moved.map(({ counts }, i) => shrunkSdMm(path.acrossSdMm[i]!, counts, sds)),
    depthSdMm: moved.map(({ deepCounts }, i) => shrunkSdMm(path.depthSdMm[i]!, deepCounts, deepSds)),
    shallowerMm: moved.map(({ ofDepth }, i) => path.shallowerMm[i]! * (1 - ofDepth)),
    evidence: path.evidence.map((evidence, i) => (measured[i] ? 'measured' : evidence)),
    modelPoints: path.points,
    depthOwn: moved.map(({ ofDepth }, i) => Math.max(ofDepth, path.depthOwn?.[i] ?? 0)),
    measuredHere: measured.map((here, i) => here || (path.measuredHere?.[i] ?? false)),
  }
}

/** How far each point of a course was measured, 1 at a measured one, 0 out of reach. */
export function measuredShares(path: StructurePath, pulls: readonly Pull[]): readonly number[] {
  return runningLengths(path.points).map((s) =>
    Math.max(0, ...pulls.map(({ foot }) => falloff(Math.abs(s - foot.atMm) / COURSE_REACH_MM))),
  )
}

interface Moved {
  readonly point: Vec3
  readonly layer: LayerCode
  readonly probed: Probe | null
  readonly sure: number
  readonly counts: readonly number[]
  readonly deepCounts: readonly number[]
  readonly ofDepth: number
}

/** Corrections of up to three numbers along a course. */
function correctionOf(pulls: readonly Pull[], offOf: (pull: Pull) => Vec3) {
  const countsAt = (s: number): readonly number[] =>
    pulls.map(({ foot }) => falloff(Math.abs(s - foot.atMm) / COURSE_REACH_MM))
  const between = pulls.map(({ foot }) => countsAt(foot.atMm))
  const sds = pulls.map(({ sdMm }) => sdMm)
  const axes = ([0, 1, 2] as const).map((axis) => {
    const off = pulls.map((pull) => offOf(pull)[axis])
    const weights = correctionWeights((i, j) => between[i]![j]!, off, sds)
    return (counts: readonly number[]): number => correctionAt(counts, weights, off)
  })
  const at = (counts: readonly number[]): Vec3 => [axes[0]!(counts), axes[1]!(counts), axes[2]!(counts)]
  return { countsAt, at }
}

/** A point of the course moved along the skin and in depth. */
export function moveTo(head: Head, path: StructurePath, i: number, across: Vec3, deeperMm: number) {
  const radiusMm = path.radiiMm[i]!
  const code = path.layers[i]!
  // along the skin over the point itself, which may face another way than the skin over the measured place
  const along = flat(across, path.normals[i]!)
  const shrunk = length(along)
  const way = shrunk === 0 ? along : scale(along, length(across) / shrunk)
  let point = add(path.points[i]!, way)
  let probed = probe(head, point)
  const isDeeper = Math.abs(deeperMm) > SAME_DEPTH_MM
  for (let turn = 0; turn < TURNS; turn++) {
    const own = path.depthsMm[i]!
    const wanted = isDeeper ? own + deeperMm : clampTo(depthRange(probed.layers, code, radiusMm), own)
    const depthMm = Math.max(wanted, radiusMm + LEAST_COVER_MM)
    point = addScaled(point, probed.outward, probed.depthMm - depthMm)
    probed = probe(head, point)
  }
  const met = isDeeper ? layerAt(probed.layers, probed.depthMm, radiusMm, code) : code
  return { point, probed, layer: DEEP_LAYERS.has(met) && DEEP_LAYERS.has(code) ? code : met }
}

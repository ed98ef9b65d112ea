import type { StructurePath } from '../../geometry/anatomy-types.ts'
import { stretches } from '../../geometry/finding.ts'
import { runningLengths } from '../curve.ts'

/** A stretch of a course, length from its start, mm. */
export interface Stretch {
  readonly fromMm: number
  readonly toMm: number
}

/** What is left of a course without some stretches of it: pieces of two points or more. */
export function withoutStretches(path: StructurePath, gone: readonly Stretch[]): readonly StructurePath[] {
  if (gone.length === 0) return [path]
  const run = runningLengths(path.points)
  const stays = (i: number): boolean => gone.every(({ fromMm, toMm }) => run[i]! < fromMm || run[i]! > toMm)
  return stretches(path.points.length, stays)
    .filter(([from, to]) => to > from)
    .map(([from, to]) => piece(path, from, to + 1))
}

function piece(path: StructurePath, from: number, to: number): StructurePath {
  const cut = <T>(list: readonly T[]): readonly T[] => list.slice(from, to)
  return {
    ...path,
    points: cut(path.points),
    radiiMm: cut(path.radiiMm),
    layers: cut(path.layers),
    acrossSdMm: cut(path.acrossSdMm),
    depthSdMm: cut(path.depthSdMm),
    depthsMm: cut(path.depthsMm),
    normals: cut(path.normals),
    shallowerMm: cut(path.shallowerMm),
    evidence: cut(path.evidence),
    layerNeverProtects: cut(path.layerNeverProtects),
    modelPoints: cut(path.modelPoints ?? path.points),
    ...(path.depthOwn === undefined ? {} : { depthOwn: cut(path.depthOwn) }),
    ...(path.measuredHere === undefined ? {} : { measuredHere: cut(path.measuredHere) }),
  }
}

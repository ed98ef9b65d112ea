import type { GlandStructure, Structure, StructurePath, TubeStructure } from './anatomy-types.ts'
import { chunkLine, type ChunkedLine } from './box.ts'
import { requireRadii } from './distance.ts'
import { prepareMesh, type PreparedMesh } from './mesh-clearance.ts'
import { measureDepth } from './sink.ts'
import type { SkinSurface } from './skin.ts'
import { addScaled, vertexAt, type Vec3 } from './vec3.ts'

/** One course of a tube ready for queries. */
export interface PreparedPath {
  readonly path: StructurePath
  readonly line: ChunkedLine
  /** The same course raised as far as bounds allow; null where no bound moves it. */
  readonly raised: ChunkedLine | null
  readonly widestMm: number
  readonly largestSdMm: number
}

export type PreparedStructure =
  | { readonly kind: 'tube'; readonly structure: TubeStructure; readonly paths: readonly PreparedPath[] }
  | {
      readonly kind: 'gland'
      readonly structure: GlandStructure
      readonly mesh: PreparedMesh
      /** Vertices with their depth below the skin, mm. */
      readonly vertices: readonly { readonly at: Vec3; readonly depthMm: number }[]
    }

/** Bounds below this move nothing, mm. */
const NO_BOUND_MM = 0.01

/** Boxes, raised courses and depths, made once per head and kept for every check. */
export function prepareStructures(structures: readonly Structure[], skin: SkinSurface): PreparedStructure[] {
  return structures.map((structure) =>
    structure.kind === 'gland' ? prepareGland(structure, skin) : prepareTube(structure),
  )
}

function prepareTube(structure: TubeStructure): PreparedStructure {
  const paths = structure.paths.map((path) => {
    requireRadii(path.radiiMm, structure.id)
    const bounded = path.shallowerMm.some((mm) => mm > NO_BOUND_MM)
    const raised = path.points.map((p, i) => addScaled(p, path.normals[i]!, path.shallowerMm[i]!))
    return {
      path,
      line: chunkLine(path.points),
      raised: bounded ? chunkLine(raised) : null,
      widestMm: Math.max(...path.radiiMm),
      largestSdMm: Math.max(...path.acrossSdMm, ...path.depthSdMm),
    }
  })
  return { kind: 'tube', structure, paths }
}

function prepareGland(structure: GlandStructure, skin: SkinSurface): PreparedStructure {
  const count = structure.mesh.positions.length / 3
  const vertices = Array.from({ length: count }, (_, i) => {
    const at = vertexAt(structure.mesh.positions, i)
    return { at, depthMm: measureDepth(skin, at)?.depthMm ?? 0 }
  })
  return { kind: 'gland', structure, mesh: prepareMesh(structure.mesh), vertices }
}

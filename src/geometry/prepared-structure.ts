import type { GlandStructure, Structure, StructurePath, TubeStructure } from './anatomy-types.ts'
import { chunkLine, type ChunkedLine } from './box.ts'
import { requireRadii } from './distance.ts'
import { closedMesh, type ClosedMesh } from './closed-mesh.ts'
import { DEEP_LAYERS } from './relation.ts'
import { measureDepth } from './sink.ts'
import type { SkinSurface } from './skin.ts'
import type { HungPoint } from './unroll.ts'
import { add, addScaled, cross, normalize, sub, vertexAt, type Vec3 } from './vec3.ts'

/** One course of a tube ready for queries. */
export interface PreparedPath {
  readonly path: StructurePath
  readonly line: ChunkedLine
  /** The same course raised as far as bounds allow; null where no bound moves it. */
  readonly raised: ChunkedLine | null
  /** Its points as they hang under the skin, for unrolling. */
  readonly hung: readonly HungPoint[]
  readonly widestMm: number
  readonly largestSdMm: number
}

/** A place of a gland's wall. */
export interface GlandVertex {
  readonly hung: HungPoint
  /** Outward unit normal of the gland. */
  readonly normal: Vec3
}

export type PreparedStructure =
  | { readonly kind: 'tube'; readonly structure: TubeStructure; readonly paths: readonly PreparedPath[] }
  | {
      readonly kind: 'gland'
      readonly structure: GlandStructure
      readonly mesh: ClosedMesh
      readonly vertices: readonly GlandVertex[]
      /** How far it may rise as a whole, mm, before it meets an intact SMAS over it; Infinity where none is over it. */
      readonly riseRoomMm: number
    }

/** Bounds below this move nothing, mm. */
const NO_BOUND_MM = 0.01

/** Boxes, raised courses and depths, made once per head and kept for every check. */
export function prepareStructures(structures: readonly Structure[], skin: SkinSurface): PreparedStructure[] {
  return structures.map((structure) =>
    structure.kind === 'gland' ? prepareGland(structure, skin) : prepareTube(structure, skin),
  )
}

function prepareTube(structure: TubeStructure, skin: SkinSurface): PreparedStructure {
  const paths = structure.paths.map((path) => {
    requireRadii(path.radiiMm, structure.id)
    const bounded = path.shallowerMm.some((mm) => mm > NO_BOUND_MM)
    const raised = path.points.map((p, i) => addScaled(p, path.normals[i]!, path.shallowerMm[i]!))
    return {
      path,
      line: chunkLine(path.points),
      raised: bounded ? chunkLine(raised) : null,
      hung: path.points.map((at, i): HungPoint => ({
        at,
        depthMm: path.depthsMm[i]!,
        normal: measureDepth(skin, at)?.normal ?? path.normals[i]!,
      })),
      widestMm: Math.max(...path.radiiMm),
      largestSdMm: Math.max(...path.acrossSdMm, ...path.depthSdMm),
    }
  })
  return { kind: 'tube', structure, paths }
}

function prepareGland(structure: GlandStructure, skin: SkinSurface): PreparedStructure {
  const { positions, triangles } = structure.mesh
  const normals = vertexNormals(positions, triangles)
  let riseRoomMm = Infinity
  const vertices = normals.map((normal, i): GlandVertex => {
    const at = vertexAt(positions, i)
    const over = measureDepth(skin, at)
    const layers = over && skin.layersAt(over.skin)
    if (layers?.smas === 'present' && DEEP_LAYERS.has(structure.layer)) {
      riseRoomMm = Math.min(riseRoomMm, Math.max(0, over!.depthMm - layers.smasBottomMm))
    }
    return { hung: { at, depthMm: over?.depthMm ?? 0, normal: over?.normal ?? normal }, normal }
  })
  return { kind: 'gland', structure, mesh: closedMesh(structure.mesh), vertices, riseRoomMm }
}

/** Outward unit normal of each vertex, larger triangles counting more. */
function vertexNormals(positions: Float64Array, triangles: Uint32Array): Vec3[] {
  const sums: Vec3[] = Array.from({ length: positions.length / 3 }, () => [0, 0, 0])
  for (let t = 0; t < triangles.length; t += 3) {
    const own = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!] as const
    const a = vertexAt(positions, own[0])
    const area = cross(sub(vertexAt(positions, own[1]), a), sub(vertexAt(positions, own[2]), a))
    for (const vertex of own) sums[vertex] = add(sums[vertex]!, area)
  }
  return sums.map((sum) => normalize(sum))
}

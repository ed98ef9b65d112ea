import type { CheckGround } from '../../geometry/check-plan.ts'
import type { LayerStack, SkinZones } from '../../geometry/skin.ts'
import { normalAt } from '../../geometry/surface.ts'
import type { Structure } from '../../geometry/anatomy-types.ts'
import { distance, mirrorX, vertexAt, type Vec3 } from '../../geometry/vec3.ts'
import { mapMesh, type MapMesh } from './map-mesh.ts'

/** All that a map asks of a head, whatever plane and product: made once per head. */
export interface MapGround {
  readonly ground: CheckGround
  readonly mesh: MapMesh
  /**
   * Points that are reckoned: all, or, where anatomy and skin are mirror-symmetric, those of one half with the midline.
   */
  readonly reckoned: readonly number[]
  /** Per point of the mesh. */
  readonly layers: readonly (LayerStack | null)[]
  readonly zones: readonly SkinZones[]
  /** Outward unit normals, smoothed, flat xyz. */
  readonly normals: Float32Array
  /** To the nearer corner of the mouth along a straight line, mm. */
  readonly toCommissureMm: Float32Array
}

/** Points asked between two breaths. */
const BATCH = 200

/** Yields now and then, so that a page stays alive. */
export function* mapGroundSteps(ground: CheckGround): Generator<void, MapGround> {
  const { skin, cheilia } = ground
  const known = yield* knownVertices(ground)
  const mesh = mapMesh(skin, (vertex) => known[vertex] === 1)
  yield
  const count = mesh.points.length
  const layers: (LayerStack | null)[] = []
  const zones: SkinZones[] = []
  const normals = new Float32Array(count * 3)
  const toCommissureMm = new Float32Array(count)
  for (const [i, point] of mesh.points.entries()) {
    const at: Vec3 = vertexAt(mesh.positions, i)
    layers.push(i < known.length && known[i] === 0 ? null : skin.layersAt(point))
    zones.push(skin.zonesAt(point))
    normals.set(normalAt(skin, point), i * 3)
    toCommissureMm[i] = Math.min(...cheilia.map((corner) => distance(corner, at)))
    if (i % BATCH === 0) yield
  }
  return { ground, mesh, reckoned: reckonedOf(ground, mesh, layers), layers, zones, normals, toCommissureMm }
}

function reckonedOf(ground: CheckGround, { points, twins }: MapMesh, layers: MapGround['layers']): number[] {
  const all = [...points.keys()]
  const alike = (i: number): boolean => isSameDepth(layers[i] ?? null, layers[twins![i]!] ?? null)
  if (twins === null || !isMirrored(ground) || !all.every(alike)) return all
  const half = ground.skin.triangles.length / 6
  return all.filter((i) => points[i]!.tri < half || twins[i] === i)
}

/** Whether every structure has its mirror image on the other side. */
function isMirrored({ structures }: CheckGround): boolean {
  return structures.every(({ structure }) =>
    structures.some(
      ({ structure: other }) =>
        other.id === structure.id && other.side !== structure.side && isTwin(structure, other),
    ),
  )
}

function isTwin(a: Structure, b: Structure): boolean {
  if (a.marginMm !== b.marginMm) return false
  if (a.kind === 'gland')
    return (
      b.kind === 'gland' &&
      a.mesh.positions.length === b.mesh.positions.length &&
      Math.abs(sumX(a.mesh.positions) + sumX(b.mesh.positions)) < SAME_MM
    )
  return (
    b.kind !== 'gland' &&
    a.paths.length === b.paths.length &&
    a.paths.every((path, i) => {
      const { points } = b.paths[i]!
      return (
        path.variant === b.paths[i]!.variant &&
        path.points.length === points.length &&
        isSameSpread(path.acrossSdMm, b.paths[i]!.acrossSdMm) &&
        isSameSpread(path.depthSdMm, b.paths[i]!.depthSdMm) &&
        path.points.every((at, k) => distance(at, mirrorX(points[k]!)) < SAME_MM)
      )
    })
  )
}

/** Soundings of one side leave the other as it was. */
const isSameDepth = (a: LayerStack | null, b: LayerStack | null): boolean =>
  a === null || b === null
    ? a === b
    : Math.abs(a.smasTopMm - b.smasTopMm) < SAME_MM &&
      Math.abs(a.dermisMm - b.dermisMm) < SAME_MM &&
      Math.abs((a.boneMm ?? 0) - (b.boneMm ?? 0)) < SAME_MM

const isSameSpread = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((mm, i) => Math.abs(mm - b[i]!) < SAME_MM)

/** Mirror images agree to this, mm. */
const SAME_MM = 0.01

const sumX = (positions: Float64Array): number =>
  positions.reduce((sum, mm, k) => (k % 3 === 0 ? sum + mm : sum), 0)

/** 1 for each vertex of the skin whose layers are known. */
function* knownVertices({ skin }: CheckGround): Generator<void, Uint8Array> {
  const count = skin.positions.length / 3
  const known = new Uint8Array(count)
  const asked = new Uint8Array(count)
  for (let corner = 0; corner < skin.triangles.length; corner++) {
    const vertex = skin.triangles[corner]!
    if (asked[vertex] === 1) continue
    asked[vertex] = 1
    const k = corner % 3
    const bary = [Number(k === 0), Number(k === 1), Number(k === 2)] as const
    known[vertex] = skin.layersAt({ tri: Math.floor(corner / 3), bary }) === null ? 0 : 1
    if (vertex % BATCH === 0) yield
  }
  return known
}

import type { LayerStack, SkinSurface, SkinZones, SurfacePoint } from '../../src/geometry/skin.ts'
import { positionAt } from '../../src/geometry/surface.ts'
import { add, cross, length, normalize, sub, vertexAt, type Vec3 } from '../../src/geometry/vec3.ts'
import type { Mesh } from './shapes.ts'
import { triangleTree } from './triangle-tree.ts'

/** Layers everywhere the same, by place, or missing where the function says null. */
export type LayersOf = LayerStack | ((at: Vec3) => LayerStack | null)

export interface HeadOptions {
  readonly layers?: LayersOf
  /** What differs from plain left or right cheek. */
  readonly zones?: (at: Vec3) => Partial<SkinZones>
}

/** A skin for tests, with the shortest way to name a place on it. */
export interface TestHead extends SkinSurface {
  readonly options: HeadOptions
  /** The skin point closest to a place. */
  pointNear(at: Vec3): SurfacePoint
}

/** A plain face: skin 2 mm, fat 4 mm, SMAS 1 mm, deep fascia at 10 mm, bone at 15 mm. */
export const PLAIN_LAYERS: LayerStack = Object.freeze({
  epidermisMm: 0.1,
  dermisMm: 1.9,
  fatMm: 4,
  smasTopMm: 6,
  smasBottomMm: 7,
  smas: 'present',
  deepFasciaMm: 10,
  boneMm: 15,
})

const PLAIN_ZONES: SkinZones = {
  region: 'cheek',
  hair: false,
  insideOrbitalRim: false,
  lips: false,
  auricle: false,
}

/** Any mesh as a skin: neighbours by shared edges, exact closest points, layers and zones by place. */
export function meshHead(mesh: Mesh, options: HeadOptions = {}): TestHead {
  const { positions, triangles } = mesh
  const closest = triangleTree(positions, triangles)
  const layers = options.layers ?? PLAIN_LAYERS
  const pointOn = (tri: number, at: Vec3): SurfacePoint => {
    const corner = (k: number): Vec3 => sub(vertexAt(positions, triangles[tri * 3 + k]!), at)
    const [a, b, c] = [corner(0), corner(1), corner(2)]
    const areas = [length(cross(b, c)), length(cross(c, a)), length(cross(a, b))] as const
    const sum = areas[0] + areas[1] + areas[2]
    return { tri, bary: [areas[0] / sum, areas[1] / sum, areas[2] / sum] }
  }
  const head: TestHead = {
    options,
    positions,
    triangles,
    neighbours: neighboursOf(triangles),
    smoothNormals: mesh.normals ?? vertexNormals(mesh),
    closestPoint(at, maxDistanceMm) {
      const hit = closest(at, maxDistanceMm)
      return hit && { at: hit.at, point: pointOn(hit.tri, hit.at), distanceMm: hit.distanceMm }
    },
    layersAt: (point) => (typeof layers === 'function' ? layers(positionAt(head, point)) : layers),
    zonesAt: (point) => ({ ...PLAIN_ZONES, ...options.zones?.(positionAt(head, point)) }),
    pointNear: (at) => head.closestPoint(at)!.point,
  }
  return head
}

/** Triangle across each edge, -1 at a rim. */
export function neighboursOf(triangles: Uint32Array): Int32Array {
  const vertices = triangles.reduce((most, vertex) => Math.max(most, vertex), 0) + 1
  const next = (i: number): number => triangles[i % 3 === 2 ? i - 2 : i + 1]!
  const byEdge = new Map<number, number>()
  triangles.forEach((a, i) => byEdge.set(a * vertices + next(i), Math.floor(i / 3)))
  return Int32Array.from(triangles, (a, i) => byEdge.get(next(i) * vertices + a) ?? -1)
}

function vertexNormals({ positions, triangles }: Mesh): Float64Array {
  const sums: Vec3[] = Array.from({ length: positions.length / 3 }, () => [0, 0, 0])
  for (let t = 0; t < triangles.length; t += 3) {
    const [i, j, k] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    const a = vertexAt(positions, i)
    const area = cross(sub(vertexAt(positions, j), a), sub(vertexAt(positions, k), a))
    for (const v of [i, j, k]) sums[v] = add(sums[v]!, area)
  }
  return Float64Array.from(sums.flatMap((sum) => normalize(sum)))
}

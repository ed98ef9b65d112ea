import { LAYER_CODES, type LayerCode, type Structure } from '../../geometry/anatomy-types.ts'
import { closestPointOnTriangle } from '../../geometry/distance.ts'
import { addScaled, distance, dot, lerp, sub, vertexAt, type Vec3 } from '../../geometry/vec3.ts'

/** Within this of the course a place is right; beyond the other it earns nothing, mm (planning defaults). */
export const RIGHT_MM = 5
export const WORTHLESS_MM = 20

/** How far a place on the skin is from lying over a structure. */
export interface Miss {
  /** Along the skin to the usual course, or to the outline of a gland, mm; 0 over it. */
  readonly mm: number
  /** Layer that the structure lies in there. */
  readonly layer: LayerCode
  /** The place on the skin over the nearest part of the structure, head frame, mm. */
  readonly nearest: Vec3
}

/** @param normal outward unit normal of the skin at the place */
export function missOf(structure: Structure, at: Vec3, normal: Vec3): Miss {
  if (structure.kind === 'gland') {
    const { positions, triangles } = structure.mesh
    const nearest = nearestFlattened(positions, triangles, at, normal)
    return { mm: distance(at, nearest), layer: structure.layer, nearest }
  }
  let best: Miss = { mm: Infinity, layer: 'subcutis', nearest: at }
  for (const path of structure.paths) {
    if (path.variant !== 'nominal') continue
    const skin = path.points.map((point, i) => addScaled(point, path.normals[i]!, path.depthsMm[i]!))
    for (let i = 0; i + 1 < skin.length; i++) {
      const t = shareAlong(at, skin[i]!, skin[i + 1]!)
      const nearest = lerp(skin[i]!, skin[i + 1]!, t)
      const mm = distance(at, nearest)
      if (mm < best.mm) best = { mm, layer: path.layers[t < 0.5 ? i : i + 1]!, nearest }
    }
  }
  return best
}

function shareAlong(at: Vec3, a: Vec3, b: Vec3): number {
  const ab = sub(b, a)
  const square = dot(ab, ab)
  return square === 0 ? 0 : Math.min(1, Math.max(0, dot(sub(at, a), ab) / square))
}

/** The nearest place of a gland as seen along the normal: its surface pressed flat onto the skin's tangent plane. */
function nearestFlattened(positions: Float64Array, triangles: Uint32Array, at: Vec3, normal: Vec3): Vec3 {
  const flat = (index: number): Vec3 => {
    const vertex = vertexAt(positions, index)
    return addScaled(vertex, normal, dot(sub(at, vertex), normal))
  }
  let best: Vec3 = at
  let bestMm = Infinity
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [flat(triangles[t]!), flat(triangles[t + 1]!), flat(triangles[t + 2]!)]
    const near = closestPointOnTriangle(at, a, b, c)
    const mm = distance(at, near)
    if (mm < bestMm) [best, bestMm] = [near, mm]
  }
  return best
}

export interface FindScore {
  /** 0 to 100: 60 for the place, 40 for the layer (planning defaults). */
  readonly points: number
  /** Place and layer are right: the card moves up. */
  readonly known: boolean
}

const PLACE_POINTS = 60
const LAYER_POINTS = 40

/** The place falls evenly from right to worthless; a neighbouring layer earns half. */
export function scoreFind({ mm, layer }: Pick<Miss, 'mm' | 'layer'>, named: LayerCode): FindScore {
  const share = Math.min(1, Math.max(0, (WORTHLESS_MM - mm) / (WORTHLESS_MM - RIGHT_MM)))
  const off = Math.abs(LAYER_CODES.indexOf(named) - LAYER_CODES.indexOf(layer))
  const forLayer = off === 0 ? LAYER_POINTS : off === 1 ? LAYER_POINTS / 2 : 0
  return { points: Math.round(PLACE_POINTS * share + forLayer), known: mm <= RIGHT_MM && off === 0 }
}

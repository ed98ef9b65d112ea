import type { Side } from '../geometry/anatomy-types.ts'
import type { LayerStack, SkinHit } from '../geometry/skin.ts'
import { dot, length, normalize, sub, type Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import { walkToSkin } from './skin-walk.ts'

/** A head seen from one side: `sign` is +1 on the patient's left, so that `sign * x` is the distance from the midline. */
export interface SidedHead {
  readonly head: Head
  readonly side: Side
  readonly sign: 1 | -1
  landmark(id: string): Vec3
}

export function sidedHead(head: Head, side: Side): SidedHead {
  return {
    head,
    side,
    sign: side === 'left' ? 1 : -1,
    landmark: (id) => (head.isPaired(id) ? head.landmark(id, side) : head.landmark(id)),
  }
}

/** What lies between a place and the closest outer skin. */
export interface Probe {
  readonly hit: SkinHit
  /** Closest distance to the outer skin, mm; negative outside. */
  readonly depthMm: number
  /** Unit vector from the place to the skin over it. */
  readonly outward: Vec3
  /** Layers there; null where unknown, and under the auricle, whose skin says nothing about the head's layers. */
  readonly layers: LayerStack | null
  readonly auricle: boolean
}

/** Below this the direction to the closest skin is taken from the skin's normal, mm. */
const TOUCHING_MM = 0.2

/**
 * Whether skin lies over a place on the way out: at the free edge of the skin, as on the lips, the closest skin may
 * face away from a place that lies well inside.
 */
function isCovered(head: Head, at: Vec3, normal: Vec3): boolean {
  const way: Vec3 = normalize([normal[0], 0, normal[2]])
  const over = head.castToSkin(at, way)
  return over !== null && dot(sub(over.at, at), way) > 0 && dot(head.normalOf(over.point), way) > 0
}

/** Skin of the auricle has no layers, which is quicker to ask than its zone. */
export const onAuricle = (head: Head, hit: SkinHit): boolean =>
  head.layersAt(hit.point) === null && head.zonesAt(hit.point).auricle

/** How the closest skin is found from a triangle nearby: `walked` to, for plans, or `searched`, for measurements. */
export type Finding = 'walked' | 'searched'

/**
 * Measures the depth of a place and the layers over it.
 * @param from triangle of the skin near the place; without it the whole skin is searched
 * @throws Error where the head has no skin at all
 */
export function probe(head: Head, at: Vec3, from?: number, finding: Finding = 'walked'): Probe {
  const hit = from === undefined ? head.closestPoint(at) : closestFrom(head, at, from, finding)
  if (!hit) throw new Error('The head has no outer skin to measure depth from')
  const away = sub(hit.at, at)
  const normal = head.normalOf(hit.point)
  const outside = dot(away, normal) < 0 && !isCovered(head, at, normal)
  const reach = length(away)
  const layers = head.layersAt(hit.point)
  return {
    hit,
    depthMm: outside ? -reach : reach,
    outward: reach > TOUCHING_MM && !outside ? normalize(away) : normal,
    layers,
    auricle: layers === null && head.zonesAt(hit.point).auricle,
  }
}

function closestFrom(head: Head, at: Vec3, from: number, finding: Finding): SkinHit | null {
  const walked = walkToSkin(head, at, from)
  // What the walk found bounds the search: only skin nearer than that is looked for.
  if (finding === 'searched') return head.closestPoint(at, walked.distanceMm) ?? walked
  // The auricle is folded: a walk on it ends in a fold.
  return onAuricle(head, walked) ? head.closestPoint(at) : walked
}

/** A larger change of depth between neighbours is searched for anew, mm. */
const JUMP_MM = 3

/**
 * Probes of neighbouring places, one walked to from the next.
 * @param folded where the skin is folded and must be searched
 */
export function probeAlong(head: Head, points: readonly Vec3[], folded: (index: number) => boolean): Probe[] {
  const out: Probe[] = []
  points.forEach((at, i) => {
    const last = out.at(-1)
    const walked = probe(head, at, last?.hit.point.tri, folded(i) ? 'searched' : 'walked')
    const jumped = last && Math.abs(walked.depthMm - last.depthMm) > JUMP_MM
    out.push(jumped ? probe(head, at) : walked)
  })
  return out
}

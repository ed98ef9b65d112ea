import type { Vec3 } from '../geometry/vec3.ts'
import { add, addScaled, cross, normalize, scale } from '../geometry/vec3.ts'
import type { SkinHit } from '../geometry/skin.ts'
import { clampTo, depthRange } from './layer-bounds.ts'
import type { SkinPlace } from './skin-place.ts'
import type { WaypointRecord } from './record-types.ts'
import { onAuricle, probe, type SidedHead } from './sided.ts'
import { walkToSkin } from './skin-walk.ts'

/** A waypoint on this head: where the centre of the tube is aimed at. */
export interface PlacedWaypoint {
  readonly index: number
  readonly place: SkinPlace
  readonly centre: Vec3
  /** The skin it hangs under; the stated place itself where an auricle lies over it. */
  readonly overSkin: Vec3
  /** Depth aimed at, mm below the skin, consistent with the layers there. */
  readonly depthMm: number
  /** Under the auricle and deep: the skin beside the ear says nothing about bone or layers over it. */
  readonly hidden: boolean
  readonly reasons: readonly string[]
}

/** Depths this near are the same, mm. */
const SAME_DEPTH_MM = 0.05
/** A depth missed by more is worth a word, mm. */
const CURVED_MM = 0.2
/** From this depth on the way down follows skin averaged as wide as it is deep, mm. */
const WIDE_NORMAL_FROM_MM = 8
/**
 * From this depth on a place beside the auricle keeps its stated height and forward place, mm: the way down goes
 * straight inwards, for the skin folds behind the ear and its normals lead elsewhere. Planning default.
 */
const STRAIGHT_FROM_MM = 20
/** Under the auricle only what lies at least this deep keeps its stated place, mm; the rest moves to the skin beside it. */
const KEEPS_PLACE_FROM_MM = 8

/** Sinks an anchored waypoint to its depth below the outer skin. */
export function sinkWaypoint(
  sided: SidedHead,
  place: SkinPlace,
  record: WaypointRecord,
  index: number,
  radiusMm: number,
): PlacedWaypoint {
  const { head } = sided
  const hidden = place.besideAuricle && record.depth.meanMm >= KEEPS_PLACE_FROM_MM
  const layers = hidden ? null : head.layersAt(place.hit.point)
  const range = depthRange(layers, record.layer, radiusMm)
  const onBone = record.layer === 'on-bone' && layers?.boneMm != null
  const wantedMm = onBone ? range.mostMm : record.depth.meanMm
  const depthMm = clampTo(range, wantedMm)
  const reasons = [...place.notes]
  const moved = depthMm - record.depth.meanMm
  if (Math.abs(moved) > SAME_DEPTH_MM) {
    const why = onBone
      ? 'on the bone of this head'
      : moved > 0
        ? `under the ${range.under}`
        : `above the ${range.above}`
    reasons.push(`layer order: ${why}`)
  }
  if (range.tight) reasons.push('its layer is thinner than the structure')
  const down = wayDown(sided, place, hidden, depthMm)
  const centre = atDepth(sided, down.from, down.along, depthMm, place.hit.point.tri)
  const reachedMm = probe(head, centre, place.hit.point.tri, 'searched').depthMm
  if (Math.abs(reachedMm - depthMm) > CURVED_MM)
    reasons.push('the skin curves round it: the closest skin is nearer')
  return { index, place, centre, overSkin: down.from, depthMm, hidden, reasons }
}

/** Where the way down begins, and the unit vector that it follows. */
function wayDown(sided: SidedHead, place: SkinPlace, hidden: boolean, depthMm: number): Way {
  const inwards: Vec3 = [-sided.sign, 0, 0]
  if (hidden) return { from: besideSkin(place), along: inwards }
  const { normal, besideAuricle } = wideNormal(sided, place.hit, depthMm)
  const straight = besideAuricle && depthMm >= STRAIGHT_FROM_MM
  return { from: place.hit.at, along: straight ? inwards : scale(normal, -1) }
}

interface Way {
  readonly from: Vec3
  readonly along: Vec3
}

/** The stated height and forward place, at the level of the skin beside the auricle. */
const besideSkin = (place: SkinPlace): Vec3 => [place.hit.at[0], place.wanted[1], place.wanted[2]]

/** Longest way down, as a multiple of the depth: where the skin curves round a place, its full depth is not to be had. */
const LONGEST_WAY = 1.3

/** Goes down until the closest skin is `depthMm` away: in a hollow that takes longer than the depth. */
function atDepth(sided: SidedHead, from: Vec3, along: Vec3, depthMm: number, tri: number): Vec3 {
  let way = depthMm
  let at = addScaled(from, along, way)
  for (let turn = 0; turn < 5; turn++) {
    const short = depthMm - probe(sided.head, at, tri, turn < 3 ? 'walked' : 'searched').depthMm
    if (Math.abs(short) < 0.02) break
    way = Math.min(way + short, LONGEST_WAY * depthMm)
    at = addScaled(from, along, way)
  }
  return at
}

/** The skin's normal, averaged over a ring as wide as the depth where that is deep. */
function wideNormal(sided: SidedHead, hit: SkinHit, depthMm: number): WideNormal {
  const { head } = sided
  const normal = head.normalOf(hit.point)
  if (depthMm <= WIDE_NORMAL_FROM_MM) return { normal, besideAuricle: false }
  const u = normalize(cross(normal, Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [0, 0, 1]))
  const v = cross(normal, u)
  let sum = normal
  let besideAuricle = false
  for (let k = 0; k < 8; k++) {
    const angle = (k * Math.PI) / 4
    const ring = addScaled(
      addScaled(hit.at, u, depthMm * 0.7 * Math.cos(angle)),
      v,
      depthMm * 0.7 * Math.sin(angle),
    )
    const near = walkToSkin(head, ring, hit.point.tri)
    if (onAuricle(head, near)) besideAuricle = true
    else sum = add(sum, head.normalOf(near.point))
  }
  return { normal: normalize(sum), besideAuricle }
}

interface WideNormal {
  readonly normal: Vec3
  /** Some of the ring lies on the auricle. */
  readonly besideAuricle: boolean
}

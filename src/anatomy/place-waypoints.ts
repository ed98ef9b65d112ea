import { distance, lerp } from '../geometry/vec3.ts'
import { HeadError } from '../head/types.ts'
import { placeInSpace } from './anchor-space.ts'
import { layersOutOfOrder } from './layer-order.ts'
import { AnatomyDataError } from './records.ts'
import type { StructureRecord } from './record-types.ts'
import type { SidedHead } from './sided.ts'
import { AnchorError, castOutside, placeOnSkin, type SkinPlace } from './skin-place.ts'
import { sinkWaypoint, type PlacedWaypoint } from './waypoint.ts'

/** How far a course ends inside the lower rim of the head model, mm. */
const RIM_INSET_MM = 5
const RIM_STEPS = 40

/**
 * Finds all waypoints of a structure on the skin and sinks them. The last one may lie below the cropped neck: it then
 * stands at the lower rim.
 * @param radiusMm of the tube at a waypoint
 * @throws AnatomyDataError that names structure and waypoint, where there is no skin over an anchor, no such landmark,
 * or no order in the layers
 */
export function placeWaypoints(
  sided: SidedHead,
  record: StructureRecord,
  radiusMm: (waypoint: number) => number,
): PlacedWaypoint[] {
  const out: PlacedWaypoint[] = []
  record.course.forEach((point, i) => {
    const last = i === record.course.length - 1
    const place =
      skinOver(sided, record, i) ?? (last && i > 0 ? atRim(sided, out[i - 1]!.place, record, i) : null)
    if (!place) throw misplaced(record, i, 'skin over its anchor on this head')
    const layers = sided.head.layersAt(place.hit.point)
    const disorder = layers && layersOutOfOrder(layers)
    if (disorder) throw misplaced(record, i, `layers in order from the skin down, got ${disorder}`)
    out.push(sinkWaypoint(sided, place, point, i, radiusMm(i)))
  })
  return out
}

function skinOver(sided: SidedHead, record: StructureRecord, index: number): SkinPlace | null {
  try {
    return placeOnSkin(sided, record.course[index]!.anchor)
  } catch (error) {
    if (error instanceof AnchorError)
      throw misplaced(record, index, `skin at its anchor: it lies ${error.message}`)
    if (error instanceof HeadError)
      throw misplaced(record, index, `an anchor on landmarks of this head: ${error.message}`)
    throw error
  }
}

const misplaced = (record: StructureRecord, index: number, expected: string): AnatomyDataError =>
  new AnatomyDataError(`${record.id}, waypoint ${index} (${record.course[index]!.at}): expected ${expected}`)

/** The farthest skin on the way to a place below the cropped neck. */
function atRim(sided: SidedHead, from: SkinPlace, record: StructureRecord, index: number): SkinPlace | null {
  const wanted = placeInSpace(sided, record.course[index]!.anchor)
  for (let step = RIM_STEPS; step > 0; step--) {
    const at = lerp(from.hit.at, wanted, step / RIM_STEPS)
    if (!castOutside(sided.head, at, [sided.sign, 0, 0])) continue
    const inset = RIM_INSET_MM / Math.max(distance(from.hit.at, wanted), 1e-9)
    const inside = lerp(from.hit.at, wanted, Math.max(0, step / RIM_STEPS - inset))
    const hit = castOutside(sided.head, inside, [sided.sign, 0, 0])
    if (!hit) continue
    const stated = { anterior: null, superior: null, lateral: null }
    return {
      hit,
      stated,
      wanted,
      notes: ['outside the head model: ends at its lower rim'],
      besideAuricle: false,
    }
  }
  return null
}

import { isLandmarkPoint, type PlanPoint } from '../document.ts'
import { defined } from './defined.ts'
import { extraFields } from './extra-fields.ts'
import type { RawLandmarkPoint, RawPoint } from './point-schema.ts'
import { fields } from './written-fields.ts'

// Here, not beside the schema: what keeps a plan must not load what reads one.
const isRawLandmark = (point: RawPoint): point is RawLandmarkPoint => 'landmark' in point

const PLACE_FIELDS = ['plane', 'depthMm']
const POINT_FIELDS = ['landmark', 'side', 'mm', ...PLACE_FIELDS]
const SKIN_FIELDS = ['tri', 'bary', ...PLACE_FIELDS]
/** Tiny negative weights, within the tolerance, become 0. */
const cleanWeights = ([a, b, c]: readonly [number, number, number]): [number, number, number] => [
  Math.max(0, a),
  Math.max(0, b),
  Math.max(0, c),
]

/** The point that a valid file means. */
export function readPoint(raw: RawPoint): PlanPoint {
  const place = defined({ plane: raw.plane, depthMm: raw.depthMm })
  if (isRawLandmark(raw)) {
    const { landmark, side, mm } = raw
    const offset = mm === undefined ? undefined : defined(mm)
    return { landmark, ...defined({ side, mm: offset, extra: extraFields(raw, POINT_FIELDS) }), ...place }
  }
  return {
    tri: raw.tri,
    bary: cleanWeights(raw.bary),
    ...place,
    ...defined({ extra: extraFields(raw, SKIN_FIELDS) }),
  }
}

/** The point as it stands in a file. */
export function writePoint(point: PlanPoint): Record<string, unknown> {
  const { plane, depthMm, extra } = point
  if (!isLandmarkPoint(point)) return fields({ tri: point.tri, bary: point.bary, plane, depthMm }, extra)
  const { landmark, side, mm } = point
  const offset = mm && fields({ anterior: mm.anterior, superior: mm.superior, lateral: mm.lateral })
  return fields({ landmark, side, mm: offset, plane, depthMm }, extra)
}

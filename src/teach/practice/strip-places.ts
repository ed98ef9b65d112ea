import type { SurfacePoint } from '../../geometry/skin.ts'
import type { Head } from '../../head/types.ts'
import { resolvePoint, type LandmarkPoint } from '../../plan/index.ts'
import { echoBands, type EchoBand } from './echo.ts'

/** Where a strip is read. */
export interface StripPlace {
  readonly id: string
  /** Fit to follow "under the skin of the": "cheek". */
  readonly name: string
  readonly at: LandmarkPoint
}

const place = (
  id: string,
  name: string,
  landmark: string,
  mm: LandmarkPoint['mm'],
  side?: 'left',
): StripPlace => ({ id, name, at: { landmark, mm, ...(side && { side }) } })

/** Places whose layers differ from each other; which ones is a planning default. */
export const STRIP_PLACES: readonly StripPlace[] = [
  place('forehead', 'forehead', 'glabella', { superior: 28, lateral: 18 }, 'left'),
  place('temple', 'temple', 'exocanthion', { superior: 14, lateral: 26 }, 'left'),
  place('cheekbone', 'cheekbone', 'malar-eminence', { superior: 0 }, 'left'),
  place('mid-cheek', 'middle of the cheek', 'cheilion', { superior: 16, lateral: 24 }, 'left'),
  place('parotid', 'cheek in front of the ear', 'tragion', { anterior: 16, superior: -16 }, 'left'),
  place('jowl', 'jowl', 'jowl-point', { superior: 8 }, 'left'),
  place('jaw-border', 'lower cheek over the jaw', 'gonion', { superior: 12, anterior: 18 }, 'left'),
  place('chin', 'chin', 'pogonion', { superior: 0 }),
  place('neck', 'side of the neck', 'gonion', { superior: -24, anterior: 12 }, 'left'),
]

/** A strip to be read. */
export interface Strip {
  readonly place: StripPlace
  readonly at: SurfacePoint
  readonly bands: readonly EchoBand[]
}

/** With fewer bands there is nothing to tell apart. */
const LEAST_BANDS = 3

/** The places that have layers to read on this head. */
export const stripsOf = (head: Head): readonly Strip[] =>
  STRIP_PLACES.flatMap((one): Strip[] => {
    const placed = resolvePoint(head, one.at)
    const stack = placed.ok ? head.layersAt(placed.value) : null
    if (!placed.ok || stack === null) return []
    const bands = echoBands(stack)
    return bands.length < LEAST_BANDS ? [] : [{ place: one, at: placed.value, bands }]
  })

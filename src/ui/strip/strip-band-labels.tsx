import { skinThicknessMm, type LayerStack } from '../../geometry/skin.ts'
import { TEXTS } from '../texts.ts'
import type { BandId } from './strip-bands.ts'
import { CHARACTER_PX } from './strip-labels.ts'
import type { StripColumn } from './strip-data.ts'
import type { StripScale } from './strip-scale.ts'
import css from './strip.module.css'

/** A band thinner than this has no room for its name, px. */
const LEAST_BAND_PX = 10
/** From the end of the thread to the names, px. */
const INSET_PX = 6

/** The names of the layers, in the layers, at the end of the thread where layers are known. */
export function StripBandLabels({
  columns,
  scale,
}: {
  readonly columns: readonly StripColumn[]
  readonly scale: StripScale
}) {
  const place = columns.findLast(({ layers }) => layers !== null)
  if (place?.layers == null) return null
  return bandsAt(place.layers).map(({ id, topMm, bottomMm }) => {
    const top = Math.min(scale.y(topMm), scale.bottom)
    const bottom = Math.min(scale.y(bottomMm), scale.bottom)
    const name = TEXTS.strip.bands[id]
    const right = Math.max(scale.left + name.length * CHARACTER_PX, scale.x(place.sMm)) - INSET_PX
    if (bottom - top < LEAST_BAND_PX) return null
    // Deep tissue is tall: its name stays near its top, away from the axis.
    const middle = Math.min((top + bottom) / 2, top + 12)
    return (
      <text key={id} x={right} y={middle + 4} textAnchor="end" className={css.bandName}>
        {name}
      </text>
    )
  })
}

function bandsAt(
  layers: LayerStack,
): readonly { readonly id: BandId; readonly topMm: number; readonly bottomMm: number }[] {
  const skin = skinThicknessMm(layers)
  const absent = layers.smas === 'absent'
  const floor = layers.boneMm ?? Infinity
  return [
    { id: 'skin', topMm: 0, bottomMm: skin },
    { id: 'fat', topMm: skin, bottomMm: layers.smasTopMm },
    ...(absent ? [] : [{ id: 'smas', topMm: layers.smasTopMm, bottomMm: layers.smasBottomMm } as const]),
    { id: 'deep', topMm: absent ? layers.smasTopMm : layers.smasBottomMm, bottomMm: floor },
    ...(layers.boneMm === null ? [] : [{ id: 'bone', topMm: floor, bottomMm: Infinity } as const]),
  ]
}

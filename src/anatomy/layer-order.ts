import { skinThicknessMm, type LayerStack } from '../geometry/skin.ts'

/** Layers of different origin may miss each other by this much before it counts as a fault, mm. */
const ROUNDING_MM = 0.01

/**
 * The first two layers of a stack that lie in the wrong order, in words; null where all are in order from the skin
 * down. An absent SMAS has no place in the order.
 */
export function layersOutOfOrder(layers: LayerStack): string | null {
  const { smas, smasTopMm, smasBottomMm, deepFasciaMm, boneMm } = layers
  const faces: readonly (readonly [string, number | null])[] = [
    ['skin surface', 0],
    ['underside of the skin', skinThicknessMm(layers)],
    ['top of the SMAS', smas === 'absent' ? null : smasTopMm],
    ['underside of the SMAS', smas === 'absent' ? null : smasBottomMm],
    ['deep fascia', deepFasciaMm],
    ['bone', boneMm],
  ]
  const known = faces.filter((face): face is readonly [string, number] => face[1] !== null)
  for (let i = 1; i < known.length; i++) {
    const [above, here] = [known[i - 1]!, known[i]!]
    if (!(here[1] >= above[1] - ROUNDING_MM))
      return `${here[0]} at ${here[1]} mm over ${above[0]} at ${above[1]} mm`
  }
  return null
}

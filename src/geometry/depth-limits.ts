import { DEPTH_TOLERANCE_MM, SHALLOW_BAND_MM, SHALLOW_BAND_SHARE_OF_FAT, SUB_SMAS_GAP_MM } from './limits.ts'
import type { Plane } from './planes.ts'
import { skinThicknessMm, type LayerStack } from './skin.ts'

/** ══ Where "too shallow" is decided ══ The axis lies this deep at least, mm. The numbers are in `limits.ts`. */
export function shallowLimitMm(layers: LayerStack): number {
  return skinThicknessMm(layers) + Math.min(SHALLOW_BAND_MM, SHALLOW_BAND_SHARE_OF_FAT * layers.fatMm)
}

/** ══ Where "too deep" is decided ══ The axis lies this deep at most, mm; null where the plane has no floor known here. */
export function deepLimitMm(plane: Plane, layers: LayerStack, radiusMm: number): number | null {
  switch (plane) {
    case 'dermis':
      return skinThicknessMm(layers)
    case 'subcutis':
    case 'smas':
      return layers.smasTopMm
    case 'sub-smas': {
      // the space under the SMAS opens for the cannula: its own width is never too deep
      const floorMm = layers.deepFasciaMm ?? layers.boneMm
      return floorMm === null ? null : Math.max(floorMm, subSmasRoomMm(layers, radiusMm))
    }
    case 'deep-temporal-fascia':
      return layers.deepFasciaMm
    case 'supraperiosteal':
      return layers.boneMm
  }
}

const subSmasRoomMm = (layers: LayerStack, radiusMm: number): number =>
  layers.smasBottomMm + SUB_SMAS_GAP_MM + 2 * radiusMm

/**
 * Why "too deep" cannot be told at a depth, or null where it can: a plane that ends on fascia or bone has no floor where
 * neither is known. A cannula that keeps to its own room under the SMAS needs none.
 * @param planes the plane of the place, and the one the thread changes from or to there
 */
export function unknownFloor(
  depthMm: number,
  planes: readonly Plane[],
  layers: LayerStack,
  radiusMm: number,
): string | null {
  const unknown = planes.find((plane) => deepLimitMm(plane, layers, radiusMm) === null)
  switch (unknown) {
    case undefined:
    case 'dermis':
    case 'subcutis':
    case 'smas':
      return null
    case 'sub-smas':
      return depthMm <= subSmasRoomMm(layers, radiusMm) + DEPTH_TOLERANCE_MM
        ? null
        : 'what ends the layer under the SMAS is not known here'
    case 'deep-temporal-fascia':
      return 'no deep fascia known here'
    case 'supraperiosteal':
      return 'the depth of bone is not known here'
  }
}

import { DERMIS_DEPTH_SHARE, PERIOSTEUM_GAP_MM, SUB_SMAS_GAP_MM } from './limits.ts'
import type { Plane } from './planes.ts'
import { skinThicknessMm, type LayerStack } from './skin.ts'

/** Where the axis should lie, and why that cannot be trusted here, if it cannot. */
export interface PlaneTarget {
  /** Depth of the axis below the skin, mm; null where the layers give none. */
  readonly axisMm: number | null
  /** Why the plane is not assessed here; null where it is. */
  readonly notAssessed: string | null
}

/**
 * Depth of a thread's axis in its plane (DESIGN.md section 6: walls touch the faces of layers, the axis is judged).
 * @param radiusMm outer radius of the cannula
 */
export function planeTarget(plane: Plane, layers: LayerStack | null, radiusMm: number): PlaneTarget {
  if (!layers) return { axisMm: null, notAssessed: 'no layer data here' }
  const skinMm = skinThicknessMm(layers)
  const noSmas = layers.smas === 'present' ? null : `the SMAS is ${layers.smas} here`
  switch (plane) {
    case 'dermis':
      return { axisMm: DERMIS_DEPTH_SHARE * skinMm, notAssessed: null }
    case 'subcutis':
      return { axisMm: (skinMm + layers.smasTopMm) / 2, notAssessed: null }
    case 'smas':
      return { axisMm: layers.smasTopMm - radiusMm, notAssessed: noSmas }
    case 'sub-smas':
      return { axisMm: layers.smasBottomMm + SUB_SMAS_GAP_MM + radiusMm, notAssessed: noSmas }
    case 'deep-temporal-fascia':
      return layers.deepFasciaMm === null
        ? { axisMm: null, notAssessed: 'no deep fascia known here' }
        : { axisMm: layers.deepFasciaMm - radiusMm, notAssessed: null }
    case 'supraperiosteal':
      return layers.boneMm === null
        ? { axisMm: null, notAssessed: 'the depth of bone is not known here' }
        : { axisMm: layers.boneMm - PERIOSTEUM_GAP_MM - radiusMm, notAssessed: null }
  }
}

import type { LayerCode } from './anatomy-types.ts'
import { FACE_TOLERANCE_MM } from './limits.ts'
import { skinThicknessMm, type LayerStack } from './skin.ts'

/** How a stretch of thread lies to a structure, by layers. */
export type Relation =
  /** In the same layer, or nothing intact between. */
  | { readonly kind: 'same' }
  /** The structure lies deeper, behind a layer. */
  | {
      readonly kind: 'over'
      readonly layer: LayerCode
      readonly thicknessMm: number
      readonly intact: boolean
    }
  /** The structure lies shallower, behind a layer. */
  | {
      readonly kind: 'under'
      readonly layer: LayerCode
      readonly thicknessMm: number
      readonly intact: boolean
    }

/** Layers under the SMAS. */
export const DEEP_LAYERS: ReadonlySet<LayerCode> = new Set([
  'sub-smas',
  'sub-deep-fascia',
  'submucosal',
  'on-bone',
])
/** What lies in, over or right under the SMAS, and goes with its depth rather than with that of bone. */
export const hangsOnSmas = (layer: LayerCode): boolean =>
  OUTER.has(layer) || layer === 'smas' || layer === 'sub-smas'
const OUTER: ReadonlySet<LayerCode> = new Set(['dermis', 'subcutis'])
const SAME: Relation = { kind: 'same' }

/**
 * Layers between a thread's walls and a structure of a layer. Only the SMAS, and only where it is present, counts as
 * a barrier: the deep fascia is thin and its thickness is not measured, so it protects nothing here.
 * A structure *within* the SMAS and a thread wholly in the fat over it lie in different layers with no whole layer
 * between (`intact: false`).
 * @param depthMm depth of the thread's axis
 */
export function relationOf(
  depthMm: number,
  radiusMm: number,
  layers: LayerStack | null,
  structureLayer: LayerCode,
): Relation {
  if (!layers || layers.smas !== 'present') return SAME
  const thicknessMm = layers.smasBottomMm - layers.smasTopMm
  const aboveSmas = depthMm + radiusMm <= layers.smasTopMm + FACE_TOLERANCE_MM
  const belowSmas = depthMm - radiusMm >= layers.smasBottomMm - FACE_TOLERANCE_MM
  if (aboveSmas && DEEP_LAYERS.has(structureLayer))
    return { kind: 'over', layer: 'smas', thicknessMm, intact: true }
  if (belowSmas && OUTER.has(structureLayer))
    return { kind: 'under', layer: 'smas', thicknessMm, intact: true }
  if (aboveSmas && structureLayer === 'smas')
    return { kind: 'over', layer: 'smas', thicknessMm, intact: false }
  if (belowSmas && structureLayer === 'smas')
    return { kind: 'under', layer: 'smas', thicknessMm, intact: false }
  const insideDermis = depthMm + radiusMm <= skinThicknessMm(layers) + FACE_TOLERANCE_MM
  if (insideDermis && structureLayer === 'subcutis') {
    return { kind: 'over', layer: 'dermis', thicknessMm: 0, intact: false }
  }
  return SAME
}

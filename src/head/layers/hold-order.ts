import type { LayerStack } from '../../geometry/skin.ts'

/** Least skin, and least tissue between two faces, mm. Planning defaults. */
const LEAST_SKIN_MM = 0.2
const LEAST_GAP_MM = 0.1
const MOST_EPIDERMIS_SHARE = 0.4

/** Depths of three faces as corrected, and how sure each is: 1 at a point where it was measured, 0 out of reach. */
export interface CorrectedFaces {
  readonly skinMm: number
  readonly smasTopMm: number
  /** Null where unknown. */
  readonly boneMm: number | null
  readonly sureOf: { readonly skin: number; readonly smas: number; readonly bone: number }
}

/**
 * The stack with three of its faces moved, in order from outside in. What lies between them keeps its thickness as far
 * as there is room; of two faces that would cross, the one that was measured nearer by stays.
 */
export function holdOrder(model: LayerStack, faces: CorrectedFaces): LayerStack {
  const { sureOf } = faces
  let skin = Math.max(LEAST_SKIN_MM, faces.skinMm)
  let top = faces.smasTopMm
  let bone = faces.boneMm
  const skinOverlap = skin + LEAST_GAP_MM - top
  if (skinOverlap > 0) {
    const give = shareOf(sureOf.smas, sureOf.skin)
    skin = Math.max(LEAST_SKIN_MM, skin - skinOverlap * give)
    top = skin + LEAST_GAP_MM
  }
  if (bone !== null) {
    const boneOverlap = top + LEAST_GAP_MM - bone
    if (boneOverlap > 0) {
      const give = shareOf(sureOf.bone, sureOf.smas)
      top = Math.max(skin, top - boneOverlap * give)
      bone = Math.max(bone, top + LEAST_GAP_MM)
    }
  }
  const thickness = model.smasBottomMm - model.smasTopMm
  const gap = model.deepFasciaMm === null ? 0 : model.deepFasciaMm - model.smasBottomMm
  const room = bone === null ? Infinity : bone - top - LEAST_GAP_MM / 2
  const shrink = thickness + gap > room ? room / (thickness + gap) : 1
  const bottom = top + thickness * shrink
  const epidermis = Math.min(model.epidermisMm, MOST_EPIDERMIS_SHARE * skin)
  return {
    ...model,
    epidermisMm: epidermis,
    dermisMm: skin - epidermis,
    fatMm: top - skin,
    smasTopMm: top,
    smasBottomMm: bottom,
    deepFasciaMm: model.deepFasciaMm === null ? null : bottom + gap * shrink,
    boneMm: bone,
  }
}

/** How much the second of two faces gives way, 0 to 1: all of it where only the first was measured. */
function shareOf(first: number, second: number): number {
  const weight = (sure: number): number => sure / (1.001 - sure) + 1e-6
  return weight(first) / (weight(first) + weight(second))
}

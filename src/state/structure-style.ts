import type { StructureKind } from '../geometry/anatomy-types.ts'

/** Colours by the convention of anatomical plates; ducts lean from the gland's ochre to green. The one source. */
export const KIND_COLORS: Readonly<Record<StructureKind, string>> = {
  artery: '#c1272d',
  vein: '#3456b4',
  nerve: '#e8c31e',
  gland: '#c08a45',
  duct: '#8f9a3a',
}

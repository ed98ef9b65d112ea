import type { StructureKind } from '../../geometry/anatomy-types.ts'
import type { SystemId } from '../../state/view-store.ts'

/** Colours of the anatomy by convention, as in the 3D view; a letter beside them tells the kinds apart too. */
export const KIND_COLORS: Readonly<Record<StructureKind, string>> = {
  artery: '#c1272d',
  vein: '#3456b4',
  nerve: '#e8c31e',
  gland: '#c08a45',
  duct: '#8f9a3a',
}

export const KIND_LETTERS: Readonly<Record<StructureKind, string>> = {
  artery: 'A',
  vein: 'V',
  nerve: 'N',
  gland: 'G',
  duct: 'D',
}

/** Black or white, whichever reads better on the colour of a kind. */
export const ON_KIND: Readonly<Record<StructureKind, string>> = {
  artery: '#ffffff',
  vein: '#ffffff',
  nerve: '#1d1a05',
  gland: '#1f1406',
  duct: '#12140a',
}

export const SYSTEM_KINDS: Readonly<Record<SystemId, StructureKind>> = {
  nerves: 'nerve',
  arteries: 'artery',
  veins: 'vein',
  glands: 'gland',
}

import type { StructureKind } from '../geometry/anatomy-types.ts'

/** What is kept free around a wall, mm. Planning defaults of this project, not published figures. */
export const MARGINS_MM: Readonly<Record<StructureKind, number>> = Object.freeze({
  nerve: 2,
  artery: 2,
  vein: 1,
  duct: 1,
  gland: 1,
})

/**
 * Structures that are kept free by less: twigs of under 1 mm that end in their own field of skin, where a superficial
 * crossing costs a small numb patch at most. Planning defaults.
 */
const OWN_MARGINS_MM: Readonly<Record<string, number>> = Object.freeze({
  'zygomaticofacial-nerve': 0.5,
  'zygomaticotemporal-nerve': 0.5,
})

/** The margin of a structure, mm. */
export const marginMmOf = ({ id, kind }: { readonly id: string; readonly kind: StructureKind }): number =>
  OWN_MARGINS_MM[id] ?? MARGINS_MM[kind]

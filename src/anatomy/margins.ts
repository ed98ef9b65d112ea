import type { StructureKind } from '../geometry/anatomy-types.ts'

/** What is kept free around a wall, mm. Planning defaults of this project, not published figures. */
export const MARGINS_MM: Readonly<Record<StructureKind, number>> = Object.freeze({
  nerve: 2,
  artery: 2,
  vein: 1,
  duct: 1,
  gland: 1,
})

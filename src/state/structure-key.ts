import type { Side, Structure } from '../geometry/anatomy-types.ts'

/** One structure on one side, `facial-artery/left`. */
export type StructureKey = `${string}/${Side}`

export const structureKey = (structure: Pick<Structure, 'id' | 'side'>): StructureKey =>
  `${structure.id}/${structure.side}`

/** Name with the side in words, the patient's: `Facial artery, patient's left`. */
export const structureTitle = (structure: Pick<Structure, 'name' | 'side'>): string =>
  `${structure.name}, patient's ${structure.side}`

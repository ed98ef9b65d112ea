import type { Structure } from '../../geometry/anatomy-types.ts'
import { structureTitle } from '../../state/structure-key.ts'
import { shortName } from '../../ui/structures/structure-list.ts'
import { lower } from '../../ui/texts/words.ts'

/** Name and side, without what stands in brackets. */
export const titleOf = ({ name, side }: Structure): string => structureTitle({ name: shortName(name), side })

/** The name for the middle of a sentence. */
export const nameOf = ({ name }: Structure): string => lower(shortName(name))

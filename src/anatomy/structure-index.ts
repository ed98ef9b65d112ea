import type { StructureKind } from '../geometry/anatomy-types.ts'
import entries from './data/structure-index.json' with { type: 'json' }

/** What a list needs to name a structure. */
export interface StructureEntry {
  readonly id: string
  readonly name: string
  readonly kind: StructureKind
}

/**
 * Every structure by name and kind, in the order of the records. Apart from them, so that a page can name structures
 * before it has loaded where they lie and why; test/anatomy/structure-index.test.ts holds the two together.
 */
export const STRUCTURE_INDEX = entries as readonly StructureEntry[]

const byId = new Map(STRUCTURE_INDEX.map((entry) => [entry.id, entry]))

/** Name and kind of a structure; undefined for an unknown id. */
export const structureEntry = (id: string): StructureEntry | undefined => byId.get(id)

import arteries from './data/arteries.json' with { type: 'json' }
import ducts from './data/ducts.json' with { type: 'json' }
import glands from './data/glands.json' with { type: 'json' }
import nerves from './data/nerves.json' with { type: 'json' }
import sources from './data/sources.json' with { type: 'json' }
import veins from './data/veins.json' with { type: 'json' }
import { checkRecords } from './check-records.ts'
import type { SourceRecord, StructureRecord } from './record-types.ts'

export { AnatomyDataError } from './data-error.ts'

/** Files of `data/` in the order in which structures are listed. */
export const RECORD_FILES = {
  'nerves.json': nerves,
  'arteries.json': arteries,
  'veins.json': veins,
  'ducts.json': ducts,
  'glands.json': glands,
} as const

// The literal types of the files are wider than ours; their shape is held to them by test/anatomy/records.test.ts.
const FILES = Object.entries(RECORD_FILES as unknown as Record<string, readonly StructureRecord[]>)
export const SOURCES = sources as Readonly<Record<string, SourceRecord>>

/** Every structure of the head as cited data, one entry for both sides. */
export const ANATOMY: readonly StructureRecord[] = checkRecords(FILES, SOURCES)

const byId = new Map(ANATOMY.map((record) => [record.id, record]))

/** The record of a structure; undefined for an unknown id. */
export const structureRecord = (id: string): StructureRecord | undefined => byId.get(id)

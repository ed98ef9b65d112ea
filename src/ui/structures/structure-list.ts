import type { Side, Structure, StructureKind } from '../../geometry/anatomy-types.ts'
import { SYSTEM_IDS, systemOf, type SystemId } from '../../state/view-store.ts'

/** One structure of the list, on whichever sides it was placed. */
export interface StructureRow {
  readonly id: string
  /** Name without its note in brackets. */
  readonly name: string
  readonly kind: StructureKind
  readonly sides: readonly Side[]
}

export interface StructureGroup {
  readonly system: SystemId
  readonly rows: readonly StructureRow[]
}

/** A name without its note in brackets. */
export const shortName = (name: string): string => name.replace(/\s*\(.*?\)/g, '').trim()

/** Rows by system, both sides in one row, of the structures whose name holds every word of the query. */
export function structureGroups(structures: readonly Structure[], query: string): readonly StructureGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const rows = new Map<string, StructureRow>()
  for (const { id, name, kind, side } of structures) {
    if (!words.every((word) => name.toLowerCase().includes(word))) continue
    const row = rows.get(id)
    rows.set(id, { id, name: shortName(name), kind, sides: [...(row?.sides ?? []), side].toSorted() })
  }
  return SYSTEM_IDS.map((system) => ({
    system,
    rows: [...rows.values()].filter(({ kind }) => systemOf(kind) === system),
  })).filter((group) => group.rows.length > 0)
}

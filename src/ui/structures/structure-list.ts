import type { Side, Structure, StructureKind } from '../../geometry/anatomy-types.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
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

/** A point in the middle of a structure, head frame, mm: of the course, or of the gland's body. Null for an empty one. */
export function structureMiddle(structure: Structure): Vec3 | null {
  if (structure.kind !== 'gland') {
    const points = structure.paths[0]?.points ?? []
    return points[Math.floor(points.length / 2)] ?? null
  }
  const { positions } = structure.mesh
  if (positions.length === 0) return null
  const sum: [number, number, number] = [0, 0, 0]
  positions.forEach((value, i) => {
    sum[i % 3]! += value
  })
  const count = positions.length / 3
  return [sum[0] / count, sum[1] / count, sum[2] / count]
}

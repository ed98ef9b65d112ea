import type { GlandMesh, Side, Structure } from '../geometry/anatomy-types.ts'
import type { Head } from '../head/types.ts'
import { placeTube, type PlacedTube } from './course.ts'
import { placeGland } from './gland.ts'
import { mirrorRow, mirrorStructure } from './mirror.ts'
import { ANATOMY } from './records.ts'
import type { StructureRecord } from './record-types.ts'
import { sidedHead } from './sided.ts'
import { isSymmetric } from './symmetry.ts'
import { drawnWaypoints, placementRows, type PlacementRow } from './table.ts'
import { tubeStructure } from './tube.ts'

export interface PlacedAnatomy {
  /** Every structure, the patient's left side first. */
  readonly structures: readonly Structure[]
  /** One row per waypoint and side. */
  readonly table: readonly PlacementRow[]
}

/**
 * Puts all structures on a head, both sides. Deterministic. On a symmetric head (every preset and morph) the right
 * side is the mirror image of the left; on a scan each side follows its own skin.
 * @throws AnatomyDataError where a record cannot be placed on this head
 */
export function placeAnatomy(head: Head): PlacedAnatomy {
  const left = placeSide(head, 'left')
  const right = isSymmetric(head)
    ? { structures: left.structures.map(mirrorStructure), table: left.table.map(mirrorRow) }
    : placeSide(head, 'right')
  return { structures: [...left.structures, ...right.structures], table: [...left.table, ...right.table] }
}

function placeSide(head: Head, side: Side): PlacedAnatomy {
  const sided = sidedHead(head, side)
  const tubes = new Map<string, PlacedTube>()
  const glands = new Map<string, GlandMesh>()
  const structures = new Map<string, Structure>()
  const rows = new Map<string, readonly PlacementRow[]>()
  for (const record of ANATOMY.filter((r) => r.kind === 'gland')) {
    const { structure, drawn } = placeGland(sided, record)
    glands.set(record.id, structure.mesh)
    structures.set(record.id, structure)
    rows.set(record.id, placementRows(sided, record, drawn))
  }
  for (const record of parentsFirst(ANATOMY.filter((r) => r.kind !== 'gland'))) {
    const tube = placeTube(sided, record, { tubes, glands })
    tubes.set(record.id, tube)
    structures.set(record.id, tubeStructure(sided, tube))
    rows.set(record.id, placementRows(sided, record, drawnWaypoints(tube)))
  }
  const listed = ANATOMY.filter((r) => structures.has(r.id))
  return {
    structures: listed.map((r) => structures.get(r.id)!),
    table: listed.flatMap((r) => rows.get(r.id)!),
  }
}

/** Records in an order in which each comes after what it starts from and ends on. */
function parentsFirst(records: readonly StructureRecord[]): StructureRecord[] {
  const out: StructureRecord[] = []
  const add = (record: StructureRecord) => {
    if (out.includes(record)) return
    for (const parent of records.filter((r) => r.id === record.start || r.id === record.end)) add(parent)
    out.push(record)
  }
  records.forEach(add)
  return out
}

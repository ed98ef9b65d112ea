import { waypointEvidence, type WaypointEvidence } from '../../anatomy/evidence-of.ts'
import { structureRecord, type PlacementRow } from '../../anatomy/index.ts'
import type { PatientRow } from '../../report/patient-rows.ts'
import { structureName } from '../../report/index.ts'

export const PLACEMENT_FILTERS = ['all', 'verified', 'default', 'adjusted'] as const
export type PlacementFilter = (typeof PLACEMENT_FILTERS)[number]

export const PLACEMENT_SORTS = ['structure', 'depth', 'placed', 'residual'] as const
export type PlacementSort = (typeof PLACEMENT_SORTS)[number]

/** One waypoint on this head, with what its published place and depth rest on. */
export interface PlacementLine {
  readonly row: PatientRow
  readonly name: string
  readonly evidence: WaypointEvidence
  /** The row stands for both sides: the head is symmetric. */
  readonly bothSides: boolean
}

export interface PlacementQuery {
  readonly structure: string | null
  readonly words: string
  readonly filter: PlacementFilter
  readonly sort: PlacementSort
  readonly descending: boolean
}

/** Lines of a head's table: one for both sides where they are alike, else one for each. */
export function placementLines(table: readonly PatientRow[]): readonly PlacementLine[] {
  const right = new Map(
    table.filter(({ side }) => side === 'right').map((row) => [`${row.structure} ${row.waypoint}`, row]),
  )
  const alike = table.every(
    (row) => row.side === 'right' || isAlike(row, right.get(`${row.structure} ${row.waypoint}`)),
  )
  return table
    .filter(({ side }) => !alike || side === 'left')
    .flatMap((row) => {
      const record = structureRecord(row.structure)
      if (record === undefined) return []
      const evidence = waypointEvidence(record, row.waypoint)
      return [{ row, name: structureName(row.structure), evidence, bothSides: alike }]
    })
}

/** Depths that differ by less are the same, mm. */
const SAME_MM = 0.01

const isAlike = (left: PatientRow, right: PatientRow | undefined): boolean =>
  right !== undefined &&
  left.movedMm === right.movedMm &&
  left.leftOut === right.leftOut &&
  Math.abs(left.placedDepthMm - right.placedDepthMm) < SAME_MM &&
  Math.abs(left.positionResidualMm - right.positionResidualMm) < SAME_MM

/** The lines that are asked for, in the order asked for; equal ones stay in the order of the data. */
export function queriedLines(
  lines: readonly PlacementLine[],
  { structure, words, filter, sort, descending }: PlacementQuery,
): readonly PlacementLine[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = lines.filter(
    (line) =>
      (structure === null || line.row.structure === structure) &&
      FILTERS[filter](line.row) &&
      wanted.every((word) => textOf(line).includes(word)),
  )
  const by = SORTS[sort]
  if (by === null) return descending ? found.toReversed() : found
  return found.toSorted((a, b) => (descending ? by(b) - by(a) : by(a) - by(b)))
}

const textOf = ({ row, name, evidence: { depth, position } }: PlacementLine): string =>
  [name, row.at, row.anchor, row.reason, depth.cited.words, position.cited.words].join(' ').toLowerCase()

const FILTERS: Readonly<Record<PlacementFilter, (row: PlacementRow) => boolean>> = {
  all: () => true,
  verified: ({ depthVerified }) => depthVerified,
  default: ({ depthVerified }) => !depthVerified,
  adjusted: ({ reason }) => reason !== '',
}

const SORTS: Readonly<Record<PlacementSort, ((line: PlacementLine) => number) | null>> = {
  structure: null,
  depth: ({ row }) => row.publishedDepthMm,
  placed: ({ row }) => row.placedDepthMm,
  residual: ({ row }) => Math.abs(row.depthResidualMm),
}

export interface PlacementSummary {
  readonly points: number
  readonly positionsRead: number
  readonly depthsRead: number
  readonly adjusted: number
  /** How often each reason stands, the commonest first. */
  readonly reasons: readonly (readonly [reason: string, count: number])[]
}

export function placementSummary(lines: readonly PlacementLine[]): PlacementSummary {
  const rows = lines.map(({ row }) => row)
  const reasons = new Map<string, number>()
  for (const reason of rows.flatMap((row) => row.reason.split('; ').filter(Boolean)))
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return {
    points: rows.length,
    positionsRead: rows.filter(({ positionVerified }) => positionVerified).length,
    depthsRead: rows.filter(({ depthVerified }) => depthVerified).length,
    adjusted: rows.filter(({ reason }) => reason !== '').length,
    reasons: [...reasons].toSorted((a, b) => b[1] - a[1]),
  }
}

/** Placed outside the published range, or the range that a planning default stands for. */
export const isOutOfRange = ({ placedDepthMm, publishedRangeMm: [least, most] }: PlacementRow): boolean =>
  placedDepthMm < least || placedDepthMm > most

import { waypointEvidence } from '../anatomy/evidence-of.ts'
import { AXES } from '../anatomy/record-types.ts'
import { structureRecord } from '../anatomy/records.ts'
import type { PatientRow } from './patient-rows.ts'
import { rounded } from './round.ts'

const COLUMNS: readonly (readonly [name: string, of: (row: PatientRow) => string | number | null])[] = [
  ['structure', ({ structure }) => structure],
  ['side', ({ side }) => side],
  ['waypoint', ({ waypoint }) => waypoint],
  ['place', ({ at }) => at],
  ['anchor', ({ anchor }) => anchor],
  ...AXES.map(
    (axis) => [`published ${axis} mm`, (row: PatientRow) => row.publishedMm[axis] ?? null] as const,
  ),
  ...AXES.map((axis) => [`placed ${axis} mm`, (row: PatientRow) => row.placedMm[axis] ?? null] as const),
  ['position residual mm', ({ positionResidualMm }) => positionResidualMm],
  ['position verified', ({ positionVerified }) => yesNo(positionVerified)],
  ['layer', ({ layerCode }) => layerCode],
  ['published depth mm', ({ publishedDepthMm }) => publishedDepthMm],
  ['depth sd mm', (row) => sdOf(row)],
  ['depth range least mm', ({ publishedRangeMm }) => publishedRangeMm[0]],
  ['depth range most mm', ({ publishedRangeMm }) => publishedRangeMm[1]],
  ['depth verified', ({ depthVerified }) => yesNo(depthVerified)],
  ['depth basis', ({ depthBasis }) => depthBasis],
  ['placed depth mm', ({ placedDepthMm }) => placedDepthMm],
  ['depth residual mm', ({ depthResidualMm }) => depthResidualMm],
  ['moved by soundings mm', ({ movedMm }) => movedMm],
  ['left out by soundings', ({ leftOut }) => yesNo(leftOut)],
  ['reason', ({ reason }) => reason],
  ['source', ({ source }) => source],
]

const yesNo = (yes: boolean): string => (yes ? 'yes' : 'no')

function sdOf({ structure, waypoint }: PatientRow): number | null {
  const record = structureRecord(structure)
  return record === undefined ? null : waypointEvidence(record, waypoint).depth.sdMm
}

/** The placement table of a head as a file for a spreadsheet: one row per waypoint and side, mm to three decimals. */
export const placementCsv = (table: readonly PatientRow[]): string =>
  [COLUMNS.map(([name]) => name), ...table.map((row) => COLUMNS.map(([, of]) => of(row)))]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n')

/** Quoted where it has to be. A text that a spreadsheet would run as a formula is led by an apostrophe. */
function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(rounded(value))
  const plain = /^[=+\-@]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

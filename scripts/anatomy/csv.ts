import type { PlacementRow } from '../../src/anatomy/index.ts'

type Offsets = PlacementRow['publishedMm']

const mm = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(2))
const three = (o: Offsets): string[] => [mm(o.anterior), mm(o.superior), mm(o.lateral)]

const COLUMNS: readonly (readonly [string, (row: PlacementRow) => string | readonly string[]])[] = [
  ['structure', (row) => row.structure],
  ['waypoint', (row) => `${row.waypoint}`],
  ['at', (row) => row.at],
  ['anchor', (row) => row.anchor],
  ['published anterior mm,published superior mm,published lateral mm', (row) => three(row.publishedMm)],
  ['placed anterior mm,placed superior mm,placed lateral mm', (row) => three(row.placedMm)],
  ['position residual mm', (row) => mm(row.positionResidualMm)],
  ['position verified', (row) => `${row.positionVerified}`],
  ['published depth mm', (row) => mm(row.publishedDepthMm)],
  ['least mm,most mm', (row) => row.publishedRangeMm.map(mm)],
  ['depth verified', (row) => `${row.depthVerified}`],
  ['depth basis', (row) => row.depthBasis],
  ['placed depth mm', (row) => mm(row.placedDepthMm)],
  ['depth residual mm', (row) => mm(row.depthResidualMm)],
  ['layer', (row) => row.layerCode],
  ['reason', (row) => row.reason],
  ['source', (row) => row.source],
]

/** A field as RFC 4180 wants it. */
const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Placement rows as a CSV file with a head line. */
export function csvOf(rows: readonly PlacementRow[]): string {
  const head = COLUMNS.map(([name]) => name).join(',')
  const lines = rows.map((row) =>
    COLUMNS.flatMap(([, read]) => read(row))
      .map(field)
      .join(','),
  )
  return [head, ...lines, ''].join('\n')
}

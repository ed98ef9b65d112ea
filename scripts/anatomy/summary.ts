import type { PlacementRow } from '../../src/anatomy/index.ts'

export interface PresetTable {
  readonly preset: string
  readonly rows: readonly PlacementRow[]
}

const LISTED = 40

const share = (rows: readonly PlacementRow[], good: (row: PlacementRow) => boolean): string =>
  rows.length === 0 ? '-' : `${Math.round((100 * rows.filter(good).length) / rows.length)} %`
const inRange = ({ publishedRangeMm: [least, most], placedDepthMm }: PlacementRow): boolean =>
  placedDepthMm >= least - 0.05 && placedDepthMm <= most + 0.05
const near = (row: PlacementRow): boolean => row.positionResidualMm <= 2

/** How well the presets hold the published figures, and the worst rows with their reasons, in Markdown. */
export function summaryOf(tables: readonly PresetTable[]): string {
  const all = tables.flatMap(({ preset, rows }) => rows.map((row) => ({ ...row, preset })))
  const perPreset = tables.map(({ preset, rows }) => {
    const positions = rows.filter((row) => row.positionVerified)
    const depths = rows.filter((row) => row.depthVerified)
    return `| ${preset} | ${share(positions, near)} | ${share(rows, near)} | ${share(depths, inRange)} | ${share(rows, inRange)} |`
  })
  const worst = (size: (row: PlacementRow) => number, tell: (row: PlacementRow) => string): string[] =>
    all
      .toSorted((a, b) => size(b) - size(a))
      .filter((row, i, rows) => rows.findIndex((other) => isSame(other, row)) === i)
      .slice(0, LISTED)
      .map(
        (row) => `| ${row.structure} ${row.waypoint} | ${row.preset} | ${tell(row)} | ${row.reason || '-'} |`,
      )
  return [
    '# Placement of the anatomy on the presets',
    '',
    '| preset | verified positions within 2 mm | all positions | verified depths in range | all depths |',
    '| --- | --- | --- | --- | --- |',
    ...perPreset,
    '',
    '## Largest differences of position, each waypoint on its worst preset',
    '',
    '| waypoint | preset | mm | reason |',
    '| --- | --- | --- | --- |',
    ...worst(
      (row) => row.positionResidualMm,
      (row) => row.positionResidualMm.toFixed(1),
    ),
    '',
    '## Largest differences of depth',
    '',
    '| waypoint | preset | placed against published, mm | reason |',
    '| --- | --- | --- | --- |',
    ...worst(
      (row) => Math.abs(row.depthResidualMm),
      (row) => `${row.placedDepthMm.toFixed(1)} against ${row.publishedDepthMm.toFixed(1)}`,
    ),
    '',
  ].join('\n')
}

const isSame = (a: PlacementRow, b: PlacementRow): boolean =>
  a.structure === b.structure && a.waypoint === b.waypoint

/**
 * Writes where every waypoint of the anatomy stands on every preset, against its published place and depth:
 * `npx tsx scripts/anatomy/placement-table.ts [folder]`, by default into `.cache/anatomy`.
 * One CSV per preset with every row (the patient's left; the right is its mirror image), and `summary.md`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeAnatomy } from '../../src/anatomy/index.ts'
import { buildHead, PRESETS } from '../../src/head/index.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import { csvOf } from './csv.ts'
import { summaryOf } from './summary.ts'

const folder = process.argv[2] ?? join('.cache', 'anatomy')
mkdirSync(folder, { recursive: true })

const asset = loadHeadAssetFromDisk()
const tables = PRESETS.map(({ id }) => ({
  preset: id,
  rows: placeAnatomy(buildHead(asset, { preset: id })).table.filter((row) => row.side === 'left'),
}))

for (const { preset, rows } of tables) writeFileSync(join(folder, `${preset}.csv`), csvOf(rows))
writeFileSync(join(folder, 'summary.md'), summaryOf(tables))
console.log(`${tables.length} placement tables and a summary in ${folder}`)

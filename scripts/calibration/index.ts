/**
 * Holds the planner against published designs and injuries: `npm run calibrate`.
 * Writes `test/golden/CALIBRATION.md` and the same figures as `test/golden/calibration.json`, and prints the page.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { readCases } from './case-file.ts'
import { figuresOf, type Figures } from './figures.ts'
import { judgeCase } from './judge-case.ts'
import { sharesOfRandomLateral } from './random-lateral.ts'
import { tablePage } from './table.ts'

const RANDOM_PLANS = 100
const golden = (name: string): string => fileURLToPath(new URL(`../../test/golden/${name}`, import.meta.url))

const judged = readCases().map(judgeCase)
const figures = figuresOf(judged, sharesOfRandomLateral(RANDOM_PLANS))
// measured once, with the first limits
const before = JSON.parse(readFileSync(golden('before-tuning.json'), 'utf8')) as Figures
const table = golden('CALIBRATION.md')
const style = await resolveConfig(table)
const page = await format(tablePage(judged, figures, before), { ...style, parser: 'markdown' })

writeFileSync(table, page)
// what a page about the limits may show
const shown = judged.map(({ id, expect, set, basis, source, n, outcome, preset, burden, disagreements }) => ({
  id,
  expect,
  set,
  basis,
  source,
  n,
  outcome,
  preset,
  burden: burden.map(({ side, dangers, cautions }) => ({ side, dangers, cautions })),
  disagreements,
}))
writeFileSync(
  golden('calibration.json'),
  `${JSON.stringify({ format: 'threadline-calibration', version: 1, figures, cases: shown }, null, 1)}\n`,
)
process.stdout.write(page)

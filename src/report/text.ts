import type { PlanCount } from '../geometry/check-types.ts'
import { PLANES } from '../geometry/planes.ts'
import { foldPasses } from './fold-passes.ts'
import { row, SourceList, wrapped } from './layout.ts'
import type { PlanReport, ReportFinding, ReportGap, ReportThread } from './report-types.ts'
import {
  countWords,
  DISCLAIMER,
  findingBasisWords,
  idWords,
  mmWords,
  NO_CONFLICT,
  PLANNING_DEFAULT,
  planeWords,
  productWords,
  rangeWords,
  SEVERITY_WORDS,
  sideWords,
  threadWords,
} from './words.ts'

/**
 * A report to read in a terminal or on paper: calm, in words, lengths rounded to 0.5 mm. Passes over and under
 * structures that raise nothing share a line; sources are numbered and listed at the end. Pure.
 */
export function textReport(report: PlanReport): string {
  const sources = new SourceList()
  const findings = (list: readonly ReportFinding[]) =>
    list.flatMap((finding) => findingLines(finding, sources))
  const threads = report.threads.map((thread, index) => threadLines(thread, index, report, findings))
  const whole = report.findings.length > 0 ? ['The plan as a whole', ...findings(report.findings)] : []
  const listed = sources.lines()
  const blocks = [
    [`Threadline: ${plain(report.plan)}`, `Head ${report.head}`],
    countLines(report.count),
    ...threads,
    whole,
    [resultLine(report), coverageLine(report), DISCLAIMER],
    listed.length > 0 ? ['Sources', ...listed] : [],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu
/** Names come from a file: nothing in them may steer a terminal. */
const plain = (text: string): string => text.replaceAll(CONTROL, ' ').trim()

function countLines(count: PlanCount): string[] {
  const sides = (['left', 'right', 'midline'] as const)
    .filter((side) => count.bySide[side] > 0)
    .map((side) => `${sideWords(side)} ${count.bySide[side]}`)
  const planes = PLANES.filter((plane) => count.byPlane[plane]).map(
    (plane) => `${planeWords(plane)} ${count.byPlane[plane]}`,
  )
  const products = Object.entries(count.byProduct).map(([id, n]) => `${n} of ${productWords(id)}`)
  const regions = Object.entries(count.byRegion).map(([id, n]) => `${idWords(id)} ${n}`)
  const total = [
    countWords(count.total, 'thread'),
    countWords(count.passes, 'pass', 'passes'),
    countWords(count.entries, 'entry hole'),
    `${mmWords(count.totalLengthMm)} in all`,
  ].join(', ')
  const detail: readonly (readonly [string, string])[] = [
    ['by side', sides.join(', ')],
    ['by plane', planes.join(', ')],
    ['by product', products.join('; ')],
    ['by region', regions.join(', ')],
  ]
  return [total, ...detail.filter(([, text]) => text !== '').flatMap(([label, text]) => row(label, text))]
}

function threadLines(
  thread: ReportThread,
  index: number,
  report: PlanReport,
  findings: (list: readonly ReportFinding[]) => string[],
): string[] {
  const name = thread.name === null ? '' : ` "${plain(thread.name)}"`
  const { loud, folded } = foldPasses(thread.findings)
  const gaps = report.notAssessed.filter((gap) => gap.thread === thread.id)
  const depth = thread.depthMm
  return [
    `Thread ${index + 1} (${plain(thread.id)})${name}: ${SEVERITY_WORDS[thread.severity]}`,
    ...wrapped('  ', threadWords(thread), '  '),
    ...(depth === null ? [] : row('depth', rangeWords(depth.min, depth.max))),
    // The gaps below say the same, with every stretch.
    ...findings(loud.filter((finding) => finding.code !== 'not-assessed')),
    ...folded.flatMap((line) => row('passes', line)),
    ...gaps.flatMap(gapLines),
    ...(thread.accepted === null ? [] : row('accepted', plain(thread.accepted))),
  ]
}

function findingLines(finding: ReportFinding, sources: SourceList): string[] {
  const label = finding.severity === 'clear' ? 'note' : SEVERITY_WORDS[finding.severity]
  const basis = findingBasisWords(finding)
  const source = finding.source === PLANNING_DEFAULT ? PLANNING_DEFAULT : sources.mark(finding.source)
  const said = basis.some((words) => words.includes(source))
  return [...row(label, finding.message), ...row('', [...basis, ...(said ? [] : [source])].join('; '))]
}

const gapLines = (gap: ReportGap): string[] =>
  row(
    'not assessed',
    gap.toMm > gap.fromMm ? `${rangeWords(gap.fromMm, gap.toMm)}: ${gap.reason}` : gap.reason,
  )

function resultLine({ severity, threads, notAssessed }: PlanReport): string {
  if (threads.length === 0) return 'Result: nothing to check, the plan has no threads.'
  const partly = severity === 'not-assessed' || notAssessed.length > 0
  if (severity === 'danger' || severity === 'caution') {
    const threadsSo = threads.filter((thread) => thread.severity === severity).length
    const where = threadsSo === 0 ? 'the plan as a whole' : countWords(threadsSo, 'thread')
    return `Result: ${SEVERITY_WORDS[severity]} in ${where}${partly ? '; part was not assessed' : ''}.`
  }
  return partly ? 'Result: not fully assessed; no danger found in the rest.' : `Result: ${NO_CONFLICT}.`
}

function coverageLine({ threads }: PlanReport): string {
  const total = threads.reduce((sum, thread) => sum + thread.lengthMm, 0)
  const assessed = threads.reduce((sum, thread) => sum + thread.assessedMm, 0)
  if (total === 0) return 'Assessed: nothing, because no thread has a path.'
  // Rounded down, so that 100 % means all of it.
  const percent = Math.floor((assessed / total) * 100 + 1e-6)
  return `Assessed: ${mmWords(assessed)} of ${mmWords(total)} (${percent} %).`
}

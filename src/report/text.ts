import type { PlanCount } from '../geometry/check-types.ts'
import { PLANES, PLANE_NAMES } from '../geometry/planes.ts'
import { foldPasses } from './fold-passes.ts'
import type { PlanReport, ReportFinding, ReportGap, ReportThread } from './report-types.ts'
import {
  countWords,
  DISCLAIMER,
  findingBasisWords,
  idWords,
  mmWords,
  NO_CONFLICT,
  productWords,
  SEVERITY_WORDS,
  sideWords,
  threadWords,
} from './words.ts'

const LABEL_WIDTH = 14

/** A report to read in a terminal or on paper: calm, in words, lengths rounded to 0.5 mm. Pure. */
export function textReport(report: PlanReport): string {
  const blocks = [
    [`Threadline: ${plain(report.plan)}`, `Head ${report.head}`],
    countLines(report.count),
    ...report.threads.map((thread, index) => threadLines(thread, index, report)),
    report.findings.length > 0 ? ['The plan as a whole', ...report.findings.flatMap(findingLines)] : [],
    [resultLine(report), coverageLine(report), DISCLAIMER],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const CONTROL = /\p{Cc}+/gu
/** Names come from a file: nothing in them may steer a terminal. */
const plain = (text: string): string => text.replaceAll(CONTROL, ' ').trim()

const row = (label: string, text: string): string => `  ${label.padEnd(LABEL_WIDTH)}${text}`

function countLines(count: PlanCount): string[] {
  const { left, right, midline } = count.bySide
  const sides = [
    ...(left > 0 ? [`${sideWords('left')} ${left}`] : []),
    ...(right > 0 ? [`${sideWords('right')} ${right}`] : []),
    ...(midline > 0 ? [`${sideWords('midline')} ${midline}`] : []),
  ]
  const planes = PLANES.filter((plane) => count.byPlane[plane]).map(
    (plane) => `${PLANE_NAMES[plane].toLowerCase().replace('smas', 'SMAS')} ${count.byPlane[plane]}`,
  )
  const products = Object.entries(count.byProduct).map(([id, n]) => `${productWords(id)}: ${n}`)
  const regions = Object.entries(count.byRegion).map(([id, n]) => `${idWords(id)} ${n}`)
  const total = [
    countWords(count.total, 'thread'),
    countWords(count.passes, 'pass', 'passes'),
    countWords(count.entries, 'entry hole'),
    `${mmWords(count.totalLengthMm)} in all`,
  ].join(', ')
  const detail: readonly (readonly [string, readonly string[]])[] = [
    ['by side', sides],
    ['by plane', planes],
    ['by product', products],
    ['by region', regions],
  ]
  return [
    total,
    ...detail.filter(([, parts]) => parts.length > 0).map(([label, parts]) => row(label, parts.join(', '))),
  ]
}

function threadLines(thread: ReportThread, index: number, report: PlanReport): string[] {
  const name = thread.name === null ? '' : ` "${plain(thread.name)}"`
  const { loud, folded } = foldPasses(thread.findings)
  const depth = thread.depthMm
  const gaps = report.notAssessed.filter((gap) => gap.thread === thread.id)
  return [
    `Thread ${index + 1} (${plain(thread.id)})${name}: ${SEVERITY_WORDS[thread.severity]}`,
    `  ${threadWords(thread)}`,
    ...(depth === null
      ? []
      : [row('depth', `${mmWords(depth.min)} to ${mmWords(depth.max)}, mean ${mmWords(depth.mean)}`)]),
    ...loud.filter((finding) => finding.code !== 'not-assessed').flatMap(findingLines),
    ...folded.map((line) => row('passes', line)),
    ...gaps.map(gapLine),
    ...(thread.accepted === null ? [] : [row('accepted', plain(thread.accepted))]),
  ]
}

function findingLines(finding: ReportFinding): string[] {
  const label = finding.severity === 'clear' ? 'note' : SEVERITY_WORDS[finding.severity]
  return [row(label, finding.message), row('', findingBasisWords(finding))]
}

const gapLine = (gap: ReportGap): string =>
  row(
    'not assessed',
    gap.toMm > gap.fromMm ? `${mmWords(gap.fromMm)} to ${mmWords(gap.toMm)}: ${gap.reason}` : gap.reason,
  )

function resultLine({ severity, threads, notAssessed }: PlanReport): string {
  const dangers = threads.filter((thread) => thread.severity === 'danger').length
  const cautions = threads.filter((thread) => thread.severity === 'caution').length
  if (severity === 'danger') return `Result: danger in ${countWords(dangers, 'thread')}.`
  const rest =
    notAssessed.length > 0 || severity === 'not-assessed' ? ', but part of the plan was not assessed' : ''
  if (severity === 'caution') return `Result: caution in ${countWords(cautions, 'thread')}, no danger${rest}.`
  return `Result: ${NO_CONFLICT}${rest}.`
}

function coverageLine({ threads }: PlanReport): string {
  const total = threads.reduce((sum, thread) => sum + thread.lengthMm, 0)
  const assessed = threads.reduce((sum, thread) => sum + thread.assessedMm, 0)
  if (total === 0) return 'Assessed: nothing, because no thread has a path.'
  // Rounded down, so that 100 % means all of it.
  const percent = Math.floor((assessed / total) * 100 + 1e-6)
  return `Assessed: ${mmWords(assessed)} of ${mmWords(total)} (${percent} %).`
}

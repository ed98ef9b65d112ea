import { PLANES } from '../geometry/planes.ts'
import { reportDisclaimer } from './disclaimer.ts'
import { foldPasses } from './fold-passes.ts'
import { row, SourceList, wrapped } from './layout.ts'
import { findingLines, sharedLines, SHARED_HEADING, sharedWords } from './text-findings.ts'
import { restsOnWords } from './rests-on.ts'
import { shareCautions, type SharedCaution } from './shared-cautions.ts'
import { idWords } from './plain-words.ts'
import type { PlanReport, ReportFinding, ReportGap, ReportThread } from './report-types.ts'
import {
  countWords,
  mmWords,
  NO_CONFLICT,
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
  const { shared, own } = shareCautions(report.threads.map((thread, index) => ({ ...thread, index })))
  const common = shared.flatMap((caution) => sharedLines(caution, sources))
  const threads = report.threads.map((thread, index) =>
    threadLines(thread, index, report, {
      own: (list) => findings(list),
      findings: own.get(thread.id) ?? [],
      shared: shared.filter(({ encounters }) => encounters.some((met) => met.thread === thread.id)),
    }),
  )
  const whole = report.findings.length > 0 ? ['The plan as a whole', ...findings(report.findings)] : []
  const listed = sources.lines()
  const blocks = [
    [`Threadline: ${plain(report.plan)}`, `Head ${report.head}`],
    countLines(report),
    common.length > 0 ? [SHARED_HEADING, ...common] : [],
    ...threads,
    whole,
    [
      resultLine(report),
      ...restsOnLines(report),
      ...report.grounds.sentences.flatMap((sentence) => wrapped('', sentence, '')),
      ...coverageLines(report),
      ...wrapped('', reportDisclaimer(report), ''),
    ],
    listed.length > 0 ? ['Sources', ...listed] : [],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.replaceAll(CONTROL, ' ')).join('\n'))
    .join('\n\n')}\n`
}

const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu
/** Names come from a file, also those in findings: nothing in them may steer a terminal, or forge a line. */
const plain = (text: string): string => text.replaceAll(CONTROL, ' ').trim()

function countLines({ count, threads }: PlanReport): string[] {
  const nameOf = (id: string) => threads.find(({ product }) => product === id)?.productName
  const sides = (['left', 'right', 'midline'] as const)
    .filter((side) => count.bySide[side] > 0)
    .map((side) => `${sideWords(side)} ${count.bySide[side]}`)
  const planes = PLANES.filter((plane) => count.byPlane[plane]).map(
    (plane) => `${planeWords(plane)} ${count.byPlane[plane]}`,
  )
  const products = Object.entries(count.byProduct).map(([id, n]) => `${n} of ${productWords(id, nameOf(id))}`)
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

/** What is said in the block of a thread. */
interface ThreadTold {
  readonly findings: readonly ReportFinding[]
  /** Cautions told above, for several threads at once. */
  readonly shared: readonly SharedCaution<ReportFinding>[]
  readonly own: (findings: readonly ReportFinding[]) => string[]
}

function threadLines(thread: ReportThread, index: number, report: PlanReport, told: ThreadTold): string[] {
  const name = thread.name === null ? '' : ` "${plain(thread.name)}"`
  const { loud, folded, doubtful } = foldPasses(told.findings)
  // The gaps say the same, with every stretch.
  const listed = loud.filter((finding) => finding.code !== 'not-assessed')
  const gaps = report.notAssessed.filter((gap) => gap.thread === thread.id)
  const depth = thread.depthMm
  const rests = restsOnWords(thread.restsOn)
  return [
    `Thread ${index + 1} (${plain(thread.id)})${name}: ${SEVERITY_WORDS[thread.severity]}`,
    ...wrapped('  ', threadWords(thread), '  '),
    ...(depth === null ? [] : row('depth', rangeWords(depth.min, depth.max))),
    ...told.own(listed.filter(({ severity }) => severity !== 'clear')),
    ...(told.shared.length === 0 ? [] : row('caution', sharedWords(told.shared, thread.id))),
    ...told.own(listed.filter(({ severity }) => severity === 'clear')),
    ...folded.flatMap((line) => row('passes', line)),
    ...gaps.flatMap(gapLines),
    ...doubtful.flatMap((line) => row('', `altered anatomy, not assessed: ${line}`)),
    ...(rests === null ? [] : row('rests on', rests)),
    ...(thread.accepted === null ? [] : row('accepted', plain(thread.accepted))),
  ]
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

const restsOnLines = ({ restsOn }: PlanReport): string[] => {
  const words = restsOnWords(restsOn)
  return words === null ? [] : [`${words[0]!.toUpperCase()}${words.slice(1)}.`]
}

const coverageLines = ({ coverage }: PlanReport): string[] =>
  coverage.sentences.flatMap((sentence) => wrapped('', sentence, ''))

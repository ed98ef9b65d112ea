import { groundsWords } from './grounds.ts'
import type { SourceList } from './layout.ts'
import { row } from './layout.ts'
import type { ReportFinding } from './report-types.ts'
import { weakest } from './rests-on.ts'
import { encounterWords, isTogether, nameFor, type SharedCaution } from './shared-cautions.ts'
import {
  EVIDENCE_WORDS,
  findingBasisWords,
  limitWords,
  PLANNING_DEFAULT,
  SEVERITY_WORDS,
  sideWords,
} from './words.ts'

/** A finding and, under it, what it rests on. */
export function findingLines(finding: ReportFinding, sources: SourceList): string[] {
  const label = finding.severity === 'clear' ? 'note' : SEVERITY_WORDS[finding.severity]
  const basis = findingBasisWords(finding)
  const source = finding.source === PLANNING_DEFAULT ? PLANNING_DEFAULT : sources.mark(finding.source)
  const said = basis.some((words) => words.includes(source))
  return [...row(label, finding.message), ...row('', [...basis, ...(said ? [] : [source])].join('; '))]
}

export const SHARED_HEADING = 'To do before the session'

/** One caution for several threads: what, which threads and how near, what to do, what it rests on. */
export function sharedLines(caution: SharedCaution<ReportFinding>, sources: SourceList): string[] {
  const { name, side, action, encounters } = caution
  const where = `, ${sideWords(side)}`
  const met = encounters.map((encounter) => encounterWords(encounter, isTogether(caution))).join('; ')
  return [
    ...row('caution', `${name}${where}: ${met}. ${action ?? ''}`),
    ...row('', sharedBasis(caution, sources)),
  ]
}

/** `limit 2 mm (planning default); place is an estimate; [1], [3]` */
function sharedBasis({ encounters }: SharedCaution<ReportFinding>, sources: SourceList): string {
  const findings = encounters.map(({ finding }) => finding)
  const limits = [...new Set(findings.flatMap(limitWords))]
  const evidence = weakest(findings.flatMap((finding) => finding.evidence ?? []))
  const named = [...new Set(findings.map(({ source }) => source))]
  const marks = named.map((source) => (source === PLANNING_DEFAULT ? source : sources.mark(source)))
  return [
    ...limits,
    ...(evidence === null ? [] : [EVIDENCE_WORDS[evidence]]),
    ...groundsWords(findings),
    marks.join(', '),
  ].join('; ')
}

/** What of the shared cautions concerns a thread: `see above: facial artery, temple arteries`. */
export const sharedWords = (shared: readonly SharedCaution<ReportFinding>[], thread: string): string =>
  `see above: ${shared.map((caution) => nameFor(caution, thread)).join('; ')}`

import type { Severity } from '../geometry/check-types.ts'
import type { ReportFinding } from './report-types.ts'
import { structureWords } from './structure-words.ts'
import { LAYER_BETWEEN_WORDS, mmWords, sideWords } from './words.ts'

export interface FoldedFindings {
  /** Findings to read one by one. */
  readonly loud: readonly ReportFinding[]
  /** One line for all structures passed on the same side of the same layer. */
  readonly folded: readonly string[]
  /** The same where the anatomy was altered: there the model's layer is no reason for silence. */
  readonly doubtful: readonly string[]
}

const isQuietPass = ({ code, severity }: ReportFinding): boolean =>
  (severity === 'clear' || severity === 'not-assessed') && (code === 'passes-over' || code === 'passes-under')

/**
 * Passes over and under structures that raise nothing, folded into one line for each layer between and side of
 * the patient: they explain why there is no alarm, and must not drown the alarms. Nearest structure first.
 */
export function foldPasses(findings: readonly ReportFinding[]): FoldedFindings {
  const groups = new Map<string, ReportFinding[]>()
  for (const finding of findings.filter(isQuietPass)) {
    const key = [finding.code, finding.layer, finding.side, finding.severity].join('|')
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return {
    loud: findings.filter((finding) => !isQuietPass(finding)),
    folded: linesOf([...groups.values()], 'clear'),
    doubtful: linesOf([...groups.values()], 'not-assessed'),
  }
}

const linesOf = (groups: readonly ReportFinding[][], severity: Severity): readonly string[] =>
  groups.filter(([first]) => first!.severity === severity).map(foldedLine)

function foldedLine(group: readonly ReportFinding[]): string {
  const first = group[0]!
  const way = first.code === 'passes-over' ? 'over' : 'under'
  const side = first.side === null ? '' : `, ${sideWords(first.side)}`
  const between = first.layer === null ? '' : `, ${LAYER_BETWEEN_WORDS[first.layer]} between`
  const nearest = group.toSorted((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity))
  const names = nearest.map(({ structure, value }) =>
    [
      structure === null ? 'a structure' : structureWords(structure),
      ...(value === null ? [] : [mmWords(value)]),
    ].join(' '),
  )
  return `${way}${side}${between}: ${names.join(', ')}`
}

import type { LayerCode, Side } from '../../geometry/anatomy-types.ts'
import type { Finding } from '../../geometry/check-types.ts'

/** Passes over or under structures that raise nothing, with the same layer between, on the same side. */
export interface FoldedPasses {
  readonly key: string
  readonly code: 'passes-over' | 'passes-under'
  readonly layer: LayerCode | null
  readonly side: Side | null
  /** In altered anatomy: not assessed, not clear. */
  readonly altered: boolean
  /** Nearest structure first. */
  readonly findings: readonly Finding[]
}

export interface SortedFindings {
  /** To be read one by one: worst first, as the checker sorted them. */
  readonly loud: readonly Finding[]
  /** Advice that raises nothing, where there is more than one: folded into one line. */
  readonly notes: readonly Finding[]
  readonly folded: readonly FoldedPasses[]
}

const isQuiet = ({ code, severity }: Finding): boolean =>
  (severity === 'clear' || severity === 'not-assessed') && (code === 'passes-over' || code === 'passes-under')

/**
 * Findings for a list: what raises nothing is folded into one line per layer and side, so that it explains the
 * silence without drowning the alarms. Gaps of the assessment have a list of their own.
 */
export function sortFindings(findings: readonly Finding[]): SortedFindings {
  const groups = new Map<string, FoldedPasses>()
  for (const finding of findings.filter(isQuiet)) {
    const { code, layer, side } = finding
    if (code !== 'passes-over' && code !== 'passes-under') continue
    const altered = finding.severity !== 'clear'
    const key = [code, layer, side, altered].join('|')
    const others = groups.get(key)?.findings ?? []
    groups.set(key, { key, code, layer, side, altered, findings: [...others, finding] })
  }
  const told = findings.filter((finding) => !isQuiet(finding) && finding.code !== 'not-assessed')
  const notes = told.filter(({ severity }) => severity === 'clear')
  const folds = notes.length > 1
  return {
    loud: folds ? told.filter(({ severity }) => severity !== 'clear') : told,
    notes: folds ? notes : [],
    folded: [...groups.values()].map((group) => ({
      ...group,
      findings: group.findings.toSorted((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity)),
    })),
  }
}

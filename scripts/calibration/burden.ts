import type { PlanReport, ReportFinding } from '../../src/report/index.ts'
import { shareCautions } from '../../src/report/shared-cautions.ts'

/** A published design yields no danger, and at most so many cautions a side. */
export const CAUTIONS_A_SIDE = 3

/** What a reader of one side of a plan has to read. */
export interface SideBurden {
  readonly side: 'left' | 'right' | 'midline'
  /** Structures, or codes of findings about the thread itself; each once, sorted. */
  readonly dangers: readonly string[]
  /** As on screen: a caution that several threads share is one, the arteries of the temple are one. */
  readonly cautions: readonly string[]
  /** Cautions thread by thread, before they are shared. */
  readonly unfolded: number
}

const subjectOf = ({ structure, code }: ReportFinding): string => structure ?? code
const unique = (subjects: readonly string[]): string[] => [...new Set(subjects)].toSorted()

/** Dangers and cautions of each side that has threads. */
export function burdenOf(report: PlanReport): SideBurden[] {
  const sides = [...new Set(report.threads.map((thread) => thread.side))].toSorted()
  return sides.map((side) => {
    const threads = report.threads.filter((thread) => thread.side === side)
    const findings = threads.flatMap((thread) => thread.findings)
    const { shared, own } = shareCautions(
      threads.map(({ id, findings: found }, index) => ({ id, index, findings: found })),
    )
    const single = [...own.values()].flat().filter((f) => f.severity === 'caution')
    return {
      side,
      dangers: unique(findings.filter((f) => f.severity === 'danger').map(subjectOf)),
      cautions: unique([...shared.map(({ name }) => name.toLowerCase()), ...single.map(subjectOf)]),
      unfolded: findings.filter((f) => f.severity === 'caution').length,
    }
  })
}

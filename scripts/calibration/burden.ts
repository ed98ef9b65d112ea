import type { PlanReport, ReportFinding } from '../../src/report/index.ts'
import { groupCautions } from '../../src/report/shared-cautions.ts'

/** A published design yields no danger, and at most so many cautions a side. */
export const CAUTIONS_A_SIDE = 3

/** What a reader of one side of a plan has to read. */
export interface SideBurden {
  readonly side: 'left' | 'right' | 'midline'
  /** Structures, or codes of findings about the thread itself; each once, sorted. */
  readonly dangers: readonly string[]
  /** As on screen and in the report: what asks for the same thing to be done is one. */
  readonly cautions: readonly string[]
  /** Cautions one by one: each thread and structure counts. */
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
    const grouped = groupCautions(threads.map((thread, index) => ({ ...thread, index })))
    return {
      side,
      dangers: unique(findings.filter((f) => f.severity === 'danger').map(subjectOf)),
      cautions: unique(grouped.map(({ name }) => name.toLowerCase())),
      unfolded: findings.filter((f) => f.severity === 'caution').length,
    }
  })
}

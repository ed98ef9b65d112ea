import type { PlanReport } from '../../src/report/index.ts'
import { burdenOf, CAUTIONS_A_SIDE, type SideBurden } from './burden.ts'
import { planText, type CalibrationCase } from './case-file.ts'
import { findingsOf, judgePlan, parsedPlan } from './judge-plan.ts'

export interface JudgedCase extends CalibrationCase {
  readonly preset: string
  readonly burden: readonly SideBurden[]
  /** What the planner says otherwise than the publication; empty where they agree. */
  readonly disagreements: readonly string[]
}

/** Judge a case's plan and hold it against what was published. */
export function judgeCase(given: CalibrationCase): JudgedCase {
  const report = judgePlan(parsedPlan(planText(given.id)))
  return {
    ...given,
    preset: report.head,
    burden: burdenOf(report),
    disagreements: disagreementsOf(given, report),
  }
}

/** What a report says otherwise than a case expects. */
export function disagreementsOf({ expect, named }: CalibrationCase, report: PlanReport): string[] {
  switch (expect) {
    case 'safe':
      return burdenOf(report).flatMap(({ side, dangers, cautions }) => [
        ...(dangers.length > 0 ? [`${side}: danger, ${dangers.join(', ')}`] : []),
        ...(cautions.length > CAUTIONS_A_SIDE
          ? [`${side}: ${cautions.length} cautions, ${cautions.join(', ')}`]
          : []),
      ])
    case 'injurious': {
      const hurt = new Set(
        findingsOf(report).flatMap((f) => (f.severity === 'danger' && f.structure ? [f.structure] : [])),
      )
      return (named ?? [])
        .filter((group) => !group.some((structure) => hurt.has(structure)))
        .map((group) => `no danger names ${group.join(' or ')}`)
    }
    case 'shallow':
      return findingsOf(report).some((f) => f.code === 'too-shallow' && f.severity !== 'clear')
        ? []
        : ['not told too shallow']
  }
}

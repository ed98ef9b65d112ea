import { checkThread, type CheckGround } from '../../geometry/check-plan.ts'
import type { CheckSettings, Finding, ThreadResult } from '../../geometry/check-types.ts'
import { pairFindings } from '../../geometry/pair-findings.ts'
import { rank, worstOf } from '../../geometry/severity.ts'
import { runThread, type ThreadRun } from '../../geometry/thread-run.ts'
import { checkSettingsOf } from '../check-settings.ts'
import type { PlanDocument, PlanThread } from '../document.ts'
import { resolveThread } from '../resolve.ts'
import type { FixContext } from './fix-types.ts'

/** A thread as it stands in its plan: judged for itself and with its neighbours. */
export interface Judged {
  readonly run: ThreadRun
  readonly result: ThreadResult
}

/** Judges versions of one thread, its neighbours unmoved, and counts how often it was asked. */
export interface Judge {
  /** @returns null where the thread means no place on this head. */
  judge(thread: PlanThread): Judged | null
  readonly settings: CheckSettings
  readonly ground: CheckGround
  /** Threads judged so far. */
  count(): number
  /** For judgements made elsewhere that belong to the same search. */
  add(judgements: number): void
}

/** @param index of the thread in the plan */
export function judgeOf(doc: PlanDocument, index: number, { head, ground }: FixContext): Judge {
  const settings = checkSettingsOf(doc)
  let neighbours: readonly ThreadRun[] | null = null
  let judged = 0
  return {
    settings,
    ground,
    count: () => judged,
    add: (judgements) => {
      judged += judgements
    },
    judge(thread) {
      const input = resolveThread(head, thread, index, doc.products)
      if (!input.ok) return null
      judged += 1
      const { run, result } = checkThread(input.value, ground, settings)
      neighbours ??= doc.threads.flatMap((other, i) => (i === index ? [] : (runOf(other, i) ?? [])))
      const between = neighbours.flatMap((other) => pairFindings([run, other]).get(thread.id) ?? [])
      if (between.length === 0) return { run, result }
      const findings = [...result.findings, ...between]
      const severity = worstOf([result.severity, ...between.map((finding) => finding.severity)])
      return { run, result: { ...result, findings, severity } }
    },
  }

  function runOf(thread: PlanThread, at: number): ThreadRun | null {
    const known = runs.get(thread)
    if (known !== undefined && known.ground === ground) return known.run
    const input = resolveThread(head, thread, at, doc.products)
    if (!input.ok) return null
    const run = runThread(input.value, ground.skin)
    runs.set(thread, { ground, run })
    return run
  }
}

/** Runs of neighbours, by the thread itself: documents share what an edit left alone. */
const runs = new WeakMap<PlanThread, { readonly ground: CheckGround; readonly run: ThreadRun }>()

/** Cautions and dangers. */
export const raised = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => rank(severity) >= rank('caution'))

/** What a finding is about: the same matter before and after a change, whatever its code and place. */
export const matterOf = ({ structure, side, code, pass, otherThread }: Finding): string =>
  structure !== null
    ? `structure ${structure} ${side}`
    : otherThread !== null
      ? `thread ${otherThread}`
      : `${code} in pass ${pass}`

/** The worst severity of each matter that is raised. */
export function mattersOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const matters = new Map<string, number>()
  for (const finding of raised(findings)) {
    const matter = matterOf(finding)
    matters.set(matter, Math.max(matters.get(matter) ?? 0, rank(finding.severity)))
  }
  return matters
}

/** Length along which depth was not assessed, mm. */
export const gapMm = ({ lengthMm, assessedMm }: ThreadResult): number => lengthMm - assessedMm

/** Length that runs where the anatomy was altered, mm. */
export const alteredMm = ({ findings }: ThreadResult): number =>
  findings.reduce(
    (sum, { code, restsOn, fromMm, toMm }) =>
      code === 'not-assessed' && restsOn === 'altered' ? sum + toMm - fromMm : sum,
    0,
  )

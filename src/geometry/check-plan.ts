import { anchorFindings } from './anchor-findings.ts'
import { readyStructures, type CheckedStructure } from './approach.ts'
import type { Structure } from './anatomy-types.ts'
import type {
  CheckResult,
  CheckSettings,
  Finding,
  NotAssessed,
  PassPath,
  ThreadInput,
  ThreadResult,
} from './check-types.ts'
import { NO_CONTEXT, type CheckContext } from './check-context.ts'
import { countPlan } from './count.ts'
import { groundsOfHead, withGrounds } from './grounds.ts'
import { coverageOf } from './coverage.ts'
import { depthFindings } from './depth-findings.ts'
import { ligamentFindings } from './ligament-findings.ts'
import { pairFindings, PUBLISHED_SPACING, type SpacingLimit } from './pair-findings.ts'
import { placeFindings } from './place-findings.ts'
import { productFindings } from './product-findings.ts'
import { rank, worstOf } from './severity.ts'
import type { SkinSurface } from './skin.ts'
import { structureFinding } from './structure-findings.ts'
import { symmetryFindings } from './symmetry-findings.ts'
import { runThread, type ThreadRun } from './thread-run.ts'
import type { Vec3 } from './vec3.ts'
import { regionOf, sideOf } from './whereabouts.ts'

/** One head ready to be checked against: made once, used for every change of the plan. */
export interface CheckGround {
  readonly skin: SkinSurface
  readonly structures: readonly CheckedStructure[]
  /** Both corners of the mouth, head frame, mm. */
  readonly cheilia: readonly Vec3[]
  /** Ligaments, zones of the SMAS, and what lies deep. */
  readonly context: CheckContext
}

export function prepareGround(
  skin: SkinSurface,
  structures: readonly Structure[],
  cheilia: readonly Vec3[],
  context: CheckContext = NO_CONTEXT,
): CheckGround {
  const steps = prepareGroundSteps(skin, structures, cheilia, context)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, yielding before each structure, so that a page stays alive. */
export function* prepareGroundSteps(
  skin: SkinSurface,
  structures: readonly Structure[],
  cheilia: readonly Vec3[],
  context: CheckContext = NO_CONTEXT,
): Generator<void, CheckGround> {
  const ready: CheckedStructure[] = []
  for (const structure of structures) {
    yield
    ready.push(...readyStructures([structure], skin))
  }
  return { skin, structures: ready, cheilia, context }
}

/** A thread checked for itself: all but what its neighbours do to it. Depends on nothing but thread, ground, settings. */
export interface CheckedThread {
  readonly run: ThreadRun
  readonly result: ThreadResult
  readonly gaps: readonly NotAssessed[]
  /** Told of the findings that its neighbours raise. */
  readonly settings: CheckSettings
}

/** Check one thread alone: what a drag re-does. */
export function checkThread(
  thread: ThreadInput,
  ground: CheckGround,
  settings: CheckSettings,
): CheckedThread {
  const run = runThread(thread, ground.skin)
  const coverage = coverageOf(run, settings.altered)
  const judged = [
    ...depthFindings(run, ground.context),
    ...ground.structures.flatMap((structure) => structureFinding(run, structure, settings) ?? []),
    ...placeFindings(run, ground.skin, ground.cheilia),
    ...ligamentFindings(run, ground.context.ligaments, ground.skin),
    ...anchorFindings(run, ground.context),
    ...productFindings(run),
    ...coverage.findings,
  ]
  const findings = withGrounds(judged, run, ground, settings)
  const samples = run.passes.flatMap((pass) => pass.path.samples)
  const settled = samples.filter((sample) => !sample.transit)
  const depths = (settled.length > 0 ? settled : samples).map((sample) => sample.depthMm)
  return {
    run,
    settings,
    gaps: coverage.gaps,
    result: {
      id: thread.id,
      side: sideOf(run),
      region: regionOf(run),
      lengthMm: run.passes.reduce((sum, pass) => sum + pass.path.samples.at(-1)!.sMm, 0),
      assessedMm: coverage.assessedMm,
      depthMm:
        depths.length === 0
          ? null
          : {
              min: Math.min(...depths),
              mean: depths.reduce((sum, d) => sum + d, 0) / depths.length,
              max: Math.max(...depths),
            },
      severity: severityOf(findings, run),
      findings: sorted(findings),
      passes: run.passes.map((pass): PassPath => pass.path),
    },
  }
}

/**
 * Join checked threads: neighbours, both sides, count, the plan's severity.
 * @param spacing how far barbed threads keep apart, where a protocol says so
 */
export function joinThreads(
  checked: readonly CheckedThread[],
  ground: CheckGround,
  spacing: SpacingLimit = PUBLISHED_SPACING,
): CheckResult {
  const runs = checked.map(({ run }) => run)
  const pairs = pairFindings(runs, spacing)
  const threads = checked.map(({ run, result, settings }): ThreadResult => {
    const own = pairs.get(run.thread.id)
    if (!own) return result
    const findings = sorted([...result.findings, ...withGrounds(own, run, ground, settings)])
    return { ...result, findings, severity: severityOf(findings, run) }
  })
  return {
    severity: worstOf(threads.map((thread) => thread.severity)),
    threads,
    findings: symmetryFindings(
      checked.map(({ run, result }) => ({ run, side: result.side })),
      ground.skin,
    ).map((finding) => ({ ...finding, restsOn: groundsOfHead(ground.skin) })),
    notAssessed: checked.flatMap(({ gaps }) => gaps),
    count: countPlan(runs, threads, ground.skin),
    restsOn: groundsOfHead(ground.skin),
  }
}

/** Check a whole plan. The same plan, ground and settings give the same result. */
export function checkPlan(
  threads: readonly ThreadInput[],
  ground: CheckGround,
  settings: CheckSettings,
  spacing: SpacingLimit = PUBLISHED_SPACING,
): CheckResult {
  return joinThreads(
    threads.map((thread) => checkThread(thread, ground, settings)),
    ground,
    spacing,
  )
}

/** A thread takes its worst finding; one without any path is not assessed. */
const severityOf = (findings: readonly Finding[], run: ThreadRun): ThreadResult['severity'] =>
  worstOf([
    ...findings.map((finding) => finding.severity),
    run.failures.length > 0 ? 'not-assessed' : 'clear',
  ])

/** Worst first, then along the thread. */
const sorted = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => rank(b.severity) - rank(a.severity) || a.pass - b.pass || a.atMm - b.atMm)

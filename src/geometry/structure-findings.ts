import type { CheckSettings, Finding, Severity } from './check-types.ts'
import { SEVERITIES } from './check-types.ts'
import type { CheckedStructure, Curve, Obstacle, ObstaclePlace } from './approach.ts'
import {
  directionalSdMm,
  errorsAt,
  frameOf,
  gapInPlanMm,
  largestSdMm,
  probabilityAt,
} from './approach-errors.ts'
import type { ContactErrors } from './contact-probability.ts'
import { CAUTION_SD_FACTOR } from './limits.ts'
import { structureMessage } from './messages.ts'
import { relationOf, type Relation } from './relation.ts'
import { judgeApproach, type Verdict } from './severity.ts'
import type { PassRun, ThreadRun } from './thread-run.ts'
import type { SegmentClearance } from './tube-clearance.ts'

/** The worst that one course of a structure does to one stretch of one pass. */
interface Judged {
  readonly pass: PassRun
  readonly curve: Curve
  readonly near: SegmentClearance
  readonly run: readonly SegmentClearance[]
  readonly place: ObstaclePlace
  readonly relation: Relation
  readonly errors: ContactErrors
  readonly probability: number
  readonly verdict: Verdict
  readonly obstacle: Obstacle
}

/**
 * What a thread does to one structure: at most one finding, the worst over passes, variants and stretches.
 * A finding seen only on the path held to the bend radius is at most a caution and says so.
 */
export function structureFinding(
  run: ThreadRun,
  checked: CheckedStructure,
  settings: CheckSettings,
): Finding | null {
  const judge = (curveOf: (pass: PassRun) => Curve | null): Judged | null =>
    run.passes
      .flatMap((pass) => {
        const curve = curveOf(pass)
        return curve
          ? checked.obstacles.flatMap((o) => judgeObstacle(run, pass, curve, checked, o, settings))
          : []
      })
      .reduce<Judged | null>((worst, next) => (worst && !isWorse(next, worst) ? worst : next), null)
  const followed = judge(followedCurve)
  if (followed && rank(followed.verdict.severity) >= rank('caution')) {
    return toFinding(run, checked, followed, settings, false)
  }
  const stiff = judge((pass) => pass.stiff)
  if (stiff && rank(stiff.verdict.severity) >= rank('caution')) {
    const softened: Judged = { ...stiff, verdict: { ...stiff.verdict, severity: 'caution' } }
    return toFinding(run, checked, softened, settings, true)
  }
  return followed && toFinding(run, checked, followed, settings, false)
}

const followedCurve = (pass: PassRun): Curve => ({
  samples: pass.path.samples,
  stacks: pass.stacks,
  line: pass.line,
})

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)

function isWorse(a: Judged, b: Judged): boolean {
  const bySeverity = rank(a.verdict.severity) - rank(b.verdict.severity)
  if (bySeverity !== 0) return bySeverity > 0
  if (a.probability !== b.probability) return a.probability > b.probability
  return a.near.clearanceMm < b.near.clearanceMm
}

const marginOf = (checked: CheckedStructure, settings: CheckSettings): number =>
  settings.marginsMm[checked.structure.id] ?? checked.structure.marginMm

/** Judge each stretch of one relation (same layer, over, under) of a pass to one course of a structure. */
function judgeObstacle(
  thread: ThreadRun,
  pass: PassRun,
  curve: Curve,
  checked: CheckedStructure,
  obstacle: Obstacle,
  settings: CheckSettings,
): Judged[] {
  const marginMm = marginOf(checked, settings)
  const reachMm = marginMm + CAUTION_SD_FACTOR * largestSdMm(obstacle, settings)
  const all = obstacle.clearances(curve, thread.radiusMm, reachMm)
  if (all.length === 0) return []
  const groups = new Map<Relation['kind'], { near: SegmentClearance; relation: Relation }[]>()
  for (const near of all) {
    const i = near.share < 0.5 ? near.segment : near.segment + 1
    const relation = relationOf(
      curve.samples[i]!.depthMm,
      thread.radiusMm,
      curve.stacks[i]!,
      obstacle.placeAt(near).layer,
    )
    groups.set(relation.kind, [...(groups.get(relation.kind) ?? []), { near, relation }])
  }
  return [...groups.values()].flatMap((group) => {
    const closest = group.reduce((a, b) => (b.near.clearanceMm < a.near.clearanceMm ? b : a))
    const judged = judgeStretch(thread, pass, curve, checked, obstacle, settings, marginMm, closest)
    return judged
      ? [
          {
            ...judged,
            run: stretchRound(
              group.map((g) => g.near),
              judged,
              marginMm,
            ),
          },
        ]
      : []
  })
}

function judgeStretch(
  thread: ThreadRun,
  pass: PassRun,
  curve: Curve,
  checked: CheckedStructure,
  obstacle: Obstacle,
  settings: CheckSettings,
  marginMm: number,
  { near, relation }: { near: SegmentClearance; relation: Relation },
): Omit<Judged, 'run'> | null {
  const place = obstacle.placeAt(near)
  const frame = frameOf(curve, near)
  const i = near.share < 0.5 ? near.segment : near.segment + 1
  const fixedMm = pass.aims[i]?.fixedMm ?? false
  const errors = errorsAt(frame, place, curve.stacks[i]!, settings, fixedMm)
  const sdMm = directionalSdMm(frame, near, errors)
  if (near.clearanceMm > marginMm + CAUTION_SD_FACTOR * sdMm) return null
  const probability = probabilityAt(curve, thread.radiusMm, frame, obstacle, errors)
  const verdict = judgeApproach({
    clearanceMm: near.clearanceMm,
    marginMm,
    sdMm,
    contactProbability: probability,
    relation,
    layerNeverProtects: place.layerNeverProtects,
    structureKind: checked.structure.kind,
    tip: thread.thread.product.tip,
  })
  // behind a layer and beside, not over, the structure: nothing to say
  const beside = gapInPlanMm(frame, near) > marginMm + thread.radiusMm + WIDEST_STRUCTURE_MM
  if (!verdict || (verdict.severity === 'clear' && beside)) return null
  return { pass, curve, near, place, relation, errors, probability, verdict, obstacle }
}

/** Half the width of the widest tube, mm: what counts as lying over it in plan. */
const WIDEST_STRUCTURE_MM = 2.5

/** The unbroken stretch round the worst point in which the thread is no farther than what raised the finding. */
function stretchRound(
  all: readonly SegmentClearance[],
  judged: Omit<Judged, 'run'>,
  marginMm: number,
): SegmentClearance[] {
  const within = Math.max(marginMm, judged.near.clearanceMm + 1)
  const at = all.findIndex((near) => near.segment === judged.near.segment)
  const linked = (i: number, j: number): boolean =>
    all[j] !== undefined && all[j].clearanceMm <= within && Math.abs(all[j].segment - all[i]!.segment) <= 1
  let from = at
  let to = at
  while (linked(from, from - 1)) from -= 1
  while (linked(to, to + 1)) to += 1
  return all.slice(from, to + 1)
}

/** Least clearance of the verdict's course over all passes, mm. */
function leastOverPasses(run: ThreadRun, judged: Judged, stiffened: boolean): number {
  const reachMm = Math.max(judged.near.clearanceMm, 0)
  const all = run.passes.flatMap((pass) => {
    const curve = stiffened ? pass.stiff : followedCurve(pass)
    return curve ? judged.obstacle.clearances(curve, run.radiusMm, reachMm) : []
  })
  return Math.min(judged.near.clearanceMm, ...all.map((near) => near.clearanceMm))
}

function toFinding(
  run: ThreadRun,
  checked: CheckedStructure,
  judged: Judged,
  settings: CheckSettings,
  stiffenedOnly: boolean,
): Finding {
  const { structure } = checked
  const { near, place, relation, verdict, obstacle, curve } = judged
  const alongMm = (segment: number, share: number): number => {
    const a = curve.samples[segment]!.sMm
    return a + (curve.samples[segment + 1]!.sMm - a) * share
  }
  const atMm = alongMm(near.segment, near.share)
  const marginMm = marginOf(checked, settings)
  const widestMm = marginMm + CAUTION_SD_FACTOR * obstacle.largestSdMm
  const leastMm = leastOverPasses(run, judged, stiffenedOnly)
  const deviationMm = stiffenedOnly ? (judged.pass.path.stiffened?.deviationMm ?? 0) : null
  return {
    code: verdict.code,
    severity: verdict.severity,
    structure: structure.id,
    side: structure.side,
    variant: obstacle.variant,
    pass: judged.pass.index,
    fromMm: Math.min(atMm, alongMm(judged.run[0]!.segment, 0)),
    toMm: Math.max(atMm, alongMm(judged.run.at(-1)!.segment, 1)),
    atMm,
    at: near.at,
    witness: near.witness,
    value: leastMm,
    unit: 'mm',
    limit: marginMm,
    worstClearanceMm: Math.min(leastMm, obstacle.raisedClearanceMm(curve, run.radiusMm, widestMm) ?? leastMm),
    acrossSdMm: place.acrossSdMm,
    depthSdMm: place.depthSdMm,
    contactProbability: judged.probability,
    basis: 'planning-default',
    evidence: place.evidence,
    layer: relation.kind === 'same' ? null : relation.layer,
    layerThicknessMm: relation.kind === 'same' || !relation.intact ? null : relation.thicknessMm,
    otherThread: null,
    stiffenedOnly,
    message: structureMessage({
      code: verdict.code,
      structureName: structure.name,
      side: structure.side,
      atMm,
      clearanceMm: leastMm,
      relation,
      probability: judged.probability,
      variant: obstacle.variant,
      prevalence: obstacle.prevalence,
      deviationMm,
    }),
    source: structure.source,
  }
}

import type { Finding } from '../../geometry/check-types.ts'
import { rank } from '../../geometry/severity.ts'
import type { PlanDocument, PlanThread } from '../document.ts'
import { waysFor, type Changed, type Way } from './candidates.ts'
import { keepsItsPlane } from './depth-change.ts'
import { FINEST_STEP_MM, GAP_TOLERANCE_MM, MOST_ASSESSMENTS, MOVE_STEPS_MM } from './fix-limits.ts'
import type { Fix, FixContext, FixGoal, FixKind } from './fix-types.ts'
import { alteredMm, gapMm, mattersOf, raised, type Judge, type Judged } from './judged.ts'
import { Holding } from './holds.ts'

/** A change that was judged, and how much of the trouble it leaves. */
interface Tried {
  readonly way: Way
  readonly mm: number
  readonly changed: Changed
  readonly judged: Judged
  /** The goal is met, nothing new is raised, and no limit of what a fix may do is passed. */
  readonly good: boolean
  /** Sum over what is raised: falls as a change helps. */
  readonly trouble: number
}

export interface Search {
  readonly doc: PlanDocument
  readonly index: number
  readonly before: PlanThread
  readonly was: Judged
  readonly goal: FixGoal
  readonly context: FixContext
  readonly judge: Judge
}

/**
 * Rings of growing size, in each the ways that promised most: the first size at which one is good and holds, made
 * smaller in steps of half a millimetre. Yields after each judgement, so that a caller can let
 * the page breathe.
 * @returns null where no change is found within the sizes and the number of judgements allowed
 */
export function* searchFix(search: Search): Generator<void, Found | null> {
  const { was, before, doc, context, judge } = search
  const target = worstOf(raised(was.result.findings))
  let ways = waysFor(context.head, doc, before, was.run, target)
  const holding = new Holding(search)
  let smaller = 0
  for (const mm of MOVE_STEPS_MM) {
    const ring: Tried[] = []
    for (const way of ways) {
      if (judge.count() >= MOST_ASSESSMENTS) return null
      const tried = tryWay(search, way, mm)
      yield
      if (tried !== null) ring.push(tried)
    }
    const good = ring.filter((tried) => tried.good).toSorted((a, b) => a.trouble - b.trouble || order(a, b))
    for (const tried of good) {
      if (yield* holding.holds(tried.changed, tried.judged)) return yield* madeSmaller(tried, smaller)
    }
    ways = promising(ways, ring)
    smaller = mm
  }
  return null

  /** The same way in the least size that still is good and holds. */
  function* madeSmaller(largest: Tried, tooSmallMm: number): Generator<void, Found> {
    let best = largest
    let low = tooSmallMm
    while (best.mm - low > FINEST_STEP_MM) {
      const mm = low + Math.floor((best.mm - low) / 2 / FINEST_STEP_MM) * FINEST_STEP_MM
      if (mm <= low || judge.count() >= MOST_ASSESSMENTS) break
      const tried = tryWay(search, best.way, mm)
      yield
      const holds = tried?.good === true && (yield* holding.holds(tried.changed, tried.judged))
      if (tried !== null && holds) best = tried
      else low = mm
    }
    return best
  }
}

export type Found = Pick<Tried, 'way' | 'changed' | 'judged'>

const ORDER: readonly FixKind[] = ['end', 'entry', 'angle', 'depth']
const order = (a: Tried, b: Tried): number => ORDER.indexOf(a.way.kind) - ORDER.indexOf(b.way.kind)

function tryWay({ judge, was, goal }: Search, way: Way, mm: number): Tried | null {
  const changed = way.at(mm)
  const judged = changed && judge.judge(changed.thread)
  if (changed === null || judged === null) return null
  const trouble = troubleOf(judged.result.findings)
  return { way, mm, changed, judged, trouble, good: isGood(judged, was, goal) }
}

/** Whether a change may be offered: it meets the goal, raises nothing new, and leaves no more unassessed or in altered anatomy. */
export function isGood(now: Judged, was: Judged, goal: FixGoal): boolean {
  const { findings } = now.result
  return (
    meets(findings, goal) &&
    raisesNothingNew(findings, was.result.findings) &&
    now.run.passes.length === was.run.passes.length &&
    gapMm(now.result) <= gapMm(was.result) + GAP_TOLERANCE_MM &&
    alteredMm(now.result) <= alteredMm(was.result) &&
    keepsItsPlane(now.run, was.run)
  )
}

/** No danger, and no more cautions than asked. */
export const meets = (findings: readonly Finding[], { cautionsLeft = Infinity }: FixGoal): boolean =>
  findings.every(({ severity }) => severity !== 'danger') && raised(findings).length <= cautionsLeft

/** Every matter that is raised was raised before, and as much. A danger that becomes a caution is no new caution. */
function raisesNothingNew(now: readonly Finding[], before: readonly Finding[]): boolean {
  const known = mattersOf(before)
  return [...mattersOf(now)].every(([matter, severity]) => (known.get(matter) ?? 0) >= severity)
}

/** Dangers count whole; what is likelier to be met, and what is crossed deeper, counts more. */
export const troubleOf = (findings: readonly Finding[]): number =>
  raised(findings).reduce(
    (sum, { severity, contactProbability }) =>
      sum + (severity === 'danger' ? 1 : 0.25) + (contactProbability ?? 0.5),
    0,
  )

/** Ways to go on with: after each ring the worst fifth is left, down to as many as the budget lets go all the way. */
function promising(ways: readonly Way[], ring: readonly Tried[]): Way[] {
  const troubles = new Map(ring.map(({ way, trouble }) => [way.name, trouble]))
  const kept = Math.max(FEWEST_WAYS, Math.ceil(ways.length * KEPT_SHARE))
  return ways
    .toSorted((a, b) => (troubles.get(a.name) ?? Infinity) - (troubles.get(b.name) ?? Infinity))
    .slice(0, kept)
}
const KEPT_SHARE = 0.8
const FEWEST_WAYS = 9

const worstOf = (findings: readonly Finding[]): Finding =>
  findings.reduce((a, b) =>
    rank(b.severity) - rank(a.severity) || (b.contactProbability ?? 0) - (a.contactProbability ?? 0) > 0
      ? b
      : a,
  )

/** What a found change amounts to. */
export function fixOf(
  { doc, index, was, judge }: Search,
  { way, changed, judged }: Found,
  sentence: string,
  keeps: Fix['keeps'],
): Fix {
  const after = mattersOf(judged.result.findings)
  const before = raised(was.result.findings)
  return {
    thread: changed.thread,
    doc: { ...doc, threads: doc.threads.with(index, changed.thread) },
    kind: way.kind,
    size: Math.abs(changed.size),
    unit: changed.unit,
    sentence,
    clears: before.filter((finding) => [...mattersOf([finding])].every(([m, s]) => (after.get(m) ?? 0) < s)),
    leaves: raised(judged.result.findings),
    keeps,
    result: judged.result,
    radiusMm: judged.run.radiusMm,
    assessments: judge.count(),
  }
}

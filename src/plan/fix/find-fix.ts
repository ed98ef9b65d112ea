import { rank } from '../../geometry/severity.ts'
import { findThread } from '../edits/threads.ts'
import type { PlanDocument } from '../document.ts'
import { fail, ok, type Result } from '../result.ts'
import { KEPT_DEPTH_MM, KEPT_END_MM } from './fix-limits.ts'
import type { Fix, FixContext, FixGoal, NoFix, NoFixCode } from './fix-types.ts'
import { fixSentence } from './fix-words.ts'
import { judgeOf, raised } from './judged.ts'
import { fixOf, meets, searchFix, type Search } from './search.ts'

export type { Fix, FixContext, FixGoal, FixKind, NoFix, NoFixCode } from './fix-types.ts'

/**
 * The smallest change of one thread (its entry, its end, its angle, the depth of a stretch) after which no danger is
 * left, and, if asked, no more than so many cautions; verified with the end 1.5 mm and the depth 0.5 mm off.
 *
 * Never: another plane or out of its layer, more skin without assessment, a pull turned by more than 10°, a point moved
 * by more than 15 mm, a danger or caution about anything that was not raised before, an entry that other threads share,
 * a locked thread, another thread. A danger may become a caution: `leaves` says so. Smallest among the sizes, ways and
 * number of judgements of `fix-limits.ts`; not a proof that nothing smaller exists.
 * @param context the head of the plan and its ground
 * @param goal default: no danger, any number of cautions
 * @returns why not, where there is none
 */
export function findFix(
  doc: PlanDocument,
  threadId: string,
  context: FixContext,
  goal: FixGoal = {},
): Result<Fix, NoFix> {
  const steps = fixSteps(doc, threadId, context, goal)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** As `findFix`, yielding after each judgement (about 3 ms), so that a page stays alive between. */
export function* fixSteps(
  doc: PlanDocument,
  threadId: string,
  context: FixContext,
  goal: FixGoal = {},
): Generator<void, Result<Fix, NoFix>> {
  const before = findThread(doc, threadId)
  if (before === null) return none('unknown-thread', `The plan has no thread "${threadId}".`, 0)
  if (before.locked === true) return none('locked', 'The thread is locked. Unlock it to change it.', 0)
  const index = doc.threads.indexOf(before)
  const judge = judgeOf(doc, index, context)
  const was = judge.judge(before)
  yield
  if (was === null || was.run.passes.length === 0)
    return none(
      'not-judged',
      'The thread cannot be laid into this head, so no change can be judged.',
      judge.count(),
    )
  if (meets(was.result.findings, goal)) {
    const what = goal.cautionsLeft === undefined ? 'no danger' : `no danger and few enough cautions`
    return none('nothing-to-fix', `There is ${what} in this thread.`, judge.count())
  }
  const search: Search = { doc, index, before, was, goal, context, judge }
  const found = yield* searchFix(search)
  if (found === null) {
    const worst = raised(was.result.findings).reduce((a, b) => (rank(b.severity) > rank(a.severity) ? b : a))
    return none('none-found', noneWords(worst.severity === 'danger', judge.count()), judge.count())
  }
  const sentence = fixSentence(found.way.kind, found.changed)
  return ok(fixOf(search, found, sentence, { endMm: KEPT_END_MM, depthMm: KEPT_DEPTH_MM }))
}

const noneWords = (danger: boolean, judged: number): string =>
  `No small change clears ${danger ? 'the danger' : 'these cautions'} and holds within ${KEPT_END_MM} mm and ` +
  `${KEPT_DEPTH_MM} mm of depth (${judged} tried). Draw another course, or choose another plane.`

const none = (code: NoFixCode, message: string, assessments: number): Result<Fix, NoFix> =>
  fail({ code, message, assessments })

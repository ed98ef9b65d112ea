import { describe, expect, it } from 'vitest'
import { placeAnatomy } from '../../../src/anatomy/index.ts'
import { groundOf } from '../../../src/plan/assess.ts'
import type { PlanDocument } from '../../../src/plan/document.ts'
import { setLocked } from '../../../src/plan/edits/index.ts'
import { findFix, type Fix } from '../../../src/plan/fix/find-fix.ts'
import { LARGEST_TURN_DEG, MOST_ASSESSMENTS } from '../../../src/plan/fix/fix-limits.ts'
import { mattersOf, raised } from '../../../src/plan/fix/judged.ts'
import { betweenDeg, pullOf } from '../../../src/plan/fix/moves.ts'
import { headSpecOf } from '../../../src/plan/document.ts'
import { realHead } from '../support/real-head.ts'
import { planOn } from './support/ground.ts'

const jowl = planOn('golden/plans/jowl-sub-smas-facial-artery')
const brow = planOn('golden/plans/brow-thread-temporal-artery')
const shallow = planOn('golden/plans/cheek-too-shallow')

function found(plan: typeof jowl, id: string): Fix {
  const fix = findFix(plan.doc, id, plan.context)
  if (!fix.ok) throw new Error(fix.error.message)
  return fix.value
}

const CASES = [
  { name: 'a jowl thread that ends at the facial artery', plan: jowl, id: 't1' },
  { name: 'a brow thread at the temporal artery', plan: brow, id: 'brow-left' },
  { name: 'a cheek thread typed too shallow', plan: shallow, id: 't1' },
].map((each) => ({ ...each, fix: found(each.plan, each.id) }))

describe.each(CASES)('the fix of $name', ({ plan, id, fix }) => {
  it('leaves no danger, by the verdict on the whole changed plan', () => {
    expect(plan.verdict(plan.doc, id).severity).toBe('danger')
    const after = plan.verdict(fix.doc, id)
    expect(after.severity).not.toBe('danger')
    expect(
      raised(fix.result.findings)
        .map(({ message }) => message)
        .toSorted(),
    ).toEqual(
      raised(after.findings)
        .map(({ message }) => message)
        .toSorted(),
    )
  })

  it('raises nothing that was not raised before', () => {
    const before = mattersOf(plan.verdict(plan.doc, id).findings)
    for (const [matter, severity] of mattersOf(plan.verdict(fix.doc, id).findings))
      expect(before.get(matter) ?? 0, matter).toBeGreaterThanOrEqual(severity)
  })

  it('keeps plane, product, entry hole and direction of pull', () => {
    const before = plan.doc.threads.find((thread) => thread.id === id)!
    const { passes: _was, ...kept } = before
    const { passes: _is, ...now } = fix.thread
    expect(now).toEqual(kept)
    const pull = (thread: typeof before) => pullOf(plan.context.head, thread, 0)!
    expect(betweenDeg(pull(before), pull(fix.thread))).toBeLessThanOrEqual(LARGEST_TURN_DEG)
  })

  it('changes nothing else of the plan, and the plan itself not at all', () => {
    expect(fix.doc).toEqual({
      ...plan.doc,
      threads: plan.doc.threads.map((thread) => (thread.id === id ? fix.thread : thread)),
    })
    expect(plan.doc.threads).not.toContain(fix.thread)
  })

  it('needs no more judgements than allowed, but for those of the last candidate', () => {
    expect(fix.assessments).toBeGreaterThan(1)
    expect(fix.assessments).toBeLessThanOrEqual(MOST_ASSESSMENTS + 16)
  })

  it('names what it clears, and what stays', () => {
    expect(fix.clears.some(({ severity }) => severity === 'danger')).toBe(true)
    expect(fix.leaves.every(({ severity }) => severity === 'caution')).toBe(true)
  })
})

describe('findFix', () => {
  it('says in one sentence what to do, in words of the face', () => {
    expect(CASES.map(({ fix }) => fix.sentence)).toEqual([
      'Move the end 2.5 mm up and outward',
      'Move the end 5 mm back and down',
      'Pass 0.75 mm deeper, 17 to 42 mm from the entry',
    ])
  })

  it('moves the end by what the sentence says', () => {
    const { fix, plan } = CASES[0]!
    const at = (doc: PlanDocument) => plan.verdict(doc, 't1').passes[0]!.samples.at(-1)!.at
    const [a, b] = [at(plan.doc), at(fix.doc)]
    expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(1.5)
    expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeLessThan(3.5)
    expect(b[1]).toBeGreaterThan(a[1])
  })

  it('is right on the other side of the face, too', () => {
    const { doc, context } = jowl
    const mirrored: PlanDocument = {
      ...doc,
      threads: doc.threads.map((thread) => ({
        ...thread,
        passes: thread.passes.map((points) =>
          points.map((point) => ('landmark' in point ? { ...point, side: 'right' as const } : point)),
        ),
      })),
    }
    const fix = findFix(mirrored, 't1', context)
    expect(fix).toMatchObject({ ok: true, value: { sentence: CASES[0]!.fix.sentence } })
  })

  it('leaves a locked thread alone', () => {
    const locked = setLocked(jowl.doc, 't1', true)
    expect(findFix(locked, 't1', jowl.context)).toMatchObject({ ok: false, error: { code: 'locked' } })
  })

  it('has nothing to do where there is no danger, unless fewer cautions are asked for', () => {
    const { fix } = CASES[0]!
    expect(findFix(fix.doc, 't1', jowl.context)).toMatchObject({
      ok: false,
      error: { code: 'nothing-to-fix' },
    })
    const fewer = findFix(fix.doc, 't1', jowl.context, { cautionsLeft: fix.leaves.length - 1 })
    if (fewer.ok) expect(fewer.value.leaves.length).toBeLessThan(fix.leaves.length)
    else expect(fewer.error.code).toBe('none-found')
  })

  it('says so where no small change helps', () => {
    const plan = planOn('golden/plans/post-auricular-neck')
    const none = findFix(plan.doc, 't1', plan.context)
    expect(none).toMatchObject({ ok: false, error: { code: 'none-found' } })
    if (!none.ok)
      expect(none.error.message).toMatch(/^No small change clears the danger and holds within 1.5 mm/)
  })

  it('knows no thread that the plan has not', () => {
    expect(findFix(jowl.doc, 'gone', jowl.context)).toMatchObject({
      ok: false,
      error: { code: 'unknown-thread' },
    })
  })

  it('finds no fix on a head without structures, where depth alone is no danger', () => {
    const head = realHead(headSpecOf(jowl.doc))
    expect(placeAnatomy(head).structures.length).toBeGreaterThan(0)
    const bare = { head, ground: groundOf(head, []) }
    expect(findFix(jowl.doc, 't1', bare)).toMatchObject({ ok: false, error: { code: 'nothing-to-fix' } })
  })
})

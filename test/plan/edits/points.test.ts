import { describe, expect, it } from 'vitest'
import {
  findThread,
  insertPoint,
  movePoint,
  removePoint,
  replacePoint,
  reverseThread,
  setPointDepth,
  setPointPlane,
} from '../../../src/plan/edits/index.ts'
import type { PlanDocument, PlanPoint } from '../../../src/plan/document.ts'
import { planWith, thread } from '../support/plans.ts'

const at = (tri: number): PlanPoint => ({ tri, bary: [1, 0, 0] })
const landmark: PlanPoint = {
  landmark: 'cheilion',
  side: 'left',
  mm: { lateral: 12 },
  plane: 'smas',
  depthMm: 4,
}
const doc = planWith(
  thread('t1', {
    passes: [
      [at(1), at(2), landmark],
      [at(3), at(4)],
    ],
    accepted: 'yes',
  }),
)
const passes = (plan: PlanDocument) => findThread(plan, 't1')!.passes

describe('edits of points', () => {
  it('move one point, of one pass', () => {
    const after = movePoint(doc, 't1', { pass: 1, point: 0 }, { tri: 9, bary: [0, 1, 0] })
    expect(passes(after)).toEqual([passes(doc)[0], [{ tri: 9, bary: [0, 1, 0] }, at(4)]])
    expect(passes(after)[0]).toBe(passes(doc)[0])
  })

  it('turn a dragged landmark point into a skin point that keeps its plane and depth', () => {
    const after = movePoint(doc, 't1', { pass: 0, point: 2 }, { tri: 9, bary: [0, 1, 0] })
    expect(passes(after)[0]?.[2]).toEqual({ tri: 9, bary: [0, 1, 0], plane: 'smas', depthMm: 4 })
  })

  it('withdraw an accepted danger when a point moves', () => {
    expect(
      findThread(movePoint(doc, 't1', { pass: 0, point: 0 }, { tri: 9, bary: [1, 0, 0] }), 't1'),
    ).not.toHaveProperty('accepted')
  })

  it('return the same plan for the same place, or for a point that is not there', () => {
    const same = { tri: 1, bary: [1, 0, 0] as const }
    expect(movePoint(doc, 't1', { pass: 0, point: 0 }, same)).toBe(doc)
    expect(movePoint(doc, 't1', { pass: 0, point: 7 }, same)).toBe(doc)
    expect(movePoint(doc, 't1', { pass: 5, point: 0 }, same)).toBe(doc)
    expect(movePoint(doc, 'none', { pass: 0, point: 1 }, same)).toBe(doc)
    expect(setPointPlane(doc, 't1', { pass: 0, point: 0 }, null)).toBe(doc)
  })

  it('leave a locked thread alone', () => {
    const locked = planWith(thread('t1', { locked: true }))
    expect(movePoint(locked, 't1', { pass: 0, point: 0 }, { tri: 99, bary: [1, 0, 0] })).toBe(locked)
    expect(reverseThread(locked, 't1')).toBe(locked)
  })

  it('put any other point in its place', () => {
    const after = replacePoint(doc, 't1', { pass: 0, point: 0 }, landmark)
    expect(passes(after)[0]?.[0]).toEqual(landmark)
  })

  it('insert before a point and after the last', () => {
    expect(passes(insertPoint(doc, 't1', { pass: 1, point: 1 }, at(8)))[1]).toEqual([at(3), at(8), at(4)])
    expect(passes(insertPoint(doc, 't1', { pass: 1, point: 2 }, at(8)))[1]).toEqual([at(3), at(4), at(8)])
    expect(insertPoint(doc, 't1', { pass: 1, point: 3 }, at(8))).toBe(doc)
  })

  it('remove a point, but never one of the last two', () => {
    expect(passes(removePoint(doc, 't1', { pass: 0, point: 1 }))[0]).toEqual([at(1), landmark])
    expect(removePoint(doc, 't1', { pass: 1, point: 0 })).toBe(doc)
  })

  it('set plane and depth from a point on, and give them back to the thread', () => {
    const set = setPointDepth(
      setPointPlane(doc, 't1', { pass: 0, point: 1 }, 'dermis'),
      't1',
      { pass: 0, point: 1 },
      2,
    )
    expect(passes(set)[0]?.[1]).toEqual({ ...at(2), plane: 'dermis', depthMm: 2 })
    const unset = setPointDepth(
      setPointPlane(set, 't1', { pass: 0, point: 1 }, null),
      't1',
      { pass: 0, point: 1 },
      null,
    )
    expect(passes(unset)[0]?.[1]).toEqual(at(2))
  })

  it('reverse a thread, and back again', () => {
    const after = reverseThread(doc, 't1')
    expect(passes(after)).toEqual([
      [at(4), at(3)],
      [landmark, at(2), at(1)],
    ])
    expect(passes(reverseThread(after, 't1'))).toEqual(passes(doc))
  })
})

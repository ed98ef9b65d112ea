import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLANES } from '../../../src/geometry/planes.ts'
import { parsePlan } from '../../../src/plan/codec.ts'
import type { PlanDocument, PlanPoint } from '../../../src/plan/document.ts'
import {
  acceptDanger,
  deleteThread,
  insertPoint,
  mirrorEdit,
  mirroredPoint,
  mirroredThread,
  mirrorThreads,
  movePoint,
  removePoint,
  renameThread,
  replacePoint,
  reverseThread,
  setAnchor,
  setEndExits,
  setEntryId,
  setLocked,
  setPlane,
  setPointDepth,
  shareHole,
  type Mirror,
} from '../../../src/plan/edits/index.ts'
import { newHistory, record, redo, undo } from '../../../src/plan/history.ts'
import { serializePlan } from '../../../src/plan/serialize.ts'
import { arbitraryPlan } from '../support/arbitrary-plan.ts'
import { realHead } from '../support/real-head.ts'

/** Changes places without a head: neighbouring triangles are each other's mirror images. */
const mirror: Mirror = {
  mirrorPoint: ({ tri, bary: [a, b, c] }) => ({ tri: tri % 2 === 0 ? tri + 1 : tri - 1, bary: [a, c, b] }),
}

type Edit = (doc: PlanDocument) => PlanDocument

const id = fc.constantFrom('t1', 't2', 't3', 't4', 't5', 't6')
const ref = fc.record({ pass: fc.nat(2), point: fc.nat(4) })
const point: fc.Arbitrary<PlanPoint> = fc.oneof(
  fc.nat(5000).map((tri): PlanPoint => ({ tri, bary: [0.25, 0.25, 0.5] })),
  fc.constant<PlanPoint>({ landmark: 'cheilion', side: 'left', mm: { lateral: 9 } }),
)

/** Edits of what will be done to the patient. */
const courseEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(id, ref, point).map(
    ([t, r, p]): Edit =>
      (doc) =>
        movePoint(doc, t, r, p),
  ),
  fc.tuple(id, ref, point).map(
    ([t, r, p]): Edit =>
      (doc) =>
        replacePoint(doc, t, r, p),
  ),
  fc.tuple(id, ref, point).map(
    ([t, r, p]): Edit =>
      (doc) =>
        insertPoint(doc, t, r, p),
  ),
  fc.tuple(id, ref).map(
    ([t, r]): Edit =>
      (doc) =>
        removePoint(doc, t, r),
  ),
  fc.tuple(id, ref, fc.double({ min: 0.5, max: 9, noNaN: true })).map(
    ([t, r, mm]): Edit =>
      (doc) =>
        setPointDepth(doc, t, r, mm),
  ),
  fc.tuple(id, fc.constantFrom(...PLANES)).map(
    ([t, plane]): Edit =>
      (doc) =>
        setPlane(doc, t, plane),
  ),
  fc.tuple(id, fc.boolean()).map(
    ([t, exits]): Edit =>
      (doc) =>
        setEndExits(doc, t, exits),
  ),
  id.map(
    (t): Edit =>
      (doc) =>
        setAnchor(doc, t, 'fascia'),
  ),
  id.map(
    (t): Edit =>
      (doc) =>
        reverseThread(doc, t),
  ),
  id.map(
    (t): Edit =>
      (doc) =>
        deleteThread(doc, t),
  ),
  id.map(
    (t): Edit =>
      (doc) =>
        setEntryId(doc, t, null),
  ),
  fc.tuple(id, id).map(
    ([t, host]): Edit =>
      (doc) =>
        shareHole(doc, t, host),
  ),
  fc.tuple(id, ref, point).map(
    ([t, r, p]): Edit =>
      (doc) =>
        mirrorEdit(doc, movePoint(doc, t, r, p), pairs, mirror).doc,
  ),
  id.map(
    (t): Edit =>
      (doc) =>
        mirrorThreads(doc, [t], mirror, pairs).doc,
  ),
  fc.tuple(id, id).map(
    ([t, host]): Edit =>
      (doc) =>
        mirrorEdit(doc, shareHole(doc, t, host), pairs, mirror).doc,
  ),
  fc.tuple(id, id).map(
    ([t, u]): Edit =>
      (doc) =>
        mirrorThreads(doc, [t, u], mirror).doc,
  ),
)
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  courseEdit,
  fc.tuple(id, fc.boolean()).map(
    ([t, locked]): Edit =>
      (doc) =>
        setLocked(doc, t, locked),
  ),
  fc.tuple(id, fc.string()).map(
    ([t, name]): Edit =>
      (doc) =>
        renameThread(doc, t, name),
  ),
  fc.tuple(id, fc.string()).map(
    ([t, why]): Edit =>
      (doc) =>
        acceptDanger(doc, t, why),
  ),
)
const pairs = new Map([
  ['t1', 't2'],
  ['t2', 't1'],
  ['t3', 't4'],
  ['t4', 't3'],
])

const RUNS = { numRuns: 300, seed: 4 } as const

describe('edits of any plan (seed 4)', () => {
  it('and undo give the same bytes, and redo the bytes of the edit', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(anyEdit, { maxLength: 8 }), (plan, edits) => {
        const steps = [plan]
        let history = newHistory(plan)
        for (const edit of edits) {
          const doc = edit(history.present)
          if (doc !== history.present) steps.push(doc)
          history = record(history, 'Edit', doc)
        }
        for (const doc of steps.slice(0, -1).toReversed()) {
          history = undo(history)
          expect(serializePlan(history.present)).toBe(serializePlan(doc))
        }
        for (const doc of steps.slice(1)) {
          history = redo(history)
          expect(serializePlan(history.present)).toBe(serializePlan(doc))
        }
      }),
      RUNS,
    )
  })

  it('never change a locked thread', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(courseEdit, { minLength: 1, maxLength: 8 }), (plan, edits) => {
        const after = edits.reduce((doc, edit) => edit(doc), plan)
        for (const thread of plan.threads) if (thread.locked) expect(after.threads).toContain(thread)
      }),
      RUNS,
    )
  })

  it('leave a plan that a file can hold', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(anyEdit, { maxLength: 8 }), (plan, edits) => {
        const after = edits.reduce((doc, edit) => edit(doc), plan)
        const read = parsePlan(serializePlan(after))
        expect(read.ok).toBe(true)
      }),
      RUNS,
    )
  })

  it('keep threads of one hole in one place', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(courseEdit, { minLength: 1, maxLength: 14 }), (plan, edits) => {
        // Files may name a hole twice in different places; what is drawn here begins without.
        const holes: PlanDocument = {
          ...plan,
          threads: plan.threads.map(({ entryId: _hole, ...thread }) => thread),
        }
        const after = edits.reduce((doc, edit) => edit(doc), holes)
        const places = new Map<string, string>()
        for (const { entryId, passes } of after.threads) {
          if (entryId === undefined) continue
          const { plane: _plane, depthMm: _depth, ...place } = passes[0]![0]!
          const known = places.get(entryId) ?? JSON.stringify(place)
          expect(JSON.stringify(place)).toBe(known)
          places.set(entryId, known)
        }
      }),
      RUNS,
    )
  })
})

describe('a mirror image (seed 4)', () => {
  it('mirrored again is the same course', () => {
    fc.assert(
      fc.property(arbitraryPlan, ({ threads }) => {
        for (const thread of threads) {
          const { name: _name, locked: _locked, accepted: _accepted, ...course } = thread
          expect(mirroredThread(mirroredThread(thread, mirror, 'x'), mirror, thread.id)).toEqual(course)
        }
      }),
      RUNS,
    )
  })

  it('of a place of the head, mirrored again, is that place to the last bit', () => {
    const head = realHead()
    fc.assert(
      fc.property(
        fc.nat(head.triangles.length / 3 - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tri, a) => {
          const place: PlanPoint = { tri, bary: [a, (1 - a) / 3, 1 - a - (1 - a) / 3] }
          expect(mirroredPoint(mirroredPoint(place, head), head)).toEqual(place)
        },
      ),
      RUNS,
    )
  })
})

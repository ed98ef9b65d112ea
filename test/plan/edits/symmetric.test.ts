import { describe, expect, it } from 'vitest'
import type { PlanPoint } from '../../../src/plan/document.ts'
import {
  addThread,
  deleteThread,
  findThread,
  insertPoint,
  mirrorEdit,
  movePoint,
  renameThread,
  setLocked,
  setPlane,
  setProduct,
  shareHole,
  type Mirror,
} from '../../../src/plan/edits/index.ts'
import { planWith, thread } from '../support/plans.ts'

/** Even triangles lie on the left, odd ones on the right. */
const mirror: Mirror = { mirrorPoint: ({ tri, bary }) => ({ tri: tri ^ 1, bary }) }
const at = (tri: number): PlanPoint => ({ tri, bary: [1, 0, 0] })
const partners = new Map([
  ['t1', 't2'],
  ['t2', 't1'],
])
// The right partner's end differs: faces are asymmetric.
const doc = planWith(
  thread('t1', { passes: [[at(2), at(4)]] }),
  thread('t2', { passes: [[at(3), at(9)]], accepted: 'yes', name: 'Right' }),
)
const onBoth = (edit: (plan: typeof doc) => typeof doc, before = doc) =>
  mirrorEdit(before, edit(before), partners, mirror)

describe('an edit on both sides', () => {
  it('moves the same point of the partner, and leaves its other points as they differ', () => {
    const { doc: after } = onBoth((plan) => movePoint(plan, 't1', { pass: 0, point: 0 }, at(20)))
    expect(findThread(after, 't2')!.passes).toEqual([[at(21), at(9)]])
  })

  it('changes product and plane of the partner', () => {
    const { doc: after } = onBoth((plan) => setProduct(setPlane(plan, 't2', 'smas'), 't2', 'pdo-mono-std'))
    expect(findThread(after, 't1')).toMatchObject({ plane: 'smas', product: 'pdo-mono-std' })
  })

  it('leaves names to their threads, and withdraws an accepted danger only where the course changes', () => {
    const { doc: named } = onBoth((plan) => renameThread(plan, 't1', 'Left'))
    expect(findThread(named, 't2')).toBe(findThread(doc, 't2'))
    const { doc: moved } = onBoth((plan) => setPlane(plan, 't1', 'smas'))
    expect(findThread(moved, 't2')).toMatchObject({ name: 'Right' })
    expect(findThread(moved, 't2')).not.toHaveProperty('accepted')
  })

  it('mirrors the whole course where points come or go', () => {
    const { doc: after } = onBoth((plan) => insertPoint(plan, 't1', { pass: 0, point: 1 }, at(8)))
    expect(findThread(after, 't2')!.passes).toEqual([[at(3), at(9), at(5)]])
  })

  it('brings the mirror image of a new thread, unless that has no side', () => {
    const add = (plan: typeof doc) => addThread(plan, thread('t3', { passes: [[at(10), at(12)]] }))
    expect(onBoth(add).doc.threads.at(-1)).toMatchObject({ id: 't4', passes: [[at(11), at(13)]] })
    expect(mirrorEdit(doc, add(doc), partners, mirror, () => false).doc.threads).toHaveLength(3)
  })

  it('deletes the partner too', () => {
    expect(onBoth((plan) => deleteThread(plan, 't2')).doc.threads).toEqual([])
  })

  it('leaves a locked partner alone, and says which one', () => {
    const locked = setLocked(doc, 't2', true)
    const moved = onBoth((plan) => movePoint(plan, 't1', { pass: 0, point: 0 }, at(20)), locked)
    expect(moved.held).toEqual(['t2'])
    expect(findThread(moved.doc, 't2')).toBe(findThread(locked, 't2'))
    const deleted = onBoth((plan) => deleteThread(plan, 't1'), locked)
    expect(deleted).toMatchObject({ held: ['t2'] })
    expect(deleted.doc.threads.map(({ id }) => id)).toEqual(['t2'])
  })

  it('moves a shared hole of the other side as one', () => {
    const right = thread('t3', { entryId: 'right', passes: [[at(3), at(13)]] })
    const holed = planWith(doc.threads[0]!, { ...doc.threads[1]!, entryId: 'right' }, right)
    const { doc: after } = onBoth((plan) => movePoint(plan, 't1', { pass: 0, point: 0 }, at(20)), holed)
    expect(findThread(after, 't3')!.passes[0]![0]).toEqual(at(21))
    const locked = setLocked(holed, 't3', true)
    expect(onBoth((plan) => movePoint(plan, 't1', { pass: 0, point: 0 }, at(20)), locked).held).toEqual([
      't2',
    ])
  })

  it('changes nothing on the other side where the edit itself changed it', () => {
    const both = (plan: typeof doc) => setPlane(setPlane(plan, 't1', 'smas'), 't2', 'dermis')
    expect(onBoth(both).doc.threads.map(({ plane }) => plane)).toEqual(['smas', 'dermis'])
  })

  it('joins the hole of the other side in its mirrored place, also where the sides differ', () => {
    const four = planWith(
      thread('t1', { passes: [[at(2), at(4)]] }),
      thread('t2', { passes: [[at(13), at(5)]] }),
      thread('t3', { passes: [[at(6), at(8)]] }),
      thread('t4', { passes: [[at(7), at(9)]] }),
    )
    const pairs = new Map([...partners, ['t3', 't4'] as const, ['t4', 't3'] as const])
    const { doc: after } = mirrorEdit(four, shareHole(four, 't3', 't1'), pairs, mirror)
    const [right, joined] = ['t2', 't4'].map((id) => findThread(after, id)!)
    expect([right!.passes[0]![0], joined!.passes[0]![0]]).toEqual([at(3), at(3)])
    expect(right!.entryId).toBeDefined()
    expect(joined!.entryId).toBe(right!.entryId)
  })
})

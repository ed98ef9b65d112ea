import { describe, expect, it } from 'vitest'
import type { PlanPoint } from '../../../src/plan/document.ts'
import {
  deleteThread,
  findThread,
  mirrorThreads,
  movePoint,
  setLocked,
  type Mirror,
} from '../../../src/plan/edits/index.ts'
import { planWith, thread } from '../support/plans.ts'

const mirror: Mirror = { mirrorPoint: ({ tri, bary }) => ({ tri: tri ^ 1, bary }) }
const at = (tri: number): PlanPoint => ({ tri, bary: [1, 0, 0] })
const left = planWith(
  thread('t1', { entryId: 'e1', passes: [[at(2), at(4)]] }),
  thread('t2', { entryId: 'e1', passes: [[at(2), at(6)]] }),
)

describe('mirroring several threads', () => {
  it('adds one image of each; a shared hole stays shared', () => {
    const { doc, added } = mirrorThreads(left, ['t1', 't2'], mirror)
    expect(added).toEqual(['t3', 't4'])
    expect(findThread(doc, 't4')!.passes).toEqual([[at(3), at(7)]])
    expect(findThread(doc, 't3')!.entryId).toBe(findThread(doc, 't4')!.entryId)
    expect(findThread(doc, 't3')!.entryId).not.toBe('e1')
  })

  it('lays no second image on top of the first', () => {
    const once = mirrorThreads(left, ['t1'], mirror).doc
    const twice = mirrorThreads(once, ['t1', 't3'], mirror)
    expect(twice.doc).toBe(once)
    expect(twice.same).toEqual(['t3', 't1'])
  })

  it('brings partners to the mirrored course, with their own names, and keeps locked ones', () => {
    const partners = new Map([
      ['t1', 'r1'],
      ['t2', 'r2'],
    ])
    const both = planWith(
      ...left.threads,
      thread('r1', { name: 'Right', accepted: 'yes', passes: [[at(31), at(33)]] }),
      thread('r2', { passes: [[at(31), at(35)]] }),
    )
    const { doc, changed, locked } = mirrorThreads(
      setLocked(both, 'r2', true),
      ['t1', 't2'],
      mirror,
      partners,
    )
    expect({ changed, locked }).toEqual({ changed: ['r1'], locked: ['r2'] })
    expect(findThread(doc, 'r1')).toMatchObject({ name: 'Right', passes: [[at(3), at(5)]] })
    expect(findThread(doc, 'r1')).not.toHaveProperty('accepted')
    expect(findThread(doc, 'r2')!.passes).toEqual([[at(31), at(35)]])
  })

  it('calls no two places one hole, and one place by one name', () => {
    const once = mirrorThreads(left, ['t1'], mirror).doc
    const moved = movePoint(once, 't3', { pass: 0, point: 0 }, at(21))
    const { doc, added } = mirrorThreads(moved, ['t2'], mirror)
    expect(findThread(doc, added[0]!)!.passes[0]![0]).toEqual(at(3))
    expect(findThread(doc, added[0]!)!.entryId).not.toBe(findThread(doc, 't3')!.entryId)
    const further = mirrorThreads(deleteThread(doc, 't3'), ['t1'], mirror)
    expect(findThread(further.doc, further.added[0]!)!.entryId).toBe(findThread(doc, added[0]!)!.entryId)
  })
})

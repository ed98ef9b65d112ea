import { describe, expect, it } from 'vitest'
import type { PlanDocument, PlanPoint } from '../../../src/plan/document.ts'
import {
  findThread,
  freeEntryId,
  insertPoint,
  movePoint,
  removePoint,
  replacePoint,
  reverseThread,
  setLocked,
  shareHole,
} from '../../../src/plan/edits/index.ts'
import { planWith, thread } from '../support/plans.ts'

const at = (tri: number): PlanPoint => ({ tri, bary: [1, 0, 0] })
const ENTRY = { pass: 0, point: 0 }
const fan = planWith(
  thread('t1', { entryId: 'hole', passes: [[at(1), at(2), at(3)]] }),
  thread('t2', { entryId: 'hole', passes: [[{ ...at(1), depthMm: 3 }, at(4)]], accepted: 'yes' }),
  thread('t3', { passes: [[at(9), at(5)]] }),
)
const entry = (doc: PlanDocument, id: string) => findThread(doc, id)!.passes[0]![0]!
const holeOf = (doc: PlanDocument, id: string) => findThread(doc, id)!.entryId

describe('a hole that threads share', () => {
  it('moves as one: all threads of it begin in the new place, each with its own depth', () => {
    const after = movePoint(fan, 't1', ENTRY, at(7))
    expect(entry(after, 't1')).toEqual(at(7))
    expect(entry(after, 't2')).toEqual({ ...at(7), depthMm: 3 })
    expect(entry(after, 't3')).toEqual(at(9))
    expect([holeOf(after, 't1'), holeOf(after, 't2')]).toEqual(['hole', 'hole'])
  })

  it('withdraws what was accepted for any of its threads when it moves', () => {
    expect(findThread(movePoint(fan, 't1', ENTRY, at(7)), 't2')).not.toHaveProperty('accepted')
  })

  it('is held where it is by the lock of one of its threads', () => {
    const locked = setLocked(fan, 't2', true)
    expect(movePoint(locked, 't1', ENTRY, at(7))).toBe(locked)
    expect(replacePoint(locked, 't1', ENTRY, at(7))).toBe(locked)
    expect(movePoint(locked, 't1', { pass: 0, point: 1 }, at(7))).not.toBe(locked)
  })

  it('moves with a typed landmark as well', () => {
    const typed: PlanPoint = { landmark: 'tragion', side: 'left', mm: { anterior: 9, superior: 2 } }
    const after = replacePoint(fan, 't2', ENTRY, typed)
    expect(entry(after, 't1')).toEqual(typed)
    expect(entry(after, 't2')).toEqual(typed)
  })

  it('is left by a thread that no longer begins in it: a shared hole excuses from keeping apart', () => {
    expect(holeOf(reverseThread(fan, 't1'), 't1')).toBeUndefined()
    expect(holeOf(removePoint(fan, 't1', ENTRY), 't1')).toBeUndefined()
    expect(holeOf(insertPoint(fan, 't1', ENTRY, at(8)), 't1')).toBeUndefined()
    expect(holeOf(insertPoint(fan, 't1', { pass: 0, point: 1 }, at(8)), 't1')).toBe('hole')
  })

  it('is joined by place and by name', () => {
    const joined = shareHole(fan, 't3', 't1')
    expect(entry(joined, 't3')).toEqual(at(1))
    expect(holeOf(joined, 't3')).toBe('hole')
    expect(freeEntryId(joined)).toBe('e1')
  })

  it('gets a name when the second thread comes', () => {
    const two = planWith(
      thread('t1', { passes: [[at(1), at(2)]] }),
      thread('t2', { passes: [[at(3), at(4)]] }),
    )
    const joined = shareHole(two, 't2', 't1')
    expect([holeOf(joined, 't1'), holeOf(joined, 't2')]).toEqual(['e1', 'e1'])
    const locked = setLocked(two, 't1', true)
    expect(shareHole(locked, 't2', 't1')).toBe(locked)
    expect(shareHole(two, 't1', 't1')).toBe(two)
  })

  it('takes both arms of a U-loop along', () => {
    const loop = planWith(
      thread('t1', {
        passes: [
          [at(1), at(2)],
          [at(1), at(3)],
        ],
      }),
    )
    const moved = findThread(movePoint(loop, 't1', ENTRY, at(7)), 't1')!
    expect(moved.passes).toEqual([
      [at(7), at(2)],
      [at(7), at(3)],
    ])
    const byTheOtherArm = movePoint(loop, 't1', { pass: 1, point: 0 }, at(7))
    expect(findThread(byTheOtherArm, 't1')!.passes).toEqual(moved.passes)
  })
})

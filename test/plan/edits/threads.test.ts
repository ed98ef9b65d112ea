import { describe, expect, it } from 'vitest'
import {
  acceptDanger,
  addThread,
  deleteThread,
  findThread,
  freeThreadId,
  renameThread,
  setAnchor,
  setEndExits,
  setEntry,
  setEntryId,
  setLocked,
  setPlane,
  setProduct,
} from '../../../src/plan/edits/index.ts'
import { planWith, thread } from '../support/plans.ts'

const doc = planWith(thread('t1'), thread('t2', { accepted: 'seen on ultrasound', entryId: 'hole' }))
const locked = planWith(thread('t1', { locked: true, name: 'keep' }))

describe('edits of threads', () => {
  it('add a thread at the end, and none whose id is taken', () => {
    const more = addThread(doc, thread('t3'))
    expect(more.threads.map(({ id }) => id)).toEqual(['t1', 't2', 't3'])
    expect(doc.threads).toHaveLength(2)
    expect(addThread(doc, thread('t2'))).toBe(doc)
  })

  it('find a free id', () => {
    expect(freeThreadId(doc)).toBe('t3')
    expect(freeThreadId(planWith(thread('t2')))).toBe('t3')
    expect(freeThreadId(planWith())).toBe('t1')
  })

  it('delete the named thread only', () => {
    expect(deleteThread(doc, 't1').threads).toEqual([doc.threads[1]])
    expect(deleteThread(doc, 'none')).toBe(doc)
    expect(deleteThread(locked, 't1')).toBe(locked)
  })

  it.each([
    ['plane', setPlane(doc, 't1', 'smas'), { plane: 'smas' }],
    ['product', setProduct(doc, 't1', 'pdo-cog-21'), { product: 'pdo-cog-21' }],
    [
      'entry',
      setEntry(doc, 't1', { technique: 'ramp', angleDeg: 20 }),
      { entry: { technique: 'ramp', angleDeg: 20 } },
    ],
    ['end', setEndExits(doc, 't1', true), { endExits: true }],
    ['anchor', setAnchor(doc, 't1', 'fascia'), { anchor: 'fascia' }],
    ['entry hole', setEntryId(doc, 't1', 'hole'), { entryId: 'hole' }],
    ['name', renameThread(doc, 't1', ' Lowest '), { name: 'Lowest' }],
    ['lock', setLocked(doc, 't1', true), { locked: true }],
    ['accepted danger', acceptDanger(doc, 't1', 'ultrasound'), { accepted: 'ultrasound' }],
  ])('change the %s of one thread and nothing else', (_, after, change) => {
    expect(after.threads[0]).toEqual({ ...doc.threads[0], ...change })
    expect(after.threads[1]).toBe(doc.threads[1])
  })

  it('return the same plan when nothing changes', () => {
    const same = [
      setPlane(doc, 't1', 'subcutis'),
      setProduct(doc, 't1', 'pdo-cog-19-100'),
      setEntry(doc, 't1', { technique: 'perpendicular' }),
      setEndExits(doc, 't1', false),
      setAnchor(doc, 't1', 'none'),
      setEntryId(doc, 't1', null),
      setEntryId(doc, 't2', 'hole'),
      renameThread(doc, 't1', '  '),
      setLocked(doc, 't1', false),
      acceptDanger(doc, 't2', 'seen on ultrasound'),
      setPlane(doc, 'none', 'smas'),
    ]
    for (const after of same) expect(after).toBe(doc)
  })

  it('withdraw the accepted danger when the course changes, not when the name does', () => {
    expect(findThread(setPlane(doc, 't2', 'smas'), 't2')).not.toHaveProperty('accepted')
    expect(findThread(setEntryId(doc, 't2', null), 't2')).not.toHaveProperty('accepted')
    expect(findThread(renameThread(doc, 't2', 'Lowest'), 't2')).toHaveProperty('accepted')
  })

  it('leave the course of a locked thread alone, but not its name or lock', () => {
    expect(setPlane(locked, 't1', 'smas')).toBe(locked)
    expect(setProduct(locked, 't1', 'pdo-cog-21')).toBe(locked)
    expect(findThread(renameThread(locked, 't1', ''), 't1')).not.toHaveProperty('name')
    expect(findThread(setLocked(locked, 't1', false), 't1')).not.toHaveProperty('locked')
  })
})

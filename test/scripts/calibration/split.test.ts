import { describe, expect, it } from 'vitest'
import { readCases } from '../../../scripts/calibration/case-file.ts'
import { heldOutIds } from '../../../scripts/calibration/split.ts'

const cases = readCases()

describe('cases kept out of tuning', () => {
  it('are those the rule picks, in every case file', () => {
    const held = heldOutIds(cases)
    for (const { id, set } of cases) expect([id, set]).toEqual([id, held.has(id) ? 'held-out' : 'tuning'])
  })

  it('are at least a third of all, and some of every kind', () => {
    expect(heldOutIds(cases).size).toBeGreaterThanOrEqual(cases.length / 3)
    for (const kind of ['safe', 'injurious', 'shallow']) {
      expect(cases.some(({ expect: of, set }) => of === kind && set === 'held-out')).toBe(true)
    }
  })

  it('do not change when a later batch comes in', () => {
    const later = cases.map((one) => ({ ...one, id: `later-${one.id}`, batch: 2 }))
    const held = heldOutIds([...cases, ...later])
    for (const id of heldOutIds(cases)) expect(held.has(id)).toBe(true)
  })

  it('never come from what the first limits were tuned with', () => {
    expect(heldOutIds(cases.map((one) => ({ ...one, batch: 0 }))).size).toBe(0)
  })
})

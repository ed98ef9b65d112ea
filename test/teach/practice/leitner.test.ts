import { describe, expect, it } from 'vitest'
import {
  answered,
  BOX_DAYS,
  dayOf,
  nextCard,
  readProgress,
  writeProgress,
} from '../../../src/teach/practice/leitner.ts'

const first = () => 0

describe('the boxes of practice', () => {
  it('move a known card up and let it rest longer, and bring a missed one back today', () => {
    let progress = answered({}, 'a', true, 100)
    expect(progress.a).toEqual({ box: 1, due: 101 })
    progress = answered(progress, 'a', true, 101)
    expect(progress.a).toEqual({ box: 2, due: 104 })
    expect(answered(progress, 'a', false, 104).a).toEqual({ box: 0, due: 104 })
  })

  it('end at the last box', () => {
    let progress = {}
    for (let i = 0; i < 9; i++) progress = answered(progress, 'a', true, 0)
    expect(progress).toEqual({ a: { box: BOX_DAYS.length - 1, due: 14 } })
  })

  it('ask what was missed before what is due, that before what is new, and that before what rests', () => {
    const progress = { missed: { box: 0, due: 5 }, due: { box: 2, due: 4 }, rests: { box: 1, due: 9 } }
    const ids = ['rests', 'new', 'due', 'missed']
    expect(nextCard(ids, progress, 5, null, first)).toBe('missed')
    expect(nextCard(ids, progress, 5, 'missed', first)).toBe('due')
    expect(nextCard(['rests', 'new'], progress, 5, null, first)).toBe('new')
    expect(nextCard(['rests'], progress, 5, 'rests', first)).toBe('rests')
    expect(nextCard([], progress, 5, null, first)).toBeNull()
  })

  it('are read back as they were kept, and anything else is refused', () => {
    const progress = answered({}, 'find/facial-artery', true, dayOf(86_400_000 * 3))
    expect(readProgress(writeProgress(progress))).toEqual(progress)
    for (const text of [
      '',
      '[]',
      '{"version":2,"cards":{}}',
      '{"version":1,"cards":{"a":{"box":9,"due":1}}}',
    ])
      expect(readProgress(text)).toBeNull()
  })
})

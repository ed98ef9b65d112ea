import { describe, expect, it } from 'vitest'
import { chipText, NumberChips } from '../../src/scene/number-chips.ts'

describe('numbers of threads', () => {
  it('share a chip where entries are seen in one place, with the worst severity among them', () => {
    const chips = new NumberChips()
    chips.add(100, 100, 1, 'clear', false)
    chips.add(104, 102, 2, 'danger', true)
    chips.add(300, 100, 3, 'caution', false)
    expect(chips.chips.map(({ numbers, severity, selected }) => [numbers, severity, selected])).toEqual([
      [[1, 2], 'danger', true],
      [[3], 'caution', false],
    ])
    chips.begin()
    expect(chips.chips).toHaveLength(0)
  })

  it('are cut short where there are many', () => {
    expect(chipText({ numbers: [2] })).toBe('2')
    expect(chipText({ numbers: [1, 2, 4] })).toBe('1, 2, 4')
    expect(chipText({ numbers: [3, 4, 5, 6] })).toBe('3 to 6')
    expect(chipText({ numbers: [1, 3, 5, 7] })).toBe('1, 3, 5 …')
  })
})

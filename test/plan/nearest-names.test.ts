import { describe, expect, it } from 'vitest'
import { nearestNames, orList } from '../../src/plan/nearest-names.ts'

describe('nearestNames', () => {
  const names = ['tragion', 'tragus', 'gonion', 'mid-mandibular-border', 'menton']

  it('puts the name with the fewest wrong letters first', () => {
    expect(nearestNames('tragon', names, 1)).toEqual(['tragion'])
    expect(nearestNames('mentum', names, 1)).toEqual(['menton'])
  })

  it('knows a name by a part of it', () => {
    expect(nearestNames('mandibular', names, 1)).toEqual(['mid-mandibular-border'])
  })

  it('returns as many as asked, in a list to read', () => {
    expect(orList(nearestNames('tragio', names, 2))).toBe('tragion or tragus')
    expect(orList(['a', 'b', 'c'])).toBe('a, b or c')
    expect(orList([])).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { restsOn, restsOnWords } from '../../src/report/rests-on.ts'
import { finding } from './support.ts'

const none = { nearby: 0, measured: 0, bounded: 0, estimate: 0 }

describe('what structures nearby rest on', () => {
  it('counts a structure once a side, by the weakest place it was met at', () => {
    const counted = restsOn([
      finding({ evidence: 'measured' }),
      finding({ evidence: 'estimate' }),
      finding({ evidence: 'bounded', side: 'right' }),
      finding({ structure: 'facial-vein', evidence: 'measured' }),
    ])
    expect(counted).toEqual({ nearby: 3, measured: 1, bounded: 1, estimate: 1 })
  })

  it('leaves out findings about the thread itself', () => {
    expect(restsOn([finding({ structure: null, side: null, evidence: null })])).toEqual(none)
  })

  it('is said in plain words, and nothing is said where nothing is near', () => {
    expect(restsOnWords(none)).toBeNull()
    expect(restsOnWords({ ...none, nearby: 9, estimate: 6 })).toBe(
      '6 of 9 structures nearby rest on estimates',
    )
    expect(restsOnWords({ ...none, nearby: 4, estimate: 4 })).toBe(
      'all 4 structures nearby rest on estimates',
    )
    expect(restsOnWords({ ...none, nearby: 4, measured: 4 })).toBe(
      'none of 4 structures nearby rests on an estimate',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { encounterWords, isTogether, shareCautions, threadNumbers } from '../../src/report/shared-cautions.ts'
import { finding } from './support.ts'

const caution = (changes: Parameters<typeof finding>[0] = {}) =>
  finding({ code: 'near-structure', severity: 'caution', value: 3, contactProbability: 0.1, ...changes })
const thread = (index: number, ...findings: ReturnType<typeof finding>[]) => ({
  id: `t${index + 1}`,
  index,
  findings,
})

describe('cautions that threads share', () => {
  it('are told once for each structure and side, and leave the threads', () => {
    const { shared, own } = shareCautions([
      thread(0, caution(), caution({ structure: 'facial-vein' })),
      thread(1, caution()),
      thread(2, caution({ side: 'right' })),
    ])
    expect(shared).toHaveLength(1)
    expect(shared[0]).toMatchObject({ name: 'Facial artery', side: 'left' })
    expect(threadNumbers(shared[0]!)).toEqual([1, 2])
    expect([...own.values()].map((findings) => findings.length)).toEqual([1, 0, 1])
  })

  it('take the arteries of the temple together, and name the branch', () => {
    const { shared } = shareCautions([
      thread(0, caution({ structure: 'superficial-temporal-artery-trunk' })),
      thread(1, caution({ structure: 'superficial-temporal-artery-frontal' })),
    ])
    expect(shared.map(({ name }) => name)).toEqual(['Temple arteries'])
    expect(isTogether(shared[0]!)).toBe(true)
    expect(encounterWords(shared[0]!.encounters[1]!, true)).toBe(
      'thread 2, 3 mm from the superficial temporal artery (frontal branch)',
    )
  })

  it('never take a danger out of its thread', () => {
    const { shared, own } = shareCautions([thread(0, finding()), thread(1, finding()), thread(2, caution())])
    expect(shared).toEqual([])
    expect([...own.values()].flat()).toHaveLength(3)
  })

  it('come with the likeliest contact first, each with something to do', () => {
    const vein = caution({ structure: 'facial-vein', contactProbability: 0.2 })
    const { shared } = shareCautions([thread(0, caution(), vein), thread(1, caution(), vein)])
    expect(shared.map(({ name }) => name)).toEqual(['Facial vein', 'Facial artery'])
    expect(shared[1]!.action).toMatch(/Palpate or Doppler/)
  })

  it('tell inside, touching and away apart', () => {
    const words = [-0.6, 0.1, 3.2].map((value) =>
      encounterWords({ thread: 't1', index: 0, finding: caution({ value }) }, false),
    )
    expect(words).toEqual(['thread 1, 0.5 mm inside', 'thread 1, touching', 'thread 1, 3 mm away'])
  })
})

import { describe, expect, it } from 'vitest'
import {
  encounterWords,
  groupCautions,
  isTogether,
  nameFor,
  shareCautions,
  threadNumbers,
} from '../../src/report/shared-cautions.ts'
import { finding } from './support.ts'

const caution = (changes: Parameters<typeof finding>[0] = {}) =>
  finding({ code: 'near-structure', severity: 'caution', value: 3, contactProbability: 0.1, ...changes })
const bend = () =>
  caution({ code: 'too-deep', structure: null, side: null, contactProbability: null, stiffenedOnly: true })
const spacing = () => caution({ code: 'spacing', structure: null, side: null, contactProbability: null })
const thread = (index: number, ...findings: ReturnType<typeof finding>[]) => ({
  id: `t${index + 1}`,
  index,
  side: 'left' as const,
  findings,
})

describe('cautions that ask for the same thing to be done', () => {
  it('are told once for each side, and leave the threads', () => {
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

  it('name all arteries to palpate together, those of the temple as one, and then the branch', () => {
    const { shared } = shareCautions([
      thread(0, caution({ structure: 'superficial-temporal-artery-trunk' })),
      thread(1, caution({ structure: 'superficial-temporal-artery-frontal' }), caution()),
    ])
    expect(shared.map(({ name }) => name)).toEqual(['Temple arteries and facial artery'])
    expect(isTogether(shared[0]!)).toBe(true)
    expect(encounterWords(shared[0]!.encounters[1]!, true)).toBe(
      'thread 2, 3 mm from the superficial temporal artery (frontal branch)',
    )
  })

  it('tell each thread only what concerns it', () => {
    const { shared } = shareCautions([
      thread(0, caution({ structure: 'superficial-temporal-artery-trunk' })),
      thread(1, caution()),
    ])
    expect(nameFor(shared[0]!, 't1')).toBe('temple arteries')
    expect(nameFor(shared[0]!, 't2')).toBe('facial artery')
  })

  it('keep nerves and arteries apart: they are looked for in different ways', () => {
    const nerve = caution({ structure: 'facial-nerve-temporal', contactProbability: 0.2 })
    const { shared } = shareCautions([thread(0, caution(), nerve), thread(1, caution(), nerve)])
    expect(shared.map(({ name }) => name)).toEqual(['Temporal branch of facial nerve', 'Facial artery'])
    expect(shared[1]!.action).toMatch(/Palpate or Doppler/)
    expect(shared[0]!.action).toMatch(/keep to the planned layer/)
  })

  it('take the bends together that a cannula may not follow, on the side of their threads', () => {
    const { shared } = shareCautions([thread(0, bend()), thread(1, bend())])
    expect(shared).toHaveLength(1)
    expect(shared[0]).toMatchObject({ name: 'Bend of the cannula', side: 'left' })
    expect(encounterWords(shared[0]!.encounters[0]!, isTogether(shared[0]!))).toBe('thread 1, too deep')
    expect(nameFor(shared[0]!, 't2')).toBe('bend of the cannula')
  })

  it('never take a danger out of its thread', () => {
    const { shared, own } = shareCautions([thread(0, finding()), thread(1, finding()), thread(2, caution())])
    expect(shared).toEqual([])
    expect([...own.values()].flat()).toHaveLength(3)
  })

  it('leave with its thread what is about the thread alone, and a thread that shares nothing its very list', () => {
    const threads = [thread(0, spacing()), thread(1, spacing())]
    const { shared, own } = shareCautions(threads)
    expect(shared).toEqual([])
    expect(own.get('t1')).toBe(threads[0]!.findings)
  })

  it('tell inside, touching and away apart', () => {
    const words = [-0.6, 0.1, 3.2].map((value) =>
      encounterWords({ thread: 't1', index: 0, finding: caution({ value }) }, false),
    )
    expect(words).toEqual(['thread 1, 0.5 mm inside', 'thread 1, touching', 'thread 1, 3 mm away'])
  })
})

describe('all cautions of a plan', () => {
  it('are grouped with what occurs once, and with what is about threads alone', () => {
    const groups = groupCautions([thread(0, caution(), spacing(), finding()), thread(1, spacing())])
    expect(groups.map(({ name, action }) => [name, action === null])).toEqual([
      ['Facial artery', false],
      ['Spacing', true],
    ])
  })
})

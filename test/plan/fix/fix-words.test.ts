import { describe, expect, it } from 'vitest'
import type { Changed } from '../../../src/plan/fix/candidates.ts'
import { directionWords, fixSentence } from '../../../src/plan/fix/fix-words.ts'
import { thread } from '../support/plans.ts'

const LEFT = [60, 0, 20] as const
const RIGHT = [-60, 0, 20] as const
const changed = (fields: Partial<Changed>): Changed => ({
  thread: thread('t1'),
  size: 3.5,
  unit: 'mm',
  by: [0, 3.5, 0],
  from: LEFT,
  stretch: null,
  ...fields,
})

describe('the direction of a move', () => {
  it('is told from the patient, the larger part first, a small part not at all', () => {
    expect(directionWords([0, 3, 0.5], LEFT)).toBe('up')
    expect(directionWords([0, -2, -3], LEFT)).toBe('back and down')
    expect(directionWords([0, 0.2, 2], LEFT)).toBe('forward')
  })

  it('tells outward from towards the midline on either side', () => {
    expect(directionWords([3, 0, 0], LEFT)).toBe('outward')
    expect(directionWords([3, 0, 0], RIGHT)).toBe('towards the midline')
    expect(directionWords([-3, 0, 0], RIGHT)).toBe('outward')
  })

  it('never takes more than two words', () => {
    expect(directionWords([2, 2.1, 2.2], LEFT)).toBe('forward and up')
  })
})

describe('the sentence of a fix', () => {
  it('says what to move, how far and where to', () => {
    expect(fixSentence('end', changed({}))).toBe('Move the end 3.5 mm up')
    expect(fixSentence('entry', changed({ by: [0, 0, -2], size: 2 }))).toBe('Move the entry 2 mm back')
    expect(fixSentence('angle', changed({ size: 4, unit: 'deg' }))).toBe(
      'Turn the thread 4° up about its entry',
    )
  })

  it('says at which depth to pass, and where', () => {
    const stretch = { pass: 0, fromMm: 40.2, toMm: 55 }
    const depth = { by: null, from: null, stretch }
    expect(fixSentence('depth', changed({ ...depth, size: -0.75 }))).toBe(
      'Pass 0.75 mm shallower, 40 to 55 mm from the entry',
    )
    expect(fixSentence('depth', changed({ ...depth, size: 1 }))).toBe(
      'Pass 1 mm deeper, 40 to 55 mm from the entry',
    )
  })
})

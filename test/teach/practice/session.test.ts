import { describe, expect, it } from 'vitest'
import { answered } from '../../../src/teach/practice/leitner.ts'
import { cardId, drawCard, itemOf, lastOutcomes, standing } from '../../../src/teach/practice/session.ts'

const first = () => 0
const ids = ['a', 'b', 'c', 'd', 'e', 'f']

describe('a round of practice', () => {
  it('asks what was missed again soon, but not before three others', () => {
    let progress = answered({}, 'a', false, 5)
    const asked = ['a']
    for (let i = 0; i < 4; i++) {
      const card = drawCard(ids, progress, 5, asked, first)!
      progress = answered(progress, card, true, 5)
      asked.push(card)
    }
    expect(asked.slice(1, 4)).not.toContain('a')
    expect(asked[4]).toBe('a')
  })

  it('goes on with however few cards there are', () => {
    expect(drawCard(['a'], {}, 5, ['a', 'a'], first)).toBe('a')
    expect(drawCard(['a', 'b'], {}, 5, ['a'], first)).toBe('b')
    expect(drawCard([], {}, 5, [], first)).toBeNull()
  })

  it('begins with what is due before what is new', () => {
    const progress = { c: { box: 2, due: 4 }, d: { box: 1, due: 9 } }
    expect(drawCard(ids, progress, 5, [], first)).toBe('c')
    expect(standing(ids, progress, 5)).toEqual({ due: 1, fresh: 4, of: 6 })
  })

  it('counts each card once at its end, as it was answered last', () => {
    const outcome = (card: string, known: boolean) => ({ card, known, asked: card, told: '' })
    const last = lastOutcomes([outcome('a', false), outcome('b', true), outcome('a', true)])
    expect(last.map(({ card, known }) => [card, known])).toEqual([
      ['a', true],
      ['b', true],
    ])
  })

  it('names its cards so that the games do not mix', () => {
    expect(cardId('find', 'facial-artery')).toBe('find/facial-artery')
    expect(itemOf('strip/mid-cheek')).toBe('mid-cheek')
  })
})

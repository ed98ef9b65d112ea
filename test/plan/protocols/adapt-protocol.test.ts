import { describe, expect, it } from 'vitest'
import { placeAnatomy } from '../../../src/anatomy/index.ts'
import { groundOf } from '../../../src/plan/assess.ts'
import { emptyPlan, headSpecOf, type PlanDocument } from '../../../src/plan/index.ts'
import { adaptProtocol, ADAPTED_SUFFIX } from '../../../src/plan/protocols/adapt-protocol.ts'
import { protocolById } from '../../../src/plan/protocols/index.ts'
import { placeProtocol } from '../../../src/plan/protocols/place-protocol.ts'
import { realHead } from '../support/real-head.ts'

const planOn = (preset: string): PlanDocument => ({ ...emptyPlan(), head: { ...emptyPlan().head, preset } })
const contextOf = (doc: PlanDocument) => {
  const head = realHead(headSpecOf(doc))
  return { head, ground: groundOf(head, placeAnatomy(head).structures) }
}
const african = planOn('male-45-african')
const context = contextOf(african)
const brow = protocolById('brow-tail')!

describe('adapting a design to a head', () => {
  it('leaves a design without danger exactly as the template says', () => {
    const jaw = protocolById('jawline-pdo')!
    const choice = { sides: ['left'] as const, product: 'pdo-cog-21' }
    const { threads, moves, conflict } = adaptProtocol(jaw, choice, african, context)
    expect(threads).toEqual(placeProtocol(jaw, choice, african))
    expect({ moves, conflict }).toEqual({ moves: [], conflict: null })
  })

  it('moves the thread that meets a danger, says how, and names it adapted', () => {
    const { threads, moves } = adaptProtocol(
      brow,
      { sides: ['left'], product: 'pdo-cog-21' },
      african,
      context,
    )
    expect(moves).toHaveLength(1)
    expect(moves[0]!.sentence).toMatch(/^Move the (end|entry) [\d.]+ mm/)
    expect(threads[0]!.name).toBe(`Brow tail and temple: tail${ADAPTED_SUFFIX}`)
    expect(threads[0]).toMatchObject({ plane: 'subcutis', product: 'pdo-cog-21' })
  })

  it('moves both sides as mirror images of each other', () => {
    const { threads, moves, conflict } = adaptProtocol(
      brow,
      { sides: ['left', 'right'], product: 'pdo-cog-21' },
      african,
      context,
    )
    expect(conflict).toBeNull()
    expect(moves.map(({ sentence }) => sentence)).toEqual([moves[0]!.sentence, moves[0]!.sentence])
    const ends = threads.map(({ passes }) => passes[0]!.at(-1)!)
    const [left, right] = ends.map((end) =>
      'tri' in end ? context.head.positionOf(end) : context.head.landmark(end.landmark, end.side),
    )
    expect(right![0]).toBeCloseTo(-left![0], 3)
    expect(right![1]).toBeCloseTo(left![1], 3)
  })

  it('refuses a design whose danger no small move clears, and tells the thread', () => {
    const deep = protocolById('mini-midface-anchor')!
    const { conflict } = adaptProtocol(deep, { sides: ['left'], product: 'pdo-cog-18' }, african, context)
    expect(conflict?.name).toMatch(/^Small midface lift/)
    expect(conflict?.reason.code).toBe('none-found')
  })

  it('never moves a thread that the plan had before', () => {
    const before = {
      ...african,
      threads: placeProtocol(brow, { sides: ['left'], product: 'pdo-cog-21' }, african),
    }
    const { doc } = adaptProtocol(brow, { sides: ['right'], product: 'pdo-cog-21' }, before, context)
    expect(doc.threads[0]).toBe(before.threads[0])
    expect(doc.threads).toHaveLength(2)
  })
})

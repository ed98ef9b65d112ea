import { describe, expect, it } from 'vitest'
import {
  deleteThread,
  emptyPlan,
  replacePoint,
  setProduct,
  type PlanDocument,
} from '../../../src/plan/index.ts'
import { placeProtocol } from '../../../src/plan/protocols/place-protocol.ts'
import { protocolById } from '../../../src/plan/protocols/index.ts'
import { protocolUses } from '../../../src/plan/protocols/protocol-use.ts'

const jaw = protocolById('jawline-pdo')!
const plan = (product = 'pdo-cog-21'): PlanDocument => ({
  ...emptyPlan(),
  threads: placeProtocol(jaw, { sides: ['left', 'right'], product }, emptyPlan()),
})
const adapted = (doc: PlanDocument) => protocolUses(doc).map((use) => use.adapted)

describe('a published design in a plan', () => {
  it('is known again by its threads, with any product that belongs to it', () => {
    const [use] = protocolUses(plan('pdo-cog-19-100'))
    expect(use?.protocol).toBe(jaw)
    expect(use?.threads).toHaveLength(6)
    expect(use?.adapted).toBe(false)
    expect(protocolUses(emptyPlan())).toEqual([])
  })

  it('is adapted as soon as a point moves, a product changes or a thread goes', () => {
    const doc = plan()
    const moved = replacePoint(doc, 't1', { pass: 0, point: 1 }, { landmark: 'jowl-point', side: 'left' })
    expect(adapted(moved)).toEqual([true])
    expect(adapted(setProduct(doc, 't2', 'pdo-cog-23'))).toEqual([true])
    expect(adapted(deleteThread(doc, 't3'))).toEqual([true])
    expect(adapted({ ...doc, threads: [...doc.threads, { ...doc.threads[0]!, id: 'one-more' }] })).toEqual([
      true,
    ])
    expect(adapted(doc)).toEqual([false])
  })

  it('may be placed on one side only', () => {
    const left = { ...plan(), threads: plan().threads.slice(0, 3) }
    expect(adapted(left)).toEqual([false])
  })
})

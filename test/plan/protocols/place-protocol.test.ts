import { describe, expect, it } from 'vitest'
import { emptyPlan, type PlanDocument } from '../../../src/plan/index.ts'
import { resolvePlan } from '../../../src/plan/resolve.ts'
import { PRESETS } from '../../../src/head/presets.ts'
import { PROTOCOLS, protocolById } from '../../../src/plan/protocols/index.ts'
import { placeProtocol, type PlacingChoice } from '../../../src/plan/protocols/place-protocol.ts'
import { realHead } from '../support/real-head.ts'

const fan = protocolById('lateral-single-entry')!
const both: PlacingChoice = { sides: ['left', 'right'], product: 'pdo-cog-360-18' }
const withThreads = (doc: PlanDocument): PlanDocument => ({
  ...doc,
  threads: [...doc.threads, ...placeProtocol(fan, both, doc)],
})

describe('placing a design', () => {
  it('gives each side its own set, with the product that was chosen', () => {
    const threads = placeProtocol(fan, both, emptyPlan())
    expect(threads).toHaveLength(6)
    const sides = threads.map(({ passes }) => new Set(passes.flat().map((p) => 'landmark' in p && p.side)))
    expect(sides.map((side) => [...side])).toEqual([
      ['left'],
      ['left'],
      ['left'],
      ['right'],
      ['right'],
      ['right'],
    ])
    for (const { product } of threads) expect(product).toBe('pdo-cog-360-18')
  })

  it('lets the threads of a side share the hole, and not those of the other side', () => {
    const holes = placeProtocol(fan, both, emptyPlan()).map(({ entryId }) => entryId)
    expect(new Set(holes.slice(0, 3)).size).toBe(1)
    expect(new Set(holes.slice(3)).size).toBe(1)
    expect(holes[0]).not.toBe(holes[3])
  })

  it('never takes an id or a hole of the plan it comes to', () => {
    const twice = withThreads(withThreads(emptyPlan()))
    expect(new Set(twice.threads.map(({ id }) => id)).size).toBe(12)
    expect(new Set(twice.threads.map(({ entryId }) => entryId)).size).toBe(4)
  })

  it('keeps a thread that belongs to one side on that side', () => {
    const lone = { ...fan, threads: [{ ...fan.threads[0]!, only: 'right' as const }] }
    expect(placeProtocol(lone, { ...both, sides: ['left'] }, emptyPlan())).toEqual([])
    expect(placeProtocol(lone, both, emptyPlan())).toHaveLength(1)
  })

  it.each(PRESETS.map(({ id }) => id))('finds skin for every point of every design on %s', (preset) => {
    const head = realHead({ preset })
    for (const protocol of PROTOCOLS) {
      const threads = placeProtocol(
        protocol,
        { sides: ['left', 'right'], product: protocol.products[0]! },
        emptyPlan(),
      )
      const resolved = resolvePlan(head, { ...emptyPlan(), threads })
      expect(resolved.ok ? [] : [protocol.id, resolved.error.message]).toEqual([])
    }
  })
})

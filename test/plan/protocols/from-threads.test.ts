import { describe, expect, it } from 'vitest'
import { distance } from '../../../src/geometry/vec3.ts'
import { emptyPlan, mirroredThread, type PlanThread } from '../../../src/plan/index.ts'
import { protocolFromThreads } from '../../../src/plan/protocols/from-threads.ts'
import { readProtocolsFile, writeProtocolsFile } from '../../../src/plan/protocols/own-file.ts'
import type { OwnProtocol } from '../../../src/plan/protocols/own-protocol.ts'
import { placeProtocol } from '../../../src/plan/protocols/place-protocol.ts'
import { resolvePoint } from '../../../src/plan/resolve.ts'
import type { Head } from '../../../src/head/types.ts'
import { realHead } from '../support/real-head.ts'

const head = realHead()
const words = { id: 'own-1', name: 'Our jaw line', code: 'JL-3' }

/** A thread drawn by hand: skin points, no landmarks. */
const drawn = (id: string, change: Partial<PlanThread> = {}): PlanThread => {
  const at = (landmark: string, mm: object) => {
    const point = resolvePoint(head, { landmark, side: 'left', mm })
    if (!point.ok) throw new Error(point.error.message)
    return { tri: point.value.tri, bary: point.value.bary }
  }
  return {
    id,
    product: 'pdo-cog-21',
    plane: 'subcutis',
    passes: [
      [
        at('tragus', { anterior: 13, superior: -9 }),
        { ...at('gonion', { anterior: 14, superior: 16 }), depthMm: 4 },
        at('cheilion', { superior: -9, lateral: 21 }),
      ],
    ],
    entry: { technique: 'perpendicular' },
    endExits: true,
    anchor: 'none',
    ...change,
  }
}

const saved = (threads: readonly PlanThread[]): OwnProtocol => {
  const protocol = protocolFromThreads(threads, head, words)
  if (!protocol.ok) throw new Error(protocol.error.message)
  return protocol.value
}
const positions = (threads: readonly PlanThread[], on: Head) =>
  threads.flatMap(({ passes }) =>
    passes.flat().map((point) => {
      const at = resolvePoint(on, point)
      if (!at.ok) throw new Error(at.error.message)
      return on.positionOf(at.value)
    }),
  )

describe('a design saved from threads', () => {
  it('comes back to where it was on the head it was saved from, on either side', () => {
    const threads = [drawn('a'), drawn('b', { plane: 'smas' })]
    const before = positions(threads, head)
    const left = positions(placeProtocol(saved(threads), { sides: ['left'], product: '' }, emptyPlan()), head)
    const right = positions(
      placeProtocol(saved(threads), { sides: ['right'], product: '' }, emptyPlan()),
      head,
    )
    expect(left).toHaveLength(6)
    before.forEach((at, i) => {
      expect(distance(at, left[i]!)).toBeLessThan(0.5)
      expect(distance(at, [-right[i]![0], right[i]![1], right[i]![2]])).toBeLessThan(0.5)
    })
  })

  it('comes back from a thread of the patient’s right as well', () => {
    // Under the chin a place is found from below, not from the side: its distance from the midline is kept.
    const chin = resolvePoint(head, { landmark: 'menton', side: 'left', mm: { lateral: 14, anterior: -22 } })
    if (!chin.ok) throw new Error(chin.error.message)
    const left = drawn('a')
    const passes = [[left.passes[0]![0]!, { tri: chin.value.tri, bary: chin.value.bary }]]
    const right = mirroredThread({ ...left, passes }, head, 'b')
    const again = placeProtocol(saved([right]), { sides: ['right'], product: '' }, emptyPlan())
    const before = positions([right], head)
    expect(before[0]![0]).toBeLessThan(0)
    positions(again, head).forEach((at, i) => expect(distance(at, before[i]!)).toBeLessThan(0.5))
  })

  it('keeps plane, product, depth and ends of each thread', () => {
    const [thread] = placeProtocol(
      saved([drawn('a', { plane: 'smas', product: 'pdo-cog-18' })]),
      { sides: ['right'], product: '' },
      emptyPlan(),
    )
    expect(thread).toMatchObject({ plane: 'smas', product: 'pdo-cog-18', endExits: true })
    expect(thread!.passes[0]![1]).toMatchObject({ depthMm: 4 })
  })

  it('can be placed on another head, by the same landmarks', () => {
    const other = realHead({ preset: 'male-60' })
    const threads = placeProtocol(saved([drawn('a')]), { sides: ['left'], product: '' }, emptyPlan())
    const here = positions(threads, head)
    const there = positions(threads, other)
    expect(there).toHaveLength(3)
    expect(here.some((at, i) => distance(at, there[i]!) > 3)).toBe(true)
  })

  it('counts a thread and its mirror image as one for either side', () => {
    const a = drawn('a')
    const protocol = saved([a, mirroredThread(a, head, 'b')])
    expect(protocol.threads).toHaveLength(1)
    expect(protocol.threads[0]).not.toHaveProperty('only')
  })

  it('keeps a thread without a partner on its side when there are threads on both', () => {
    const far = mirroredThread(drawn('b', { plane: 'smas' }), head, 'b')
    expect(saved([drawn('a'), far]).threads.map(({ only }) => only)).toEqual(['left', 'right'])
  })

  it('is nothing without a thread', () => {
    const none = protocolFromThreads([], head, words)
    expect(!none.ok && none.error.message).toMatch(/expected at least one thread/)
  })
})

describe('a file of own designs', () => {
  const protocol = saved([drawn('a')])

  it('comes back as it was', () => {
    const read = readProtocolsFile(writeProtocolsFile([protocol]))
    expect(read.ok && read.value).toEqual([protocol])
  })

  it('says what is wrong, where, and what was expected', () => {
    const faultOf = (change: object): string => {
      const text = JSON.stringify({
        format: 'threadline-protocols',
        version: 1,
        protocols: [{ ...protocol, ...change }],
      })
      const read = readProtocolsFile(text)
      return read.ok ? 'none' : read.error.message
    }
    expect(faultOf({ plane: 'deep' })).toMatch(
      /^\$\.protocols\[0\]\.plane is "deep"; expected one of dermis,/,
    )
    expect(faultOf({ threads: [] })).toMatch(/expected at least one thread/)
    expect(faultOf({ id: 'jawline-pdo' })).toMatch(/expected an id that begins with own-/)
    expect(faultOf({ threads: [{ ...protocol.threads[0], product: 'own-lost' }] })).toBe(
      '$.protocols[0].threads[0].product is "own-lost"; expected a product of the catalogue or of this protocol’s products.',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { distance, mirrorX } from '../../../src/geometry/vec3.ts'
import { findThread, mirroredThread, mirrorThread } from '../../../src/plan/edits/index.ts'
import { resolvePlan } from '../../../src/plan/resolve.ts'
import { planWith, thread } from '../support/plans.ts'
import { realHead } from '../support/real-head.ts'

const head = realHead()
const original = thread('t1', {
  name: 'Left, lowest',
  accepted: 'yes',
  locked: true,
  entryId: 'hole',
  plane: 'smas',
  passes: [
    [
      { tri: 500, bary: [0.2, 0.3, 0.5], depthMm: 3 },
      { landmark: 'cheilion', side: 'left', mm: { lateral: 12, superior: -3 } },
      { landmark: 'menton' },
    ],
  ],
})

describe('mirrorThread', () => {
  it('lays every point on the mirror image of its place', () => {
    const doc = mirrorThread(planWith(original), 't1', 't2', head)
    const resolved = resolvePlan(head, doc)
    if (!resolved.ok) throw new Error(resolved.error.message)
    const [left, right] = resolved.value
    left!.passes[0]!.forEach((point, i) => {
      const mirrored = head.positionOf(right!.passes[0]![i]!.at)
      expect(distance(mirrorX(head.positionOf(point.at)), mirrored)).toBeLessThan(1e-3)
    })
  })

  it('keeps product, plane and depths, and drops what belongs to the original', () => {
    const twin = findThread(mirrorThread(planWith(original), 't1', 't2', head), 't2')!
    expect(twin).toMatchObject({ product: original.product, plane: 'smas', id: 't2' })
    expect(twin.passes[0]?.[0]).toMatchObject({ depthMm: 3 })
    for (const field of ['name', 'accepted', 'locked']) expect(twin).not.toHaveProperty(field)
  })

  it('gives the other side a hole of its own', () => {
    expect(mirroredThread(original, head, 't2').entryId).not.toBe('hole')
  })

  it('comes back to the original course when mirrored twice', () => {
    const twice = mirroredThread(mirroredThread(original, head, 't2'), head, 't3')
    expect(twice.entryId).toBe('hole')
    expect(twice.passes[0]?.slice(1)).toEqual(original.passes[0]?.slice(1))
    expect(twice.passes[0]?.[0]).toMatchObject({ tri: 500 })
  })

  it('returns the same plan when there is no such thread, or the new id is taken', () => {
    const doc = planWith(original, thread('t2'))
    expect(mirrorThread(doc, 'none', 't9', head)).toBe(doc)
    expect(mirrorThread(doc, 't1', 't2', head)).toBe(doc)
  })
})

import { describe, expect, it } from 'vitest'
import { ANATOMY, placeAnatomy } from '../../src/anatomy/index.ts'
import type { Structure } from '../../src/geometry/anatomy-types.ts'
import { checkThread } from '../../src/geometry/check-plan.ts'
import { DEFAULT_CHECK_SETTINGS, type PassPoint, type ThreadInput } from '../../src/geometry/check-types.ts'
import { add, vertexAt, type Vec3 } from '../../src/geometry/vec3.ts'
import { buildHead } from '../../src/head/index.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import type { Head } from '../../src/head/types.ts'
import { groundOf } from '../../src/plan/assess.ts'
import { productById, productLimits } from '../../src/plan/index.ts'

const asset = loadHeadAssetFromDisk()
const product = productLimits(productById('pdo-cog-21')!)

/** A thread whose axis lies at the depth of the given places under the skin nearest to them. */
function threadThrough(head: Head, places: readonly Vec3[]): ThreadInput {
  const points = places.map((place): PassPoint => {
    const skin = head.closestPoint(place)!
    return { at: skin.point, depthMm: skin.distanceMm }
  })
  return {
    id: 'through',
    product,
    plane: 'sub-smas',
    passes: [points],
    entry: { technique: 'perpendicular' },
    endExits: false,
    entryId: null,
    anchor: 'none',
  }
}

/**
 * Runs along a course, or across a gland, to be tried in turn: not each has a way over the skin, and a path that is
 * smooth need not follow a course that dives.
 */
function runsThrough(structure: Structure): (readonly Vec3[])[] {
  if (structure.kind !== 'gland') {
    const { points } = structure.paths[0]!
    const last = points.length - 1
    return [0.5, 0.25, 0.75].flatMap((share) =>
      [6, 3].map((half) => {
        const middle = Math.round(share * last)
        return [points[Math.max(0, middle - half)]!, points[Math.min(last, middle + half)]!]
      }),
    )
  }
  const { positions } = structure.mesh
  const count = positions.length / 3
  let sum: Vec3 = [0, 0, 0]
  for (let i = 0; i < count; i++) sum = add(sum, vertexAt(positions, i))
  const centre: Vec3 = [sum[0] / count, sum[1] / count, sum[2] / count]
  const ends: readonly Vec3[] = [
    [0, 8, 0],
    [0, 0, 8],
  ]
  return ends.map((off) => [add(centre, off), add(centre, [-off[0], -off[1], -off[2]])])
}

describe.each(['female-45', 'male-60', 'female-45-east-asian'])('on %s', (preset) => {
  const head = buildHead(asset, { preset })
  const { structures } = placeAnatomy(head)
  const ground = groundOf(head, structures)
  const named = (thread: ThreadInput, id: string, side: string): boolean =>
    checkThread(thread, ground, DEFAULT_CHECK_SETTINGS).result.findings.some(
      (f) => f.structure === id && f.side === side && f.severity === 'danger',
    )

  it.each(ANATOMY.flatMap(({ id }) => [[id, 'left'] as const, [id, 'right'] as const]))(
    'a thread through %s on the %s is a danger that names it, one in the dermis of the chin is none',
    (id, side) => {
      const structure = structures.find((s) => s.id === id && s.side === side)
      expect(structure).toBeDefined()
      const runs = runsThrough(structure!).map((places) => threadThrough(head, places))
      expect(runs.some((thread) => named(thread, id, side))).toBe(true)

      const chin = head.landmark('pogonion')
      const elsewhere = threadThrough(head, [add(chin, [-6, 0, 0]), add(chin, [6, 0, 0])])
      const shallow = {
        ...elsewhere,
        passes: elsewhere.passes.map((p) => p.map((q) => ({ ...q, depthMm: 0.8 }))),
      }
      expect(named(shallow, id, side)).toBe(false)
    },
  )
})

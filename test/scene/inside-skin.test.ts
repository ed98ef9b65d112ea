import { describe, expect, it } from 'vitest'
import { placeAnatomy } from '../../src/anatomy/index.ts'
import type { Structure } from '../../src/geometry/anatomy-types.ts'
import { dot, normalize, sub, vertexAt, cross, type Vec3 } from '../../src/geometry/vec3.ts'
import { buildHead, MORPHS, PRESETS, type Head, type HeadSpec } from '../../src/head/index.ts'
import { mergeStructures } from '../../src/scene/structure-mesh.ts'
import { headAsset } from '../state/support/stage.ts'

const asset = headAsset()

/** Every preset as built, the far end of each morph, and all of them together on two unlike presets. */
const SPECS: readonly HeadSpec[] = [
  ...PRESETS.map(({ id }) => ({ preset: id })),
  ...MORPHS.map(({ id }) => ({ preset: 'female-45', morphs: { [id]: 1 } })),
  ...['female-30', 'male-60'].map((preset) => ({
    preset,
    morphs: Object.fromEntries(MORPHS.map(({ id }) => [id, 1])),
  })),
]

const nameOf = ({ preset, morphs }: HeadSpec): string => [preset, ...Object.keys(morphs ?? {})].join(' + ')

describe('what is drawn of the anatomy lies inside the skin', () => {
  it.each(SPECS.map((spec) => [nameOf(spec), spec] as const))('on %s, in every course', (_name, spec) => {
    const head = buildHead(asset, spec)
    // Presets and morphs are symmetric: one side stands for both.
    const left = placeAnatomy(head).structures.filter(({ side }) => side === 'left')
    const outside = left.flatMap((structure) => {
      const count = outsideCount(structure, head)
      return count === 0 ? [] : [`${structure.id}: ${count} vertices`]
    })
    expect(outside).toEqual([])
  })

  it('and this test sees a tube that is moved out of it', () => {
    const head = buildHead(asset, { preset: 'female-45' })
    const artery = placeAnatomy(head).structures.find(({ id }) => id === 'facial-artery')!
    if (artery.kind === 'gland') throw new Error('the facial artery is no gland')
    const moved = artery.paths.map((path) => ({
      ...path,
      points: path.points.map((at, i): Vec3 => {
        const [x, y, z] = path.normals[i]!
        return [at[0] + 12 * x, at[1] + 12 * y, at[2] + 12 * z]
      }),
    }))
    expect(outsideCount({ ...artery, paths: moved }, head)).toBeGreaterThan(100)
  })
})

/** Vertices of the drawn mesh, all courses together, that lie outside the outer skin. */
function outsideCount(structure: Structure, head: Head): number {
  const { positions } = mergeStructures([structure], () => 0)
  let count = 0
  for (let v = 0; v < positions.length / 3; v++) if (isOutside(vertexAt(positions, v), head)) count++
  return count
}

/** By the face that is nearest; at an open edge, lips and lids, by whether skin lies in front of it. */
function isOutside(at: Vec3, head: Head): boolean {
  const { point, at: on } = head.closestPoint(at)!
  const corner = (k: number): Vec3 => vertexAt(head.positions, head.triangles[point.tri * 3 + k]!)
  const face = normalize(cross(sub(corner(1), corner(0)), sub(corner(2), corner(0))))
  if (dot(sub(at, on), face) <= 0 || dot(sub(at, on), head.normalOf(point)) <= 0) return false
  const ahead = head.castToSkin(at, [0, 0, 1])
  return ahead === null || ahead.at[2] <= at[2]
}

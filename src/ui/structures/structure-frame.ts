import type { Structure } from '../../geometry/anatomy-types.ts'
import { add, addScaled, distance, normalize, scale, vertexAt, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { headStore } from '../../state/head-store.ts'
import { drawnStructures } from '../../state/shown-variants.ts'
import { structureKey, type StructureKey } from '../../state/structure-key.ts'
import { goTo, viewStore, type WholeFrame } from '../../state/view-store.ts'

/** Where a structure is seen whole from the outside of its side. */
export interface StructureFrame extends Pick<WholeFrame, 'radiusMm' | 'outward'> {
  readonly at: Vec3
}

type SkinDirection = Pick<Head, 'closestPoint' | 'normalOf'>

/**
 * The middle of the box of a structure as drawn, the ball that holds it, and the mean direction of the skin over it.
 * @returns null for a structure without a point
 */
export function structureFrame(structure: Structure, head: SkinDirection): StructureFrame | null {
  const points = pointsOf(structure)
  if (points.length === 0) return null
  const corner = (pick: (...values: number[]) => number): Vec3 =>
    [0, 1, 2].map((k) => points.map((p) => p[k]!).reduce((a, b) => pick(a, b))) as unknown as Vec3
  const at = scale(add(corner(Math.min), corner(Math.max)), 0.5)
  const radiusMm = points.reduce((most, point) => Math.max(most, distance(point, at)), 0)
  return { at, radiusMm, outward: outwardOf(structure, at, head) }
}

function pointsOf(structure: Structure): readonly Vec3[] {
  if (structure.kind !== 'gland') return structure.paths.flatMap(({ points }) => points)
  const { positions } = structure.mesh
  return Array.from({ length: positions.length / 3 }, (_, v) => vertexAt(positions, v))
}

function outwardOf(structure: Structure, at: Vec3, head: SkinDirection): Vec3 {
  const hit = head.closestPoint(at)
  const over: Vec3 = hit === null ? [0, 0, 1] : head.normalOf(hit.point)
  if (structure.kind === 'gland') return over
  const sum = structure.paths
    .flatMap(({ normals }) => normals)
    .reduce((total, normal) => addScaled(total, normal, 1), [0, 0, 0] as Vec3)
  return normalize(sum, over)
}

/** Fly to a structure as it is drawn. */
export function flyTo(key: StructureKey, coveredPx: number): void {
  const { head, structures } = headStore.getState()
  const { shownVariants } = viewStore.getState()
  const structure = drawnStructures(structures, shownVariants).find((one) => structureKey(one) === key)
  const frame = head === null || structure === undefined ? null : structureFrame(structure, head)
  if (frame !== null) goTo(frame.at, { radiusMm: frame.radiusMm, outward: frame.outward, coveredPx })
}

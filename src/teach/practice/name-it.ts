import type { Structure } from '../../geometry/anatomy-types.ts'
import { distance, scale, vertexAt, add, type Vec3 } from '../../geometry/vec3.ts'

/** Names to choose among. */
export const CHOICES = 4

/** The middle of a structure, head frame, mm. */
export function middleOf(structure: Structure): Vec3 {
  if (structure.kind !== 'gland') {
    const { points } = structure.paths[0]!
    return points[Math.floor(points.length / 2)]!
  }
  const { positions } = structure.mesh
  const count = positions.length / 3
  let sum: Vec3 = [0, 0, 0]
  for (let i = 0; i < count; i++) sum = add(sum, vertexAt(positions, i))
  return scale(sum, 1 / count)
}

/**
 * The right answer among plausible ones: of the same kind and side, the nearest first; where the kind has too few, the
 * nearest of other kinds. In an order drawn by lot.
 * @param random 0 to below 1
 */
export function choicesFor(
  structure: Structure,
  all: readonly Structure[],
  random: () => number,
): readonly Structure[] {
  const middle = middleOf(structure)
  const others = all
    .filter((one) => one.side === structure.side && one.id !== structure.id)
    .map((one) => ({ one, other: one.kind !== structure.kind, mm: distance(middle, middleOf(one)) }))
    .toSorted((a, b) => Number(a.other) - Number(b.other) || a.mm - b.mm)
    .slice(0, CHOICES - 1)
    .map(({ one }) => one)
  return shuffled([structure, ...others], random)
}

export function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = out[i]!
    out[i] = out[j]!
    out[j] = kept
  }
  return out
}

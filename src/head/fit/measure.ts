import type { Side } from '../../geometry/anatomy-types.ts'
import { distance, type Vec3 } from '../../geometry/vec3.ts'
import type { FitDistance } from '../types.ts'

/** The two ends of a distance. */
export function endsOf<T>(
  { from, to, side }: Pick<FitDistance, 'from' | 'to' | 'side'>,
  place: (id: string, side: Side | undefined) => T,
): readonly [T, T] {
  return from === to ? [place(from, 'left'), place(to, 'right')] : [place(from, side), place(to, side)]
}

/** A distance of a head, mm: what a caliper would read there. */
export const measure = (
  head: { landmark(id: string, side: Side | undefined): Vec3 },
  ends: Pick<FitDistance, 'from' | 'to' | 'side'>,
): number => distance(...endsOf(ends, (id, side) => head.landmark(id, side)))

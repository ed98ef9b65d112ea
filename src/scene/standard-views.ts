import type { Head } from '../head/types.ts'
import { normalize, type Vec3 } from '../geometry/vec3.ts'
import type { ViewName } from '../state/view-store.ts'

/** From the middle of the head towards the camera; unit vectors of the head frame. */
export const VIEW_DIRECTIONS: Readonly<Record<ViewName, Vec3>> = {
  Anterior: [0, 0, 1],
  Posterior: [0, 0, -1],
  "Patient's left": [1, 0, 0],
  "Patient's right": [-1, 0, 0],
  Superior: [0, 1, 0],
  Inferior: [0, -1, 0],
  'Left oblique': normalize([1, 0, 1]),
  'Right oblique': normalize([-1, 0, 1]),
}

/** What the camera frames: the middle of a head and how far it reaches from there, mm. */
export interface HeadFrame {
  readonly centre: Vec3
  readonly halfHeightMm: number
  readonly halfWidthMm: number
}

/** The box of the outer skin. Width counts for every view round the vertical axis. */
export function frameOf({ positions }: Pick<Head, 'positions'>): HeadFrame {
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  for (let i = 0; i < positions.length; i++) {
    const k = i % 3
    low[k] = Math.min(low[k]!, positions[i]!)
    high[k] = Math.max(high[k]!, positions[i]!)
  }
  const half = [0, 1, 2].map((k) => (high[k]! - low[k]!) / 2)
  return {
    centre: [0, (low[1]! + high[1]!) / 2, (low[2]! + high[2]!) / 2],
    halfHeightMm: half[1]!,
    halfWidthMm: Math.max(half[0]!, half[2]!),
  }
}

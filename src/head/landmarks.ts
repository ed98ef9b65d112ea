import type { Side } from '../geometry/anatomy-types.ts'
import { mirrorX, type Vec3 } from '../geometry/vec3.ts'
import type { EyeBall } from './eyes.ts'
import { EYE_LANDMARKS, LANDMARK_ALIASES, SKIN_LANDMARKS } from './landmark-table.ts'
import { interpolate } from './surface-points.ts'
import { HeadError } from './types.ts'

export interface Landmarks {
  readonly ids: readonly string[]
  isPaired(id: string): boolean
  place(id: string, side?: Side): Vec3
}

/** Finds the landmarks of one head on its left half; the right ones are their mirror images. */
export function createLandmarks(
  positions: Float64Array,
  triangles: Uint32Array,
  leftEye: EyeBall,
): Landmarks {
  const places = new Map<string, { at: Vec3; paired: boolean }>()
  for (const entry of SKIN_LANDMARKS) {
    const at = interpolate(positions, triangles, entry)
    places.set(entry.id, { at: entry.paired ? at : [0, at[1], at[2]], paired: entry.paired })
  }
  for (const [id, degrees] of Object.entries(EYE_LANDMARKS)) {
    const angle = (degrees * Math.PI) / 180
    const [x, y, z] = leftEye.centre
    const at: Vec3 = [x - Math.sin(angle) * leftEye.radiusMm, y, z + Math.cos(angle) * leftEye.radiusMm]
    places.set(id, { at, paired: true })
  }
  const find = (id: string): { at: Vec3; paired: boolean } => {
    const place = places.get(LANDMARK_ALIASES[id] ?? id)
    if (place) return place
    throw new HeadError(
      'unknown-landmark',
      `There is no landmark "${id}"; known landmarks: ${[...places.keys()].join(', ')}`,
    )
  }
  return {
    ids: [...places.keys()],
    isPaired: (id) => find(id).paired,
    place(id, side) {
      const { at, paired } = find(id)
      if (!paired) return at
      if (side === undefined)
        throw new HeadError('side-required', `Landmark "${id}" is paired: say "left" or "right"`)
      return side === 'left' ? at : mirrorX(at)
    },
  }
}

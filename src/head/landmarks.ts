import type { Side } from '../geometry/anatomy-types.ts'
import { mirrorX, type Vec3 } from '../geometry/vec3.ts'
import type { EyeBall } from './eyes.ts'
import { EYE_LANDMARKS_MM, LANDMARK_ALIASES, SKIN_LANDMARKS } from './landmark-table.ts'
import { HeadError } from './types.ts'

export interface Landmarks {
  readonly ids: readonly string[]
  isPaired(id: string): boolean
  place(id: string, side?: Side): Vec3
}

/**
 * The landmarks of one head, from the places on its midline and left side; the right ones are their mirror images.
 * @param placeOf place of each entry of `SKIN_LANDMARKS`, head frame, mm
 */
export function createLandmarks(placeOf: (id: string) => Vec3, leftEye: EyeBall): Landmarks {
  const places = new Map<string, { at: Vec3; paired: boolean }>()
  for (const { id, paired } of SKIN_LANDMARKS) {
    const at = placeOf(id)
    places.set(id, { at: paired ? at : [0, at[1], at[2]], paired })
  }
  for (const [id, towardsNoseMm] of Object.entries(EYE_LANDMARKS_MM))
    places.set(id, { at: onEye(leftEye, towardsNoseMm), paired: true })
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

/** Point of the left eye's front, level with its centre, so far from straight ahead towards the nose. */
function onEye({ centre: [x, y, z], radiusMm }: EyeBall, towardsNoseMm: number): Vec3 {
  return [x - towardsNoseMm, y, z + Math.sqrt(radiusMm ** 2 - towardsNoseMm ** 2)]
}

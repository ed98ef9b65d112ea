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

/** Places of every entry of `SKIN_LANDMARKS`, head frame, mm; of one on the midline, the same for both sides. */
export type SidedPlaces = ReadonlyMap<string, Readonly<Record<Side, Vec3>>>

/** Both sides of a mirror-symmetric head, from the places on its midline and left side. */
export function twinPlaces(places: ReadonlyMap<string, Vec3>): SidedPlaces {
  const twin = (id: string, paired: boolean): Readonly<Record<Side, Vec3>> => {
    const at = places.get(id)!
    const middle: Vec3 = [0, at[1], at[2]]
    return paired ? { left: at, right: mirrorX(at) } : { left: middle, right: middle }
  }
  return new Map(SKIN_LANDMARKS.map(({ id, paired }) => [id, twin(id, paired)]))
}

/** The landmarks of one head. */
export function createLandmarks(onSkin: SidedPlaces, eyes: Readonly<Record<Side, EyeBall>>): Landmarks {
  const places = new Map<string, { at: Readonly<Record<Side, Vec3>>; paired: boolean }>()
  for (const { id, paired } of SKIN_LANDMARKS) places.set(id, { at: onSkin.get(id)!, paired })
  for (const [id, towardsNoseMm] of Object.entries(EYE_LANDMARKS_MM))
    places.set(id, {
      at: { left: onEye(eyes.left, towardsNoseMm), right: onEye(eyes.right, -towardsNoseMm) },
      paired: true,
    })
  const find = (id: string): { at: Readonly<Record<Side, Vec3>>; paired: boolean } => {
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
      if (!paired) return at.left
      if (side === undefined)
        throw new HeadError('side-required', `Landmark "${id}" is paired: say "left" or "right"`)
      return at[side]
    },
  }
}

/** Point of an eye's front, level with its centre, so far from straight ahead towards the patient's right. */
function onEye({ centre: [x, y, z], radiusMm }: EyeBall, towardsRightMm: number): Vec3 {
  return [x - towardsRightMm, y, z + Math.sqrt(radiusMm ** 2 - towardsRightMm ** 2)]
}

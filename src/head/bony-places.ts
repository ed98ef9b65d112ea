import type { HeadAsset } from './asset.ts'
import { moveDirection, movePoint, type SagittalMotion } from './frame.ts'
import { BONY_LANDMARKS } from './landmark-rules.ts'
import type { BonyPlace } from './place-landmarks.ts'
import type { HeadBasis } from './types.ts'

const known = new WeakMap<HeadAsset, Map<string, ReadonlyMap<string, BonyPlace>>>()

/**
 * Where a preset without morphs has its bony landmarks (midline and left), in its own head frame; remembered.
 * @param build makes the head of the preset, when it is not known yet
 */
export function bonyPlacesOf(
  asset: HeadAsset,
  preset: string,
  build: () => HeadBasis,
): ReadonlyMap<string, BonyPlace> {
  const ofAsset = known.get(asset) ?? new Map<string, ReadonlyMap<string, BonyPlace>>()
  known.set(asset, ofAsset)
  const remembered = ofAsset.get(preset)
  if (remembered) return remembered
  const head = build()
  const places = new Map(
    BONY_LANDMARKS.map((id): [string, BonyPlace] => {
      const at = head.landmark(id, 'left')
      return [id, { at, normal: head.normalOf(head.closestPoint(at)!.point) }]
    }),
  )
  ofAsset.set(preset, places)
  return places
}

/** The same places after a motion. */
export const moveBonyPlaces = (
  places: ReadonlyMap<string, BonyPlace>,
  motion: SagittalMotion,
): ReadonlyMap<string, BonyPlace> =>
  new Map(
    [...places].map(([id, { at, normal }]) => [
      id,
      { at: movePoint(at, motion), normal: moveDirection(normal, motion) },
    ]),
  )

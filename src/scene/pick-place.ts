import { snapped } from '../state/tools/snap.ts'
import type { SkinPickResult } from './pick-skin.ts'
import type { ViewCamera } from './view-camera.ts'

/** How near the pointer comes to a landmark or an entry before it is drawn there, px. */
export const SNAP_REACH_PX = { mouse: 9, touch: 18 } as const
/** … and never farther than this on the skin, mm: seen from afar, a landmark does not swallow its surroundings. */
const SNAP_REACH_MM = 5

/** A picked place of the skin, drawn to the landmark or entry within reach of the pointer. */
export function snappedPick(
  picked: SkinPickResult | null,
  camera: ViewCamera,
  reachPx: number,
): SkinPickResult | null {
  if (picked?.ok !== true) return picked
  const reachMm = Math.min(SNAP_REACH_MM, reachPx * camera.mmPerPxAtTarget)
  return { ok: true, pick: snapped(picked.pick, reachMm) }
}

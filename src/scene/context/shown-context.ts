import type { ContextKind, PlacedContext } from '../../anatomy/context-types.ts'
import type { SkinHit } from '../../geometry/skin.ts'
import { distance, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { contextKey } from '../../state/context-key.ts'
import { anatomyCovered, faceAlone, type ViewState } from '../../state/view-store.ts'

/** Bony edges orient what floats under thin skin; under denser skin they would only clutter it. */
const BONE_BELOW_OPACITY = 0.6

/** Whether a kind is drawn now: zones lie on the skin, all else under it. */
export function contextShown(kind: ContextKind, view: ViewState): boolean {
  if (!view.context[kind] || faceAlone(view)) return false
  if (kind === 'danger-zone' || kind === 'smas-zone') return true
  if (anatomyCovered(view)) return false
  return (
    kind !== 'bone' || view.skinOpacity < BONE_BELOW_OPACITY || view.peel !== 'skin' || view.clip !== null
  )
}

/** Whether one muscle, edge, ligament or zone is drawn now. */
export const itemShown = (item: PlacedContext, view: ViewState): boolean =>
  contextShown(item.kind, view) && (view.litContext?.includes(contextKey(item)) ?? true)

/** Whether there is the skin to see and nothing else of the anatomy; nerves that a patient is shown have no names. */
export const nothingBesideSkin = (view: ViewState): boolean =>
  view.mode === 'present' ||
  (anatomyCovered(view) && !contextShown('danger-zone', view) && !contextShown('smas-zone', view))

/** Whether danger zones may have to be drawn, be it on opaque skin. */
export function zonesAsked(view: ViewState): boolean {
  const { dangerZones, hoveredStructure, isolatedStructure, openStructure, selectedThread } = view
  if (faceAlone(view)) return false
  if (dangerZones === 'all') return true
  const meant = hoveredStructure ?? isolatedStructure ?? openStructure ?? selectedThread
  return dangerZones === 'selected' && meant !== null
}

/** Nearer than this to a line, the line is meant, mm. */
const LINE_REACH_MM = 4

/**
 * What of the context lies at a place on the skin: the smallest area that covers it, else the nearest line. Items
 * are asked in the order given; where two are alike the first is meant.
 */
export function contextAt(
  context: readonly PlacedContext[],
  head: Head,
  { at, point }: Pick<SkinHit, 'at' | 'point'>,
): PlacedContext | null {
  let best: PlacedContext | null = null
  let bestSize = Infinity
  for (const item of context) {
    const size = item.cover === null ? lineSize(item, at) : areaSize(item.cover, head, point)
    if (size === null || size >= bestSize) continue
    best = item
    bestSize = size
  }
  return best
}

/** Covered vertices: areas are compared, not measured. */
function areaSize(cover: Float32Array, head: Head, { tri, bary }: SkinHit['point']): number | null {
  const here = bary.reduce((sum, share, k) => sum + share * cover[head.triangles[tri * 3 + k]!]!, 0)
  if (here < 0.5) return null
  const known = sizes.get(cover)
  if (known !== undefined) return known
  const size = cover.reduce((count, share) => count + Number(share > 0.5), 0)
  sizes.set(cover, size)
  return size
}
const sizes = new WeakMap<Float32Array, number>()

function lineSize({ lines, ligament }: PlacedContext, at: Vec3): number | null {
  const points = ligament?.onSkin ?? lines.flatMap((line) => line.points)
  const nearest = Math.min(...points.map((point) => distance(point, at)))
  return nearest <= LINE_REACH_MM ? nearest : null
}

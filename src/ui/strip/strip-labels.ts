import type { Severity } from '../../geometry/check-types.ts'
import { SEVERITIES } from '../../geometry/check-types.ts'

export interface LabelWish {
  readonly id: string
  readonly text: string
  /** Where it belongs, px. */
  readonly x: number
  readonly severity: Severity
  /** Among equals the smaller goes first. */
  readonly rank: number
}

export interface PlacedLabel extends LabelWish {
  /** Left edge, px. */
  readonly left: number
  /** Row from the top, from 0. */
  readonly lane: number
  readonly width: number
}

const GAP_PX = 8

/**
 * Places labels in rows without overlap: the most severe first, each as near as possible to what it names. What
 * finds no room is left out; its tick stays.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds: { readonly left: number; readonly right: number; readonly lanes: number },
  widthOf: (text: string) => number,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = []
  const order = wishes.toSorted(
    (a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || a.rank - b.rank,
  )
  for (const wish of order) {
    const width = widthOf(wish.text)
    if (width > bounds.right - bounds.left) continue
    const left = Math.min(bounds.right - width, Math.max(bounds.left, wish.x - width / 2))
    const isFree = (lane: number): boolean =>
      placed
        .filter((other) => other.lane === lane)
        .every((other) => left + width + GAP_PX <= other.left || other.left + other.width + GAP_PX <= left)
    const lane = Array.from({ length: bounds.lanes }, (_, i) => i).find(isFree)
    if (lane !== undefined) placed.push({ ...wish, left, lane, width })
  }
  return placed
}

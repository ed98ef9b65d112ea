/** A name that wants a place: where its structure is seen, and how much the name matters. CSS px of the view. */
export interface LabelWish {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly widthPx: number
  /** The greater, the sooner it gets a place. */
  readonly priority: number
}

export type ColumnSide = 'left' | 'right'

export interface LabelRoom {
  readonly width: number
  readonly height: number
  /** Kept free above, for the view's buttons, and below: left for the read-out, right for the compass. */
  readonly topPx: number
  readonly bottomPx: Readonly<Record<ColumnSide, number>>
  readonly most: number
  /** A wider name is left out. */
  readonly widestPx: number
}

/** A name in its column: `x` is its left edge, `y` its middle. */
export interface PlacedLabel {
  readonly id: number
  readonly side: ColumnSide
  readonly x: number
  readonly y: number
}

export const LABEL_HEIGHT_PX = 22
/** From the edge of the view. */
export const LABEL_EDGE_PX = 8
/** Between what a leader points at and the name, at least. */
const LEADER_PX = 24

/**
 * Puts names into two columns at the sides of the view, as in an anatomical plate: the most important first, each
 * on the side it lies nearer to or, where that is full, the other one; within a column in the order of what they
 * point at, so that leaders do not cross. Names never overlap and never leave the room; what finds no place is
 * left out. The same wishes give the same layout, in whatever order they come.
 */
export function layoutLabels(wishes: readonly LabelWish[], room: LabelRoom): readonly PlacedLabel[] {
  const holds = (side: ColumnSide): number =>
    Math.floor((room.height - room.topPx - room.bottomPx[side]) / LABEL_HEIGHT_PX)
  const columns: Readonly<Record<ColumnSide, LabelWish[]>> = { left: [], right: [] }
  const ordered = wishes.toSorted((a, b) => b.priority - a.priority || a.id - b.id)
  let placed = 0
  for (const wish of ordered) {
    if (placed >= room.most) break
    if (wish.widthPx > room.widestPx) continue
    const near: ColumnSide = wish.x < room.width / 2 ? 'left' : 'right'
    const sides: readonly ColumnSide[] = near === 'left' ? ['left', 'right'] : ['right', 'left']
    const side = sides.find((one) => columns[one].length < holds(one) && fits(wish, one, room))
    if (side === undefined) continue
    columns[side].push(wish)
    placed++
  }
  return (['left', 'right'] as const).flatMap((side) => column(columns[side], side, room))
}

/** Whether a name in the column leaves its own structure uncovered. */
function fits({ x, widthPx }: LabelWish, side: ColumnSide, { width }: LabelRoom): boolean {
  const needed = LABEL_EDGE_PX + widthPx + LEADER_PX
  return side === 'left' ? x >= needed : width - x >= needed
}

/** Each name as near as it can be to the height of what it points at, none over another. */
function column(wishes: readonly LabelWish[], side: ColumnSide, room: LabelRoom): PlacedLabel[] {
  const lowest = room.height - room.bottomPx[side] - LABEL_HEIGHT_PX / 2
  const highest = room.topPx + LABEL_HEIGHT_PX / 2
  const ordered = wishes.toSorted((a, b) => a.y - b.y || a.id - b.id)
  const ys = ordered.map(({ y }) => Math.min(lowest, Math.max(highest, y)))
  for (let i = 1; i < ys.length; i++) ys[i] = Math.max(ys[i]!, ys[i - 1]! + LABEL_HEIGHT_PX)
  for (let i = ys.length - 1; i >= 0; i--)
    ys[i] = Math.min(ys[i]!, i + 1 < ys.length ? ys[i + 1]! - LABEL_HEIGHT_PX : lowest)
  return ordered.map(({ id, widthPx }, i) => ({
    id,
    side,
    x: side === 'left' ? LABEL_EDGE_PX : room.width - LABEL_EDGE_PX - widthPx,
    y: ys[i]!,
  }))
}

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
  /** Covered by a panel, from the left. */
  readonly leftPx: number
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
  /** Its leader runs level to here, clear of the names above and below, and then straight to what is named. */
  readonly elbowX: number
}

export const LABEL_HEIGHT_PX = 22
/** From the edge of the view. */
export const LABEL_EDGE_PX = 8
/** Between what a leader points at and the name, at least. */
const LEADER_PX = 24
/** From the end of the widest name to the bend of the leaders. */
const ELBOW_PX = 6

/**
 * Puts names into two columns at the sides of the view, as in an anatomical plate: the most important first, each
 * on the side it lies nearer to or, where that is full, the other one; within a column in an order in which leaders
 * do not cross. Names never overlap and never leave the room, and no leader runs over a name; what finds no place
 * is left out. The same wishes give the same layout, in whatever order they come.
 */
export function layoutLabels(wishes: readonly LabelWish[], room: LabelRoom): readonly PlacedLabel[] {
  const ordered = wishes.toSorted((a, b) => b.priority - a.priority || a.id - b.id)
  let columns = assigned(ordered, room)
  for (;;) {
    const labels = (['left', 'right'] as const).flatMap((side) => column(columns[side], side, room))
    const crossing = crossedLabel(labels, ordered)
    if (crossing === null) return labels
    const without = (list: readonly LabelWish[]): LabelWish[] => list.filter(({ id }) => id !== crossing)
    columns = { left: without(columns.left), right: without(columns.right) }
  }
}

type Columns = Readonly<Record<ColumnSide, readonly LabelWish[]>>

function assigned(ordered: readonly LabelWish[], room: LabelRoom): Columns {
  const holds = (side: ColumnSide): number =>
    Math.floor((room.height - room.topPx - room.bottomPx[side]) / LABEL_HEIGHT_PX)
  const columns: Readonly<Record<ColumnSide, LabelWish[]>> = { left: [], right: [] }
  let placed = 0
  for (const wish of ordered) {
    if (placed >= room.most) break
    if (wish.widthPx > room.widestPx) continue
    const near: ColumnSide = wish.x < (room.leftPx + room.width) / 2 ? 'left' : 'right'
    const sides: readonly ColumnSide[] = near === 'left' ? ['left', 'right'] : ['right', 'left']
    const side = sides.find((one) => columns[one].length < holds(one) && fits(wish, one, room))
    if (side === undefined) continue
    columns[side].push(wish)
    placed++
  }
  return columns
}

/** Whether a name in the column leaves its own structure uncovered. */
function fits({ x, widthPx }: LabelWish, side: ColumnSide, { width, leftPx }: LabelRoom): boolean {
  const needed = LABEL_EDGE_PX + widthPx + LEADER_PX
  return side === 'left' ? x - leftPx >= needed : width - x >= needed
}

/** Each name as near as it can be to the height of what it points at, none over another. */
function column(wishes: readonly LabelWish[], side: ColumnSide, room: LabelRoom): PlacedLabel[] {
  const lowest = room.height - room.bottomPx[side] - LABEL_HEIGHT_PX / 2
  const highest = room.topPx + LABEL_HEIGHT_PX / 2
  const byHeight = wishes.toSorted((a, b) => a.y - b.y || a.id - b.id)
  const ys = byHeight.map(({ y }) => Math.min(lowest, Math.max(highest, y)))
  for (let i = 1; i < ys.length; i++) ys[i] = Math.max(ys[i]!, ys[i - 1]! + LABEL_HEIGHT_PX)
  for (let i = ys.length - 1; i >= 0; i--)
    ys[i] = Math.min(ys[i]!, i + 1 < ys.length ? ys[i + 1]! - LABEL_HEIGHT_PX : lowest)
  const inwards = side === 'left' ? 1 : -1
  const outer = side === 'left' ? room.leftPx + LABEL_EDGE_PX : room.width - LABEL_EDGE_PX
  const widest = wishes.reduce((most, { widthPx }) => Math.max(most, widthPx), 0)
  const bend = outer + inwards * (widest + ELBOW_PX)
  const ordered = uncrossed(byHeight, ys, bend)
  const boxes = ordered.map(({ widthPx }, i) => ({ x: side === 'left' ? outer : outer - widthPx, y: ys[i]! }))
  const clear = (i: number, elbowX: number): boolean =>
    boxes.every(
      (box, j) => j === i || !runsOver({ x: elbowX, y: ys[i]! }, ordered[i]!, box, ordered[j]!.widthPx),
    )
  return ordered.map(({ id, widthPx, x }, i) => {
    const innerEdge = outer + inwards * widthPx
    // All bends in one line; for what lies nearer than that, straight or, past a wider name, with a bend over it.
    const elbows = inwards * x >= inwards * bend ? [bend] : [innerEdge, x]
    return { id, side, ...boxes[i]!, elbowX: elbows.find((elbowX) => clear(i, elbowX)) ?? innerEdge }
  })
}

/** Rounds in which two names change places where their leaders would cross. Each makes the leaders shorter. */
const MOST_SWAPS = 60

function uncrossed(wishes: readonly LabelWish[], ys: readonly number[], bend: number): readonly LabelWish[] {
  const ordered = [...wishes]
  for (let swaps = 0; swaps < MOST_SWAPS; swaps++) {
    const found = crossingPair(ordered, ys, bend)
    if (found === null) break
    const [i, j] = found
    ;[ordered[i], ordered[j]] = [ordered[j]!, ordered[i]!]
  }
  return ordered
}

function crossingPair(
  wishes: readonly LabelWish[],
  ys: readonly number[],
  bend: number,
): readonly [number, number] | null {
  for (let i = 0; i < wishes.length; i++)
    for (let j = i + 1; j < wishes.length; j++)
      if (segmentsCross({ x: bend, y: ys[i]! }, wishes[i]!, { x: bend, y: ys[j]! }, wishes[j]!)) return [i, j]
  return null
}

interface Spot {
  readonly x: number
  readonly y: number
}

const turn = (a: Spot, b: Spot, c: Spot): number =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))

const segmentsCross = (a: Spot, b: Spot, c: Spot, d: Spot): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0

/** The less important of a leader and a name it runs over; null where all leaders are clear. */
function crossedLabel(labels: readonly PlacedLabel[], byPriority: readonly LabelWish[]): number | null {
  const rank = new Map(byPriority.map((wish, i) => [wish.id, { i, wish }]))
  for (const label of labels) {
    const { i, wish } = rank.get(label.id)!
    for (const other of labels) {
      if (other.id === label.id) continue
      const { i: j, wish: named } = rank.get(other.id)!
      if (runsOver({ x: label.elbowX, y: label.y }, wish, other, named.widthPx))
        return i > j ? label.id : other.id
    }
  }
  return null
}

/** Whether a straight line meets the box of a name. */
export function runsOver(from: Spot, to: Spot, { x, y }: Spot, widthPx: number): boolean {
  const [left, right] = [x, x + widthPx]
  const [top, bottom] = [y - LABEL_HEIGHT_PX / 2 + 1, y + LABEL_HEIGHT_PX / 2 - 1]
  // Liang and Barsky 1984: the part of the line inside each pair of sides in turn.
  let [enters, leaves] = [0, 1]
  for (const [start, way, low, high] of [
    [from.x, to.x - from.x, left, right],
    [from.y, to.y - from.y, top, bottom],
  ] as const) {
    if (way === 0) {
      if (start <= low || start >= high) return false
      continue
    }
    const [one, two] = [(low - start) / way, (high - start) / way]
    enters = Math.max(enters, Math.min(one, two))
    leaves = Math.min(leaves, Math.max(one, two))
  }
  return enters < leaves
}

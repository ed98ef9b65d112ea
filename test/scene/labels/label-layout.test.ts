import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  LABEL_HEIGHT_PX,
  layoutLabels,
  runsOver,
  type LabelRoom,
  type LabelWish,
} from '../../../src/scene/labels/label-layout.ts'

const ROOM: LabelRoom = {
  width: 800,
  height: 600,
  leftPx: 0,
  topPx: 50,
  bottomPx: { left: 36, right: 116 },
  most: 14,
  widestPx: 290,
}
const wish = record({
  x: integer({ min: 0, max: 800 }),
  y: integer({ min: 0, max: 600 }),
  widthPx: integer({ min: 40, max: 320 }),
  priority: integer({ min: 0, max: 9 }),
})
const wishes = array(wish, { maxLength: 60 }).map((list): LabelWish[] =>
  list.map((one, id) => ({ id, ...one })),
)

describe('names beside the head', () => {
  it('never overlap, never leave the room and never are too many', () => {
    assert(
      property(wishes, (list) => {
        const placed = layoutLabels(list, ROOM)
        expect(placed.length).toBeLessThanOrEqual(ROOM.most)
        placed.forEach((label, i) => {
          const { widthPx } = list[label.id]!
          expect(widthPx).toBeLessThanOrEqual(ROOM.widestPx)
          expect(label.x).toBeGreaterThanOrEqual(0)
          expect(label.x + widthPx).toBeLessThanOrEqual(ROOM.width)
          expect(label.y - LABEL_HEIGHT_PX / 2).toBeGreaterThanOrEqual(ROOM.topPx)
          expect(label.y + LABEL_HEIGHT_PX / 2).toBeLessThanOrEqual(ROOM.height - ROOM.bottomPx[label.side])
          for (const other of placed.slice(i + 1))
            if (other.side === label.side)
              expect(Math.abs(other.y - label.y)).toBeGreaterThanOrEqual(LABEL_HEIGHT_PX)
        })
      }),
      { seed: 1 },
    )
  })

  it('have leaders that run over no name, and end at what is named', () => {
    assert(
      property(wishes, (list) => {
        const placed = layoutLabels(list, ROOM)
        for (const label of placed) {
          const { x, y, widthPx } = list[label.id]!
          const inner = label.side === 'left' ? label.x + widthPx : label.x
          for (const other of placed) {
            if (other === label) continue
            const width = list[other.id]!.widthPx
            expect(runsOver({ x: label.elbowX, y: label.y }, { x, y }, other, width)).toBe(false)
            expect(runsOver({ x: inner, y: label.y }, { x: label.elbowX, y: label.y }, other, width)).toBe(
              false,
            )
          }
        }
      }),
      { seed: 3 },
    )
  })

  it('change places where their leaders would cross', () => {
    const list = [
      { id: 0, x: 300, y: 500, widthPx: 90, priority: 1 },
      { id: 1, x: 170, y: 508, widthPx: 90, priority: 1 },
      { id: 2, x: 500, y: 510, widthPx: 90, priority: 1 },
    ]
    const lines = layoutLabels(list, { ...ROOM, width: 1200 }).map((label) => ({
      from: { x: label.elbowX, y: label.y },
      to: list[label.id]!,
    }))
    expect(lines).toHaveLength(3)
    for (const a of lines) for (const b of lines) if (a !== b) expect(cross(a, b)).toBe(false)
  })

  it('keep clear of a panel that covers the left of the view', () => {
    const list = [
      { id: 0, x: 620, y: 200, widthPx: 90, priority: 1 },
      { id: 1, x: 500, y: 300, widthPx: 90, priority: 1 },
      { id: 2, x: 300, y: 400, widthPx: 90, priority: 1 },
    ]
    const placed = layoutLabels(list, { ...ROOM, leftPx: 360 })
    expect(placed.find(({ id }) => id === 1)).toMatchObject({ side: 'left', x: 368 })
    for (const { x } of placed) expect(x).toBeGreaterThan(360)
  })

  it('lie as they did, in whatever order they are asked for', () => {
    assert(
      property(wishes, (list) => {
        expect(layoutLabels(list.toReversed(), ROOM)).toEqual(layoutLabels(list, ROOM))
      }),
      { seed: 2 },
    )
  })

  it('keep the important ones when there is no room for all', () => {
    const list = Array.from({ length: 30 }, (_, id) => ({ id, x: 200, y: 300, widthPx: 90, priority: id }))
    const kept = layoutLabels(list, { ...ROOM, most: 5 }).map(({ id }) => id)
    expect(kept.toSorted((a, b) => a - b)).toEqual([25, 26, 27, 28, 29])
  })

  it('stand on the side of what they point at, in its order from above', () => {
    const list = [
      { id: 0, x: 250, y: 400, widthPx: 90, priority: 1 },
      { id: 1, x: 260, y: 200, widthPx: 90, priority: 1 },
      { id: 2, x: 600, y: 300, widthPx: 90, priority: 1 },
    ]
    expect(layoutLabels(list, ROOM).map(({ id, side }) => [id, side])).toEqual([
      [1, 'left'],
      [0, 'left'],
      [2, 'right'],
    ])
  })
})

interface Spot {
  readonly x: number
  readonly y: number
}
interface Line {
  readonly from: Spot
  readonly to: Spot
}

/** Whether two lines cross: the ends of each lie on both sides of the other. */
function cross(a: Line, b: Line): boolean {
  const side = ({ from, to }: Line, { x, y }: Spot): number =>
    (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0
}

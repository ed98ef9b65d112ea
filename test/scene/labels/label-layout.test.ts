import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  LABEL_HEIGHT_PX,
  layoutLabels,
  type LabelRoom,
  type LabelWish,
} from '../../../src/scene/labels/label-layout.ts'

const ROOM: LabelRoom = {
  width: 800,
  height: 600,
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

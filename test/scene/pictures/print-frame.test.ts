import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../../src/geometry/vec3.ts'
import { printFrame } from '../../../src/scene/pictures/print-frame.ts'
import { VIEW_DIRECTIONS } from '../../../src/scene/standard-views.ts'
import { VIEW_NAMES } from '../../../src/state/view-store.ts'

const head = { centre: [0, 10, 20] as Vec3, halfHeightMm: 140, halfWidthMm: 110 }

describe('a printed view', () => {
  it('has the middle of the head in its middle', () => {
    for (const view of VIEW_NAMES) {
      const frame = printFrame(head, view)
      expect(frame.place(head.centre)).toEqual([frame.widthMm / 2, frame.heightMm / 2])
      expect(frame.towards).toBe(VIEW_DIRECTIONS[view])
    }
  })

  it("shows the patient's left on the right of the paper from the front, and the face on its left from the left", () => {
    const front = printFrame(head, 'Anterior')
    expect(front.place([50, 10, 20])[0]).toBeCloseTo(front.widthMm / 2 + 50, 9)
    expect(front.place([0, 60, 20])[1]).toBeCloseTo(front.heightMm / 2 - 50, 9)
    const left = printFrame(head, "Patient's left")
    expect(left.place([0, 10, 80])[0]).toBeCloseTo(left.widthMm / 2 - 60, 9)
    const right = printFrame(head, "Patient's right")
    expect(right.place([0, 10, 80])[0]).toBeCloseTo(right.widthMm / 2 + 60, 9)
  })

  it('holds every place of the head', () => {
    for (const view of VIEW_NAMES) {
      const { place, widthMm, heightMm } = printFrame(head, view)
      for (const at of [
        [0, 150, 20],
        [0, -130, 20],
        [110, 10, 20],
        [-110, 10, 20],
        [0, 10, 130],
        [0, 10, -90],
      ] as Vec3[]) {
        const [x, y] = place(at)
        expect(x >= 0 && x <= widthMm && y >= 0 && y <= heightMm, `${view} ${at}`).toBe(true)
      }
    }
  })
})

import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../../src/geometry/vec3.ts'
import { LABEL_MM, paperFace, type FacePaper } from '../../../src/report/marking/index.ts'
import type { MarkedPoint, MarkedThread } from '../../../src/report/marking/index.ts'

/** A sheet seen from in front, 200 by 240 mm, its middle at the origin. */
const paper: FacePaper = {
  widthMm: 200,
  heightMm: 240,
  towards: [0, 0, 1],
  place: ([x, y]) => [100 + x, 120 - y],
}
const FRONT: Vec3 = [0, 0, 1]
const BACK: Vec3 = [0, 0, -1]
const track = (from: Vec3, to: Vec3, normalAt: (share: number) => Vec3 = () => FRONT) =>
  Array.from({ length: 31 }, (_, i) => ({
    at: [0, 1, 2].map((k) => from[k]! + ((to[k]! - from[k]!) * i) / 30) as unknown as Vec3,
    normal: normalAt(i / 30),
  }))
const thread = (number: number, ...passes: ReturnType<typeof track>[]): MarkedThread => ({
  number,
  id: `t${number}`,
  product: 'cog',
  productName: 'PDO',
  plane: 'subcutis',
  lengthMm: 60,
  passes,
})
const point = (label: string, at: Vec3, normal: Vec3 = FRONT): MarkedPoint => ({
  label,
  role: label.startsWith('E') ? 'entry' : 'end',
  threads: [1],
  at,
  normal,
  side: 'left',
  calipers: null,
  line: null,
})

describe('threads on a picture of the face', () => {
  it('end in an arrow in the direction of insertion', () => {
    const { threads } = paperFace(paper, [thread(1, track([0, 0, 0], [30, 30, 0]))], [])
    expect(threads[0]!.arrows).toHaveLength(1)
    expect(threads[0]!.arrows[0]!.degrees).toBeCloseTo(-45, 6)
    expect(threads[0]!.arrows[0]!.at).toEqual([130, 90])
  })

  it('are drawn where the skin is seen, and have no arrow round the corner', () => {
    const turned = track([0, 0, 0], [60, 0, 0], (share) => (share > 0.5 ? BACK : FRONT))
    const { threads } = paperFace(paper, [thread(1, turned)], [])
    expect(threads[0]!.arrows).toEqual([])
    expect(threads[0]!.pieces.flat().every(([x]) => x <= 131)).toBe(true)
  })

  it('have an arrow for each pass', () => {
    const two = thread(1, track([0, 0, 0], [30, 0, 0]), track([0, 0, 0], [30, 10, 0]))
    expect(paperFace(paper, [two], []).threads[0]!.arrows).toHaveLength(2)
  })
})

describe('labels', () => {
  const crowd = Array.from({ length: 16 }, (_, i) =>
    point(`T${i + 1}`, [20 + 9 * (i % 4), 10 + 9 * Math.floor(i / 4), 0]),
  )
  const { marks } = paperFace(paper, [], crowd)

  it('never cover each other, even in a crowd', () => {
    for (const [i, a] of marks.entries()) {
      for (const b of marks.slice(i + 1)) {
        const [dx, dy] = [Math.abs(a.labelAt[0] - b.labelAt[0]), Math.abs(a.labelAt[1] - b.labelAt[1])]
        const wide = ((a.label.length + b.label.length) * LABEL_MM) / 3.2
        expect(dx > wide - 2 || dy > LABEL_MM - 1e-9, `${a.label} over ${b.label}`).toBe(true)
      }
    }
  })

  it('stay on the paper', () => {
    const corner = paperFace(paper, [], [point('E1', [99, 119, 0])]).marks[0]!
    expect(corner.labelAt[0]).toBeLessThan(200)
    expect(corner.labelAt[1]).toBeGreaterThan(0)
  })

  it('are left out with what is not seen from here', () => {
    expect(paperFace(paper, [], [point('E1', [0, 0, 0], BACK)]).marks).toEqual([])
  })
})

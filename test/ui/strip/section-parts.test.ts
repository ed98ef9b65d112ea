import { describe, expect, it } from 'vitest'
import { sectionOf } from '../../../src/report/section/index.ts'
import { sectionParts } from '../../../src/ui/strip/section-parts.ts'
import { slabHead } from '../../support/heads.ts'
import { tube } from '../../support/structures.ts'
import { checkOne, thread } from '../../support/threads.ts'

const head = slabHead()
const planned = thread(head, [
  [50, 0, 0],
  [130, 0, 0],
])
const { samples } = checkOne(head, planned).passes[0]!
const index = samples.findIndex(({ at, transit }) => !transit && at[0] >= 90)
const across = (x: number, z: number) => ({
  course: [
    [x, -20, z],
    [x, 20, z],
  ] as const,
  radiiMm: [0.5, 0.5] as const,
})
const PX = 150

const partsWith = (...structures: Parameters<typeof sectionOf>[3]['structures']) =>
  sectionParts(
    sectionOf('along', { samples, radiusMm: 0.5 }, index, { skin: head, structures, marginsMm: {} }, 11),
    PX,
    'clear',
  )

describe('the picture of a section', () => {
  it('shows layers, skin, thread and a scale where there is no structure', () => {
    const parts = partsWith()
    expect(parts.length).toBeGreaterThan(5)
    for (const { d } of parts) expect(d).not.toMatch(/NaN|Infinity|undefined/)
    expect(parts.filter(({ hollow }) => hollow !== undefined)).toEqual([])
  })

  it('draws where a structure may lie for the nearest three only, and the wall of all', () => {
    const near = [-8, -4, 4, 8].map((dx, i) => tube(head, { ...across(90 + dx, -6), id: `artery-${i}` }))
    const parts = partsWith(...near)
    expect(parts.filter(({ hollow }) => hollow !== undefined)).toHaveLength(3)
    expect(parts.filter(({ title }) => title !== undefined)).toHaveLength(4)
  })

  it('shows another course without margin and spread', () => {
    const artery = tube(head, across(88, -6), { ...across(93, -6), variant: 'late', prevalence: 0.2 })
    const parts = partsWith(artery)
    expect(parts.filter(({ hollow }) => hollow !== undefined)).toHaveLength(1)
    const walls = parts.filter(({ title }) => title !== undefined)
    expect(new Set(walls.map(({ className }) => className)).size).toBe(2)
  })
})

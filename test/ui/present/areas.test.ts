import { describe, expect, it } from 'vitest'
import { plannedAreas } from '../../../src/ui/present/areas.ts'
import { shortList } from '../../../src/ui/present/print-picture.tsx'

type Threads = Parameters<typeof plannedAreas>[0]
const planOf = (...threads: readonly (readonly [string, string, string | null])[]) =>
  ({ threads: threads.map(([id, side, region]) => ({ id, side, region })) }) as unknown as Threads
const inputsOf = (forms: Readonly<Record<string, string>>) =>
  new Map(Object.entries(forms).map(([id, form]) => [id, { product: { form } }])) as unknown as Parameters<
    typeof plannedAreas
  >[1]

describe('planned areas', () => {
  it('join the threads of one area, side and end, with their numbers in the plan', () => {
    const areas = plannedAreas(
      planOf(['a', 'right', 'cheek'], ['b', 'left', 'cheek'], ['c', 'left', 'cheek'], ['d', 'left', 'cheek']),
      inputsOf({ a: 'barbed', b: 'barbed', c: 'mono', d: 'cones' }),
    )
    expect(areas).toEqual([
      { side: 'left', region: 'cheek', lifts: true, numbers: [2, 4] },
      { side: 'left', region: 'cheek', lifts: false, numbers: [3] },
      { side: 'right', region: 'cheek', lifts: true, numbers: [1] },
    ])
  })

  it('know a place without a name, and count on a thread of unknown kind to pull nowhere', () => {
    expect(plannedAreas(planOf(['a', 'midline', null]), inputsOf({}))).toEqual([
      { side: 'midline', region: 'other', lifts: false, numbers: [1] },
    ])
  })
})

describe('numbers on the printed face', () => {
  it('name a range only where none is missing in it', () => {
    expect([[4], [1, 2], [1, 2, 3], [1, 9, 17]].map(shortList)).toEqual(['4', '1, 2', '1–3', '1, 9 …'])
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCount } from '../../../src/geometry/check-types.ts'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { undo } from '../../../src/state/plan-store.ts'
import { countRows } from '../../../src/ui/count/count-words.ts'
import { CountSection } from '../../../src/ui/count/count-section.tsx'
import { named, show } from '../support/screen.tsx'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'

const COUNT: PlanCount = {
  total: 6,
  passes: 7,
  entries: 4,
  bySide: { left: 4, right: 2, midline: 0 },
  byPlane: { 'sub-smas': 2, subcutis: 4 },
  byProduct: { 'pdo-cog-19-100': 6 },
  byRegion: { jawline: 5 },
  totalLengthMm: 512.5,
}

const inWords = (count: PlanCount): string[] =>
  countRows(count).map(
    ({ name, entries }) => `${name}: ${entries.map((entry) => `${entry.count} ${entry.label}`).join(', ')}`,
  )

describe('the count in words', () => {
  it('goes by side, plane from outside in, product and region, and says what lies in no region', () => {
    expect(inWords(COUNT)).toEqual([
      'Patient’s: 4 left, 2 right',
      'Plane: 4 Subcutis, 2 Under the SMAS',
      'Product: 6 PDO cog 19G, 100 mm, blunt L',
      'Region: 5 jawline, 1 no region',
    ])
  })

  it("names a clinic's own product as the plan does, and two of one name apart", () => {
    const own = (id: string) =>
      ({ id, name: 'Blue cog', material: 'PDO', form: 'barbed', tip: 'blunt', gauge: 21 }) as const
    const rows = countRows(
      { ...COUNT, byProduct: { 'own-a': 2, 'own-b': 4 } },
      { products: [own('own-a'), own('own-b')] },
    )
    expect(rows.find(({ name }) => name === 'Product')?.entries).toEqual([
      { label: 'Blue cog (own product)', count: 2 },
      { label: 'Blue cog (own product)', count: 4 },
    ])
  })

  it('shows an empty side as 0, so that it is missed, and the midline only where a thread crosses it', () => {
    const [sides] = inWords({ ...COUNT, bySide: { left: 0, right: 5, midline: 1 } })
    expect(sides).toBe('Patient’s: 0 left, 5 right, 1 midline')
  })
})

describe('the count on screen', () => {
  let stop = (): void => undefined
  afterEach(() => stop())

  it('starts at none and follows the plan', async () => {
    stop = judgedPlan()
    const place = await show(<CountSection />)
    const text = () => named(place, 'region', 'Count').textContent ?? ''
    expect(text()).toContain('0 threads')
    stop()
    await change(() => {
      stop = judgedPlan(cheekThread('t1', 'smas'), cheekThread('t2', 'subcutis', 'right'))
    })
    const { count } = assessmentStore.getState().result!
    expect(text()).toContain('2 threads')
    expect(text()).toContain(`${count.passes} passes`)
    expect(text()).toContain(`${count.entries} entry holes`)
    expect(text()).toContain(`${Math.round(count.totalLengthMm)} mm in all`)
    expect(text()).toContain('1 left1 right')
    expect(text()).toContain('1 Subcutis1 On the SMAS')
    await change(undo)
    expect(text()).toContain('1 thread')
    expect(text()).toContain('1 left0 right')
  })
})

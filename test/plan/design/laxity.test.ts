import { describe, expect, it } from 'vitest'
import { parsePlan, serializePlan } from '../../../src/plan/codec.ts'
import { emptyPlan } from '../../../src/plan/index.ts'
import {
  LAXITY_AREAS,
  LAXITY_GRADES,
  laxityOf,
  setLaxity,
  USUAL_THREADS,
} from '../../../src/plan/design/laxity.ts'
import { carries, strengthOf } from '../../../src/plan/design/strength.ts'

const plan = emptyPlan('Test')

describe('laxity in a plan', () => {
  it('is kept in the file and read again', () => {
    const graded = setLaxity(setLaxity(plan, 'jawline', 'moderate'), 'neck', 'severe')
    expect(JSON.parse(serializePlan(graded))).toMatchObject({
      laxity: { jawline: 'moderate', neck: 'severe' },
    })
    const read = parsePlan(serializePlan(graded))
    expect(read.ok && laxityOf(read.value)).toEqual({ jawline: 'moderate', neck: 'severe' })
  })

  it('leaves no trace when it is taken back, and changes nothing when it is stated again', () => {
    const graded = setLaxity(plan, 'brow', 'mild')
    expect(setLaxity(graded, 'brow', 'mild')).toBe(graded)
    expect(setLaxity(plan, 'brow', null)).toBe(plan)
    expect(setLaxity(graded, 'brow', null)).toEqual(plan)
  })

  it('keeps what it cannot read, also when another area is graded', () => {
    const foreign = { ...plan, extra: { laxity: { jawline: 'grade IV', knee: 2 }, other: true } }
    expect(laxityOf(foreign)).toEqual({})
    expect(setLaxity(foreign, 'neck', 'mild').extra).toEqual({
      laxity: { jawline: 'grade IV', knee: 2, neck: 'mild' },
      other: true,
    })
    for (const laxity of ['severe', ['mild'], null, 3]) expect(laxityOf({ extra: { laxity } })).toEqual({})
  })
})

describe('the usual number of threads', () => {
  it('is given for every area and grade, or the reason why there is none, with its source', () => {
    for (const area of LAXITY_AREAS)
      for (const grade of LAXITY_GRADES) {
        const usual = USUAL_THREADS[area][grade]
        expect(usual.length).toBeGreaterThan(0)
        for (const { min, max, note, source, verified } of usual) {
          expect(min === null).toBe(max === null)
          if (min !== null) expect(min).toBeLessThanOrEqual(max!)
          expect(note).not.toBe('')
          expect(source.includes('planning default')).toBe(!verified)
        }
      }
  })

  it('of cone sutures in the midface rises with laxity, as the consensus has it', () => {
    const cones = LAXITY_GRADES.map((grade) =>
      USUAL_THREADS.midface[grade].find(({ note }) => note.includes('cone')),
    )
    expect(cones.map((one) => [one!.min, one!.max])).toEqual([
      [2, 3],
      [3, 4],
      [3, 4],
    ])
  })
})

describe('the strength of a product', () => {
  it('grows with its thickness; smooth threads carry nothing', () => {
    const barbed = [0.6, 0.82, 1.07].map((outerDiameterMm) => strengthOf({ form: 'barbed', outerDiameterMm }))
    expect(barbed).toEqual(['light', 'firm', 'strong'])
    expect(strengthOf({ form: 'mono', outerDiameterMm: 1.2 })).toBe('none')
    expect(strengthOf({ form: 'cones', outerDiameterMm: 0.5 })).toBe('firm')
  })

  it('has to be the greater the laxer the tissue is', () => {
    expect(LAXITY_GRADES.map((grade) => carries('firm', grade))).toEqual([true, true, false])
    expect(LAXITY_GRADES.map((grade) => carries('none', grade))).toEqual([false, false, false])
  })
})

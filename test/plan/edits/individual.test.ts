import { describe, expect, it } from 'vitest'
import { emptyPlan, type PlanDocument } from '../../../src/plan/document.ts'
import {
  clearMeasurements,
  newSoundingId,
  putCourseSounding,
  putLayerSounding,
  removeSounding,
  setFace,
  setHistoryFlag,
  setMeasurement,
} from '../../../src/plan/edits/index.ts'

const doc = emptyPlan()
const at = { tri: 5, bary: [1, 0, 0] } as const
const layer = { id: 'u1', at, smasMm: 4 }
const course = { id: 'u2', structure: 'facial-artery', side: 'left', at, depthMm: 5 } as const

describe('what is known of a patient', () => {
  it('is noted, replaced and forgotten, and leaves nothing behind', () => {
    const one = setMeasurement(doc, 'tragion-cheilion', 'left', 110)
    expect(one.individual).toEqual({ measurements: [{ id: 'tragion-cheilion', side: 'left', mm: 110 }] })
    const two = setMeasurement(one, 'nasion-gnathion', undefined, 118)
    expect(setMeasurement(two, 'tragion-cheilion', 'left', 112).individual!.measurements).toEqual([
      { id: 'tragion-cheilion', side: 'left', mm: 112 },
      { id: 'nasion-gnathion', mm: 118 },
    ])
    expect(setMeasurement(one, 'tragion-cheilion', 'left', null)).toEqual(doc)
    expect(clearMeasurements(two)).toEqual(doc)
  })

  it('keeps soundings under ids of their own', () => {
    const both = putCourseSounding(putLayerSounding(doc, layer), course)
    expect(both.individual).toEqual({ layers: [layer], courses: [course] })
    expect(newSoundingId(both)).toBe('u3')
    expect(newSoundingId(removeSounding(both, 'u1'))).not.toBe('u2')
    expect(putLayerSounding(both, { ...layer, smasMm: 5 }).individual!.layers).toEqual([
      { ...layer, smasMm: 5 },
    ])
    expect(removeSounding(removeSounding(both, 'u2'), 'u1')).toEqual(doc)
  })

  it('flags a region once for each kind and side', () => {
    const flagged = setHistoryFlag(doc, 'cheek', 'left', 'facelift', true)
    expect(setHistoryFlag(flagged, 'cheek', 'left', 'facelift', true)).toBe(flagged)
    const more = setHistoryFlag(flagged, 'cheek', 'right', 'filler', true)
    expect(more.individual!.history).toHaveLength(2)
    expect(setHistoryFlag(more, 'cheek', 'right', 'filler', false)).toEqual(flagged)
    expect(setHistoryFlag(flagged, 'cheek', 'left', 'facelift', false)).toEqual(doc)
  })

  it('is the same document where nothing changes', () => {
    const known = putLayerSounding(setFace(doc, { id: 'f1', medianMm: 0.4, p95Mm: 1.9 }), layer)
    const same: readonly ((doc: PlanDocument) => PlanDocument)[] = [
      (one) => putLayerSounding(one, { ...layer }),
      (one) => removeSounding(one, 'u9'),
      (one) => setMeasurement(one, 'zygion-zygion', undefined, null),
      (one) => setFace(one, { id: 'f1', medianMm: 0.4, p95Mm: 1.9 }),
      (one) => setHistoryFlag(one, 'cheek', 'left', 'palsy', false),
    ]
    for (const edit of same) expect(edit(known)).toBe(known)
    expect(setFace(removeSounding(known, 'u1'), null)).toEqual(doc)
  })
})

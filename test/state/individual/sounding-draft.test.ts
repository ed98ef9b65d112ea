import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPlan, putCourseSounding, putLayerSounding } from '../../../src/plan/index.ts'
import { gestureNow, type SkinPick } from '../../../src/state/gesture-store.ts'
import {
  courseDraft,
  draftAt,
  draftFault,
  emptyDraft,
  layerDraft,
  withDraft,
} from '../../../src/state/individual/sounding-draft.ts'
import { cancelGesture } from '../../../src/state/drag-point.ts'
import { placePoint } from '../../../src/state/draw-thread.ts'
import { planStore } from '../../../src/state/plan-store.ts'
import { takePoint } from '../../../src/state/tools/take-point.ts'
import { bareStage } from '../support/stage.ts'

const at = { tri: 5, bary: [1, 0, 0] } as const
const pick: SkinPick = { point: at, at: [-30, 0, 60] }

describe('a sounding that is typed', () => {
  it('needs a place, a depth, and depths that rise', () => {
    const draft = emptyDraft('layers')
    expect(draftFault({ ...draft, smasMm: 4 })).toBe('place')
    expect(draftFault({ ...draft, at })).toBe('depth')
    expect(draftFault({ ...draft, at, skinMm: 4, smasMm: 4 })).toBe('order')
    expect(draftFault({ ...draft, at, skinMm: 2, boneMm: 9 })).toBeNull()
    expect(draftFault({ ...emptyDraft('course'), at })).toBeNull()
    expect(withDraft(emptyPlan(), draft)).toEqual(emptyPlan())
  })

  it('becomes a sounding with an id of its own, the device’s error only where it is not the usual one', () => {
    const once = withDraft(emptyPlan(), { ...emptyDraft('layers', at), smasMm: 4 })
    expect(once.individual).toEqual({ layers: [{ id: 'u1', at, smasMm: 4 }] })
    const twice = withDraft(once, { ...emptyDraft('course', at), sdMm: 0.2, depthMm: 6 })
    expect(twice.individual!.courses).toEqual([
      { id: 'u2', structure: 'facial-artery', side: 'left', at, depthMm: 6, sdMm: 0.2 },
    ])
  })

  it('takes the place of the one it was opened from, with what other programs noted on it', () => {
    const layer = { id: 'u4', at, skinMm: 2, sdMm: 0.1, extra: { probe: '18 MHz' } }
    const course = { id: 'u5', structure: 'facial-vein', side: 'right', at } as const
    const doc = putCourseSounding(putLayerSounding(emptyPlan(), layer), course)
    expect(withDraft(doc, layerDraft(layer))).toBe(doc)
    expect(withDraft(doc, courseDraft(course))).toBe(doc)
    expect(withDraft(doc, { ...layerDraft(layer), skinMm: null, boneMm: 9 }).individual!.layers).toEqual([
      { id: 'u4', at, boneMm: 9, sdMm: 0.1, extra: { probe: '18 MHz' } },
    ])
  })

  it('is of the side that was clicked', () => {
    expect(draftAt(emptyDraft('course'), pick)).toMatchObject({ at, side: 'right' })
  })
})

describe('a place that is asked for', () => {
  beforeEach(bareStage)

  it('is given by one click, and leaves the plan alone', () => {
    const before = planStore.getState().doc
    const given: (SkinPick | null)[] = []
    takePoint({ mouse: 'Click', touch: 'Tap' }, (place) => given.push(place))
    placePoint(pick, false)
    expect(given).toEqual([pick])
    expect(gestureNow().kind).toBe('idle')
    expect(planStore.getState().doc).toBe(before)
  })

  it('may be declined', () => {
    const given: (SkinPick | null)[] = []
    takePoint({ mouse: 'Click', touch: 'Tap' }, (place) => given.push(place))
    cancelGesture()
    expect(given).toEqual([null])
    expect(gestureNow().kind).toBe('idle')
  })
})

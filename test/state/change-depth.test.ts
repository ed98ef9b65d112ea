import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addThread, mirroredThread, setLocked } from '../../src/plan/index.ts'
import { assessmentStore, keepAssessment } from '../../src/state/assessment.ts'
import { holdDepth, isHeld, keepDepth, nudgeDepth, tryDepth } from '../../src/state/change-depth.ts'
import { cancelGesture } from '../../src/state/drag-point.ts'
import { gestureNow } from '../../src/state/gesture-store.ts'
import { headStore } from '../../src/state/head-store.ts'
import { dispatch, planStore, undo } from '../../src/state/plan-store.ts'
import { toolStore } from '../../src/state/tools/tool-store.ts'
import { viewStore } from '../../src/state/view-store.ts'
import { cheekThread } from '../ui/support/plan.ts'
import { readyStage } from './support/stage.ts'

/** The first test of the file builds a head. */
const HEAD_IS_BUILT_MS = 60_000

let stop = (): void => undefined
beforeEach(() => {
  readyStage()
  stop = keepAssessment()
  dispatch('Draw thread', (doc) => addThread(doc, cheekThread('t1', 'subcutis')))
}, HEAD_IS_BUILT_MS)
afterEach(() => stop())

const depthAt = (mm: number): number =>
  assessmentStore
    .getState()
    .byThread.get('t1')!
    .passes[0]!.samples.reduce((a, b) => (Math.abs(b.sMm - mm) < Math.abs(a.sMm - mm) ? b : a)).depthMm

describe('depth changed by hand', () => {
  it('shows the thread at the new depth, judged, before the plan knows of it', () => {
    const before = planStore.getState().doc
    const held = holdDepth('t1', 0, 40)!
    expect(held.fromMm).toBeCloseTo(depthAt(40), 6)
    tryDepth(held, held.fromMm + 2)
    const gesture = gestureNow()
    expect(gesture.kind).toBe('dragging')
    const live = gesture.kind === 'dragging' ? gesture.live!.thread : null
    expect(live!.depthMm!.max).toBeGreaterThan(depthAt(40) + 1.5)
    expect(planStore.getState().doc).toBe(before)
  })

  it('is one undoable step, and leaves the thread as it is 30 mm away', () => {
    const before = planStore.getState().doc
    const was = [depthAt(10), depthAt(40), depthAt(70)]
    const held = holdDepth('t1', 0, 40)!
    tryDepth(held, held.fromMm + 1)
    keepDepth(held, held.fromMm + 2)
    expect(gestureNow().kind).toBe('idle')
    expect(depthAt(40) - was[1]!).toBeCloseTo(2, 0)
    expect(Math.abs(depthAt(10) - was[0]!)).toBeLessThan(0.15)
    expect(Math.abs(depthAt(70) - was[2]!)).toBeLessThan(0.15)
    expect(viewStore.getState().selectedPoint).toEqual({ pass: 0, point: 2 })
    undo()
    expect(planStore.getState().doc).toBe(before)
  })

  it('is let go of by Esc without a trace', () => {
    const before = planStore.getState().doc
    const held = holdDepth('t1', 0, 40)!
    tryDepth(held, 5)
    expect(isHeld(held)).toBe(true)
    cancelGesture()
    expect(isHeld(held)).toBe(false)
    expect(planStore.getState().doc).toBe(before)
  })

  it('moves by half a millimetre per key press, to round figures', () => {
    nudgeDepth('t1', 0, 40, 1)
    const { depthMm } = planStore.getState().doc.threads[0]!.passes[0]![2]!
    expect(depthMm! % 0.5).toBeCloseTo(0, 9)
    nudgeDepth('t1', 0, 40, -1)
    expect(planStore.getState().doc.threads[0]!.passes[0]![2]!.depthMm).toBeCloseTo(depthMm! - 0.5, 9)
  })

  it('happens on both sides where editing is symmetric', () => {
    const { head } = headStore.getState()
    dispatch('Mirror thread', (doc) => addThread(doc, mirroredThread(doc.threads[0]!, head!, 't2')))
    toolStore.setState({ symmetric: true })
    const held = holdDepth('t1', 0, 40)!
    tryDepth(held, held.fromMm + 1)
    const gesture = gestureNow()
    expect(gesture.kind === 'dragging' && gesture.beside.map(({ thread }) => thread.id)).toEqual(['t2'])
    keepDepth(held, held.fromMm + 1)
    toolStore.setState({ symmetric: false })
    const depths = planStore
      .getState()
      .doc.threads.map(({ passes }) => passes[0]!.map(({ depthMm }) => depthMm))
    expect(depths[1]).toEqual(depths[0])
    expect(depths[0]).toHaveLength(5)
  })

  it('is refused for a locked thread, with a word', () => {
    dispatch('Lock thread', (doc) => setLocked(doc, 't1', true))
    expect(holdDepth('t1', 0, 40)).toBeNull()
    expect(viewStore.getState().notice?.text).toContain('locked')
  })

  it('has nothing to hold where there is no such thread or pass', () => {
    expect(holdDepth('t9', 0, 40)).toBeNull()
    expect(holdDepth('t1', 4, 40)).toBeNull()
  })
})

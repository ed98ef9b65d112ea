import { beforeEach, describe, expect, it } from 'vitest'
import { distance, length } from '../../src/geometry/vec3.ts'
import { addThread } from '../../src/plan/index.ts'
import { keepAssessment } from '../../src/state/assessment.ts'
import { frameOfPoints, frameSelection } from '../../src/state/frame-selection.ts'
import { dispatch } from '../../src/state/plan-store.ts'
import { selectThread, viewStore } from '../../src/state/view-store.ts'
import { cheekThread } from '../ui/support/plan.ts'
import { beforeEar, lowCheek, readyStage, stageHead } from './support/stage.ts'

describe('framing threads', () => {
  let stop = (): void => undefined
  beforeEach(() => {
    stop()
    readyStage()
    stop = keepAssessment()
    dispatch('Draw thread', (doc) => addThread(doc, cheekThread('t1', 'smas', 'left')))
    dispatch('Draw thread', (doc) => addThread(doc, cheekThread('t2', 'smas', 'right')))
  })

  const framed = () => {
    frameSelection()
    return viewStore.getState().focus!
  }

  it('shows the selected one from the outside of its side', () => {
    selectThread('t1')
    const { at, whole } = framed()
    expect(at[0]).toBeGreaterThan(30)
    expect(whole!.outward[0]).toBeGreaterThan(0.5)
    selectThread('t2')
    expect(framed().whole!.outward[0]).toBeLessThan(-0.5)
  })

  it('shows all of them from the front when none is selected', () => {
    const { at, whole } = framed()
    expect(at[0]).toBeCloseTo(0, 0)
    expect(whole!.outward[2]).toBeGreaterThan(0.8)
  })

  it('holds every point', () => {
    const { head } = stageHead()
    const points = [beforeEar().point, lowCheek().point]
    const frame = frameOfPoints(points, head)!
    for (const point of points)
      expect(distance(head.positionOf(point), frame.at)).toBeLessThanOrEqual(frame.radiusMm + 1e-9)
    expect(length(frame.outward)).toBeCloseTo(1, 9)
    expect(frameOfPoints([], head)).toBeNull()
  })
})

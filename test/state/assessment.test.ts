import { beforeEach, describe, expect, it, vi } from 'vitest'
import { renamePlan, setPlane } from '../../src/plan/index.ts'
import { assessLive, assessment, assessmentStore, keepAssessment } from '../../src/state/assessment.ts'
import { currentReport } from '../../src/state/current-report.ts'
import { placePoint, startDrawing } from '../../src/state/draw-thread.ts'
import { headStore } from '../../src/state/head-store.ts'
import { dispatch, planStore } from '../../src/state/plan-store.ts'
import { bareStage, beforeEar, besideMouth, lowCheek, readyStage } from './support/stage.ts'

function drawTwo(): void {
  startDrawing()
  placePoint(beforeEar(), false)
  placePoint(besideMouth(), false)
  startDrawing()
  placePoint(beforeEar(), false)
  placePoint(lowCheek(), false)
}

describe('the assessment', () => {
  let stop = (): void => undefined
  beforeEach(() => {
    stop()
    readyStage()
    stop = keepAssessment()
  })

  it('follows the plan', () => {
    expect(assessmentStore.getState().result!.count.total).toBe(0)
    drawTwo()
    expect(assessmentStore.getState().result!.count.total).toBe(2)
    expect([...assessmentStore.getState().byThread.keys()]).toEqual(['t1', 't2'])
  })

  it('takes over the verdicts of threads that did not change', () => {
    drawTwo()
    const before = assessmentStore.getState().byThread
    dispatch('Change plane', (doc) => setPlane(doc, 't2', 'sub-smas'))
    const after = assessmentStore.getState().byThread
    expect(after.get('t1')!.passes).toBe(before.get('t1')!.passes)
    expect(after.get('t2')!.passes).not.toBe(before.get('t2')!.passes)
  })

  it('judges the same as a fresh look at the whole plan', () => {
    drawTwo()
    const { head, ground } = readyGround()
    const copy = structuredClone(planStore.getState().doc)
    expect(assessmentStore.getState().result).toEqual(assessment(copy, head, ground).result)
  })

  it('checks all threads again on another head', () => {
    drawTwo()
    const before = assessmentStore.getState().byThread.get('t1')
    headStore.setState({ ground: { ...headStore.getState().ground! } })
    expect(assessmentStore.getState().byThread.get('t1')).not.toBe(before)
  })

  it('keeps the last verdict while a morph moves, and judges when it rests', () => {
    drawTwo()
    const { ground } = headStore.getState()
    const last = assessmentStore.getState()
    headStore.setState({ ground: null })
    dispatch('Rename plan', (doc) => renamePlan(doc, 'Other'))
    expect(assessmentStore.getState()).toBe(last)
    headStore.setState({ ground })
    expect(assessmentStore.getState().doc!.name).toBe('Other')
  })

  it('gives no verdict, and says why, when a point means no place', () => {
    drawTwo()
    dispatch('Edit', (doc) => ({
      ...doc,
      threads: [
        { ...doc.threads[0]!, passes: [[{ tri: 9_999_999, bary: [1, 0, 0] as const }, besideMouth().point]] },
      ],
    }))
    expect(assessmentStore.getState().result).toBeNull()
    expect(assessmentStore.getState().error).toMatch(/tri/)
    expect(currentReport(assessmentStore.getState())).toBeNull()
  })

  it('leaves no earlier verdict standing when the checker itself stops, and keeps the plan', () => {
    drawTwo()
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { ground } = headStore.getState()
    const spoilt = new Proxy(ground!, {
      get: () => {
        throw new RangeError('out of reach')
      },
    })
    expect(() => headStore.setState({ ground: spoilt })).not.toThrow()
    expect(assessmentStore.getState().result).toBeNull()
    expect(assessmentStore.getState().byThread.size).toBe(0)
    expect(assessmentStore.getState().error).toMatch(/checker stopped.*Nothing in this plan has been judged/)
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
    headStore.setState({ ground })
    expect(assessmentStore.getState().result!.count.total).toBe(2)
  })

  it('reports as the headless checker does', () => {
    drawTwo()
    const report = currentReport(assessmentStore.getState())!
    expect(report).toMatchObject({ format: 'threadline-report', version: 1, count: { total: 2 } })
    expect(report.threads.map(({ id }) => id)).toEqual(['t1', 't2'])
  })

  it('judges nothing in the middle of a gesture while there is no head', () => {
    drawTwo()
    const thread = planStore.getState().doc.threads[0]!
    expect(assessLive(thread, besideMouth())).not.toBeNull()
    bareStage()
    expect(assessLive(thread, besideMouth())).toBeNull()
  })
})

function readyGround() {
  const { head, ground } = headStore.getState()
  if (head === null || ground === null) throw new Error('expected a head')
  return { head, ground }
}

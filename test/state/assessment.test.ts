import { beforeEach, describe, expect, it, vi } from 'vitest'
import { manyThreads } from '../../scripts/bench/many-threads.ts'
import { renamePlan, setPlane } from '../../src/plan/index.ts'
import { assessment, assessmentStore, keepAssessment } from '../../src/state/assessment.ts'
import { assessLive } from '../../src/state/live-verdict.ts'
import { currentReport } from '../../src/state/current-report.ts'
import { placePoint, startDrawing } from '../../src/state/draw-thread.ts'
import { headStore } from '../../src/state/head-store.ts'
import { dispatch, planStore, startWith } from '../../src/state/plan-store.ts'
import type { Judging } from '../../src/state/work/judging.ts'
import { bareStage, beforeEar, besideMouth, lowCheek, readyStage, stageHead } from './support/stage.ts'

function drawTwo(): void {
  startDrawing()
  placePoint(beforeEar(), false)
  placePoint(besideMouth(), false)
  startDrawing()
  placePoint(beforeEar(), false)
  placePoint(lowCheek(), false)
}

// Built here, not in the first hook: a head takes longer than a hook may.
stageHead()

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

  it('has no verdict while a morph moves, knows what to draw meanwhile, and judges when it rests', () => {
    drawTwo()
    const { ground } = headStore.getState()
    const { threads } = assessmentStore.getState().result!
    headStore.setState({ ground: null })
    dispatch('Rename plan', (doc) => renamePlan(doc, 'Other'))
    expect(assessmentStore.getState()).toMatchObject({ doc: null, result: null, judging: { done: 0, of: 2 } })
    expect(assessmentStore.getState().byThread.size).toBe(0)
    expect(assessmentStore.getState().judging!.before.threads).toEqual(threads)
    headStore.setState({ ground })
    expect(assessmentStore.getState()).toMatchObject({ doc: { name: 'Other' }, judging: null })
  })

  it('has no verdict on the last head while another is on its way, nor when that cannot be', () => {
    drawTwo()
    const thread = planStore.getState().doc.threads[0]!
    headStore.setState({ leaving: true })
    expect(assessmentStore.getState()).toMatchObject({ doc: null, result: null, error: null })
    expect(assessLive(thread, besideMouth())).toBeNull()
    headStore.setState({ error: 'There is no such head.' })
    expect(assessmentStore.getState()).toMatchObject({ result: null, error: 'There is no such head.' })
    headStore.setState({ leaving: false, error: null })
    expect(assessmentStore.getState().result!.count.total).toBe(2)
  })

  it('judges many threads in slices, tells what was found but nothing clear, and ends as if all were judged at once', async () => {
    const { head, ground } = readyGround()
    const many = manyThreads('female-45', 6)
    const waits: Judging[] = []
    const unwatch = assessmentStore.subscribe(({ judging, result }) => {
      if (judging === null) return
      expect(result).toBeNull()
      waits.push(judging)
    })
    startWith(many)
    expect(assessmentStore.getState().judging).toMatchObject({ done: 0, of: 6 })
    await vi.waitFor(() => expect(assessmentStore.getState().doc).toBe(many), 20_000)
    unwatch()
    const found = waits.flatMap((wait) => [...wait.found.values()])
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({ severity }) => severity === 'clear')).toEqual([])
    expect(assessmentStore.getState().result).toEqual(assessment(structuredClone(many), head, ground).result)
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

  it.each([2, 6])(
    'gives no verdict while a margin is misspelt, which protects nothing, on %d threads and on one that is drawn',
    (count) => {
      const doc = manyThreads('female-45', count)
      startWith({ ...doc, settings: { ...doc.settings, marginsMm: { 'facial-arterie': 3 } } })
      const { result, judging, error } = assessmentStore.getState()
      expect({ result, judging }).toEqual({ result: null, judging: null })
      expect(error).toMatch(/facial-arterie.*facial-artery/)
      expect(assessLive(doc.threads[0]!, besideMouth())).toMatchObject({
        waits: true,
        thread: { findings: [] },
      })
    },
  )

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

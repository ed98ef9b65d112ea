import { beforeEach, describe, expect, it, vi } from 'vitest'
import { manyThreads } from '../../../scripts/bench/many-threads.ts'
import type { PlanDocument } from '../../../src/plan/index.ts'
import { assessment } from '../../../src/state/assessment.ts'
import { headMaker } from '../../../src/state/complete-head.ts'
import { specOfPlan } from '../../../src/state/scan/face-shapes.ts'
import { viewStore } from '../../../src/state/view-store.ts'
import { HeadWork, LOST_WORDS } from '../../../src/state/work/head-work.ts'
import { checkedOnPage, unknownThreads } from '../../../src/state/work/known-verdicts.ts'
import { bareStage, headAsset } from '../support/stage.ts'
import { TestWorker } from './test-worker.ts'

const asset = headAsset()
const male = manyThreads('male-45', 4)

/** Threads on a head with a morph, and what was measured on the patient. */
const plan: PlanDocument = {
  ...male,
  head: { ...male.head, morphs: { jowl: 0.5 } },
  individual: {
    layers: [{ id: 'l1', at: { landmark: 'zygion', side: 'left' }, smasMm: 6, boneMm: 12 }],
    courses: [
      {
        id: 'c1',
        structure: 'facial-artery',
        side: 'left',
        at: { landmark: 'gonion', side: 'left', mm: { anterior: 25 } },
      },
    ],
  },
}
const wanted = { spec: specOfPlan(plan), soundings: plan.individual! }
const never = new AbortController().signal

/** Made and judged on the page. Here, not in a test: a head takes longer than a test under load may. */
const direct = headMaker(asset).complete(wanted.spec, wanted.soundings)
const verdict = assessment(structuredClone(plan), direct.head, direct.ground)

beforeEach(() => bareStage())

describe('work away from the page', () => {
  const worker = new TestWorker()
  const work = new HeadWork(headMaker(asset), () => worker)
  /** A plan of which nothing is known yet, and its head, asked for once for all these tests. */
  const doc = structuredClone(plan)
  const told: string[] = []
  const before = checkedOnPage()
  const asked = work.complete({ ...wanted, doc }, never, ({ id }) => told.push(id))
  /** The threads whose verdicts came from the worker since some moment. */
  const judgedFrom = (from: number): readonly string[] =>
    worker.heard.slice(from).flatMap((reply) => (reply.kind === 'judged' ? reply.judged.thread : []))

  it('gives the very head and verdicts that the page itself makes, and checks no thread on the page', async () => {
    const { head, ground, structures, context, soundings } = await asked
    expect(unknownThreads(doc, ground)).toEqual([])
    const judged = assessment(doc, head, ground)
    expect(checkedOnPage()).toBe(before)
    expect(told).toEqual(doc.threads.map(({ id }) => id))
    expect(judged).toEqual({ ...verdict, doc })
    expect(structures).toEqual(direct.structures)
    expect(context).toEqual(direct.context)
    expect(soundings).toEqual(direct.soundings)
    expect(soundings.map(({ used }) => used)).toEqual([true, true])
    const cheek = direct.head.closestPoint(direct.head.landmark('zygion', 'left'))!.point
    expect(head.layersAt(cheek)).toEqual(direct.head.layersAt(cheek))
    expect(viewStore.getState().notice).toBeNull()
  }, 60_000)

  it('judges a changed plan on a head it knows, and only the threads that changed', async () => {
    const { head, ground } = await asked
    const changed: PlanDocument = {
      ...doc,
      threads: doc.threads.map((one, i) => (i < 2 ? one : { ...one, plane: 'dermis' })),
    }
    const from = worker.heard.length
    await work.judge({ doc: changed, head, ground }, never)
    expect(judgedFrom(from)).toEqual(changed.threads.slice(2).map(({ id }) => id))
    const { result } = assessment(changed, head, ground)
    expect(checkedOnPage()).toBe(before)
    expect(result).toEqual(assessment(structuredClone(changed), direct.head, direct.ground).result)
  }, 60_000)

  it('drops what is not wanted any more between two threads, and goes on with what is', async () => {
    const { head, ground } = await asked
    const from = worker.heard.length
    const stop = new AbortController()
    let over = false
    const dropped = { ...doc, threads: doc.threads.map((one) => ({ ...one, id: `old ${one.id}` })) }
    void work.judge({ doc: dropped, head, ground }, stop.signal, () => stop.abort()).then(() => (over = true))
    const next = { ...doc, threads: doc.threads.map((one) => ({ ...one, id: `new ${one.id}` })) }
    await work.judge({ doc: next, head, ground }, never)
    expect(unknownThreads(next, ground)).toEqual([])
    expect(over).toBe(false)
    expect(judgedFrom(from).filter((id) => id.startsWith('old')).length).toBeLessThan(dropped.threads.length)
  }, 60_000)

  it('passes on why a head cannot be', async () => {
    const refused = work.complete({ ...wanted, spec: { preset: 'nobody' }, doc: null }, never)
    await expect(refused).rejects.toMatchObject({ name: 'HeadError', code: 'unknown-preset' })
    expect(viewStore.getState().notice).toBeNull()
  })
})

describe('a worker that fails', () => {
  const again = (): PlanDocument => structuredClone(plan)

  it('in the middle is said once, and the page gives the same verdict from then on', async () => {
    const crashed = vi.fn()
    const work = new HeadWork(
      headMaker(asset),
      () =>
        new TestWorker((reply, worker) => {
          if (reply.kind !== 'judged') return reply
          crashed()
          worker.crash()
          return reply
        }),
    )
    const doc = again()
    const { head, ground } = await work.complete({ ...wanted, doc }, never)
    expect(crashed).toHaveBeenCalledOnce()
    expect(viewStore.getState().notice).toMatchObject({ kind: 'error', text: LOST_WORDS })
    expect(assessment(doc, head, ground).result).toEqual(verdict.result)
    viewStore.setState({ notice: null })
    const other = again()
    await work.judge({ doc: other, head, ground }, never)
    expect(unknownThreads(other, ground)).toEqual([])
    expect(viewStore.getState().notice).toBeNull()
  }, 60_000)

  it('to be there at all is said, and the page judges', async () => {
    const work = new HeadWork(headMaker(asset), () => {
      throw new ReferenceError('Worker is not defined')
    })
    expect(viewStore.getState().notice).toMatchObject({ kind: 'error', text: LOST_WORDS })
    const doc = again()
    await work.judge({ doc, head: direct.head, ground: direct.ground }, never)
    expect(unknownThreads(doc, direct.ground)).toEqual([])
  }, 60_000)
})

import { checkThread, type CheckedThread } from '../../geometry/check-plan.ts'
import { HeadError } from '../../head/index.ts'
import { resolveThread } from '../../plan/resolve.ts'
import { headMaker, type CompleteHead, type HeadMaker } from '../complete-head.ts'
import type { Refusal, WorkAsked, WorkReply, WorkRequest } from './messages.ts'

/** Whoever asked is told that work goes on, and may call it off, this often, ms. */
const BREATH_MS = 10
/** Heads that later questions find again. */
const KEPT = 3

type Post = (reply: WorkReply, transfer?: Transferable[]) => void

/**
 * Places anatomy on heads and judges threads, one request after the other; what a worker does. A request that is dropped
 * is left at the next breath.
 * @param post says what came of it
 * @param breathe lets waiting messages in
 * @returns takes a request
 */
export function workshop(post: Post, breathe: () => Promise<void>): (request: WorkRequest) => void {
  let maker: HeadMaker | null = null
  let heads: readonly { readonly number: number; readonly made: CompleteHead }[] = []
  let waiting: readonly WorkAsked[] = []
  let atWork: number | null = null
  const dropped = new Set<number>()

  function* headOf({ head, spec, soundings }: WorkAsked): Generator<void, CompleteHead> {
    const there = heads.find(({ number }) => number === head)
    if (there !== undefined) return there.made
    if (maker === null) throw new Error('no template was given')
    const made = yield* maker.completeSteps(spec, soundings)
    heads = [{ number: head, made }, ...heads].slice(0, KEPT)
    return made
  }

  function* stepsOf(asked: WorkAsked): Generator<void, void> {
    const { id, place, judge } = asked
    const made = yield* headOf(asked)
    const { head, ground, structures, context, soundings, soundingFault } = made
    if (place) post({ kind: 'placed', id, placed: { structures, context, soundings, soundingFault } })
    if (judge === null) return
    for (const [index, thread] of judge.threads.entries()) {
      yield
      const input = resolveThread(head, thread, index, judge.products)
      // Whoever asked finds the same fault when it lays the plan on the head, and says it in words.
      if (!input.ok) continue
      const checked = checkThread(input.value, ground, judge.settings)
      const judged = { thread: thread.id, input: input.value, checked }
      post({ kind: 'judged', id, judged }, ownBuffers(checked))
    }
  }

  async function run(asked: WorkAsked): Promise<void> {
    const { id } = asked
    try {
      const steps = stepsOf(asked)
      let lastMs = performance.now()
      while (steps.next().done !== true) {
        if (performance.now() - lastMs < BREATH_MS) continue
        post({ kind: 'alive', id })
        await breathe()
        if (dropped.has(id)) return
        lastMs = performance.now()
      }
      post({ kind: 'done', id })
    } catch (error) {
      post({ kind: 'refused', id, refusal: refusalOf(error) })
    }
  }

  async function work(): Promise<void> {
    if (atWork !== null) return
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      waiting = waiting.slice(1)
      atWork = next.id
      await run(next)
      dropped.delete(next.id)
    }
    atWork = null
  }

  return (request) => {
    if (request.kind === 'template') maker = headMaker(request.asset)
    else if (request.kind === 'work') {
      waiting = [...waiting, request]
      void work()
    } else {
      waiting = waiting.filter(({ id }) => id !== request.id)
      if (atWork === request.id) dropped.add(request.id)
    }
  }
}

/** Nothing here reads a verdict that was sent away: its arrays go along instead of being copied. */
const ownBuffers = ({ run }: CheckedThread): Transferable[] => [
  ...new Set(
    run.passes.flatMap(({ line, stiff }) =>
      [line, stiff?.line ?? []].flat().map(({ balls }) => balls.buffer),
    ),
  ),
]

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof Error)) return { name: 'Error', code: null, message: String(error) }
  return { name: error.name, code: error instanceof HeadError ? error.code : null, message: error.message }
}

import type { CheckGround } from '../../geometry/check-plan.ts'
import type { Head, HeadSpec } from '../../head/types.ts'
import { checkSettingsOf, type PlanDocument } from '../../plan/index.ts'
import type { CompleteHead, HeadMaker, PlacedOnHead, Soundings } from '../complete-head.ts'
import { noteError } from '../error-log.ts'
import { inSlices } from '../fix/in-slices.ts'
import { say } from '../view-store.ts'
import { learn, unknownThreads, untold, verdictSteps, type Told } from './known-verdicts.ts'
import type { HeadAsked, ThreadJudged, ThreadsAsked } from './messages.ts'
import { WorkLine, WorkLost, type WorkerLike } from './work-line.ts'

/** Said once, when a worker that was there, or should have been, is not. */
export const LOST_WORDS =
  'The background task that places the anatomy and judges threads stopped. Nothing is lost: the planner goes on with it here, more slowly.'

/** A head to complete, and the plan that is to be judged on it; null for none. */
export interface HeadWanted {
  readonly spec: HeadSpec
  readonly soundings: Soundings
  readonly doc: PlanDocument | null
}

/** A plan on a head that is there. */
export interface PlanOnHead {
  readonly doc: PlanDocument
  readonly head: Head
  readonly ground: CheckGround
}

/** Heads and verdicts that take long, worked out away from the page. */
export class HeadWork {
  readonly #maker: HeadMaker
  readonly #line: WorkLine | null
  #asked = 0
  #fallenBack = false
  /** Numbers of the heads that the worker was asked about, and what made them. */
  readonly #heads = new WeakMap<CheckGround, HeadAsked>()

  /** @param spawn starts the worker; by default the planner's own */
  constructor(maker: HeadMaker, spawn: () => WorkerLike = spawnWorker) {
    this.#maker = maker
    this.#line = this.#open(spawn)
  }

  #open(spawn: () => WorkerLike): WorkLine | null {
    try {
      return new WorkLine(spawn(), this.#maker.asset)
    } catch (error) {
      this.#fallBack(error)
      return null
    }
  }

  /**
   * Completes a head, and checks the threads of a plan on it, so that their verdicts are known by then.
   * @param signal gives it up; the promise then never resolves
   * @throws HeadError, AnatomyDataError as `HeadMaker.complete`
   */
  async complete(wanted: HeadWanted, signal: AbortSignal, told: Told = untold): Promise<CompleteHead> {
    const there = this.#maker.known(wanted.spec, wanted.soundings)
    if (there !== null) return there
    return this.#away(
      (line) => this.#completeAway(line, wanted, signal, told),
      () => this.#completeHere(wanted, signal, told),
    )
  }

  /** Checks the threads of a plan whose verdicts are not known. @param signal as of `complete` */
  async judge(plan: PlanOnHead, signal: AbortSignal, told: Told = untold): Promise<void> {
    return this.#away(
      (line) => this.#judgeAway(line, plan, signal, told),
      () => judgeHere(plan, signal, told),
    )
  }

  async #away<T>(away: (line: WorkLine) => Promise<T>, here: () => Promise<T>): Promise<T> {
    if (this.#line === null) return here()
    try {
      return await away(this.#line)
    } catch (error) {
      if (!(error instanceof WorkLost)) throw error
      this.#fallBack(error)
      return here()
    }
  }

  #fallBack(error: unknown): void {
    if (this.#fallenBack) return
    this.#fallenBack = true
    noteError('background task', error)
    say('error', LOST_WORDS)
  }

  async #completeAway(
    line: WorkLine,
    { spec, soundings, doc }: HeadWanted,
    signal: AbortSignal,
    told: Told,
  ): Promise<CompleteHead> {
    const { layers, courses } = soundings
    const asked: HeadAsked = { head: ++this.#asked, spec, soundings: { layers, courses } }
    const judged: ThreadJudged[] = []
    let placed: (parts: PlacedOnHead) => void = () => undefined
    const parts = new Promise<PlacedOnHead>((resolve) => (placed = resolve))
    const answer = line.ask(
      { kind: 'work', id: asked.head, ...asked, place: true, judge: doc && threadsOf(doc, doc.threads) },
      (reply) => {
        if (reply.kind === 'placed') return placed(reply.placed)
        judged.push(reply.judged)
        told(reply.judged.checked.result)
      },
      signal,
    )
    // The skin, and the ground that dragged threads are checked on, are the page's own; it makes them meanwhile.
    const joined = parts.then((there) =>
      inSlices(this.#maker.joinSteps(spec, soundings, there), signal, 'soon'),
    )
    const [made] = await Promise.all([joined, answer])
    this.#heads.set(made.ground, asked)
    if (doc !== null) learnAll(doc, made.ground, judged)
    return made
  }

  async #completeHere(wanted: HeadWanted, signal: AbortSignal, told: Told): Promise<CompleteHead> {
    const { spec, soundings, doc } = wanted
    const made = await inSlices(this.#maker.completeSteps(spec, soundings), signal, 'soon')
    if (doc !== null) await judgeHere({ doc, ...made }, signal, told)
    return made
  }

  async #judgeAway(line: WorkLine, plan: PlanOnHead, signal: AbortSignal, told: Told): Promise<void> {
    const { doc, ground } = plan
    const asked = this.#heads.get(ground)
    // Made on the page, before there was a worker or after it was lost.
    if (asked === undefined) return judgeHere(plan, signal, told)
    const judge = threadsOf(doc, unknownThreads(doc, ground))
    await line.ask(
      { kind: 'work', id: ++this.#asked, ...asked, place: false, judge },
      (reply) => {
        if (reply.kind !== 'judged') return
        learnAll(doc, ground, [reply.judged])
        told(reply.judged.checked.result)
      },
      signal,
    )
  }
}

const spawnWorker = (): WorkerLike =>
  new Worker(new URL('./head.worker.ts', import.meta.url), { type: 'module' })

const threadsOf = (doc: PlanDocument, threads: PlanDocument['threads']): ThreadsAsked => ({
  threads,
  products: doc.products,
  settings: checkSettingsOf(doc),
})

function learnAll(doc: PlanDocument, ground: CheckGround, judged: readonly ThreadJudged[]): void {
  const settings = checkSettingsOf(doc)
  const byId = new Map(doc.threads.map((thread) => [thread.id, thread]))
  for (const { thread, input, checked } of judged) {
    const own = byId.get(thread)
    if (own !== undefined) learn(doc, ground, own, { input, checked: { ...checked, settings } })
  }
}

/** The same on the page, in slices. */
async function judgeHere({ doc, head, ground }: PlanOnHead, signal: AbortSignal, told: Told): Promise<void> {
  await inSlices(verdictSteps(doc, head, ground, told), signal, 'soon')
}

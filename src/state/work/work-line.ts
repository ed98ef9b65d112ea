import { AnatomyDataError } from '../../anatomy/data-error.ts'
import { HeadError, type HeadAsset } from '../../head/index.ts'
import { readReply, type Refusal, type WorkAsked, type WorkReply, type WorkRequest } from './messages.ts'

/** As much of a worker as is used of it. */
export interface WorkerLike {
  postMessage(request: WorkRequest): void
  terminate(): void
  addEventListener(
    type: 'message' | 'messageerror' | 'error',
    listener: (event: { readonly data?: unknown; readonly message?: string }) => void,
  ): void
}

/** The worker is gone, or says what means nothing: whatever it was asked has to be worked out elsewhere. */
export class WorkLost extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'WorkLost'
  }
}

/** With something asked, a worker is listened for this often, ms. */
export const SILENCE_MS = 5000
/** One that says nothing so often in a row is taken as gone; before its first word it may still be on its way here. */
const SILENCES = { after: 2, before: 8 } as const

/** What is heard of the answer to one question, apart from its end. */
export type Hear = (reply: Extract<WorkReply, { kind: 'placed' | 'judged' }>) => void

interface Asked {
  readonly hear: Hear
  readonly done: () => void
  readonly fail: (reason: Error) => void
}

/** Questions to one worker and its answers. When the worker is lost, so are all questions that wait. */
export class WorkLine {
  readonly #worker: WorkerLike
  readonly #asked = new Map<number, Asked>()
  #watch: ReturnType<typeof setInterval> | null = null
  #silent = 0
  #wasHeard = false
  #lost: WorkLost | null = null

  constructor(worker: WorkerLike, asset: HeadAsset) {
    this.#worker = worker
    worker.addEventListener('message', ({ data }) => this.#heard(data))
    worker.addEventListener('messageerror', () => this.#lose('an answer could not be read'))
    worker.addEventListener('error', ({ message }) => this.#lose(message ?? 'it could not be loaded'))
    this.#send({ kind: 'template', asset })
  }

  /**
   * @param signal drops the question; the promise then never resolves
   * @throws WorkLost, or what was thrown at working it out
   */
  ask(asked: WorkAsked, hear: Hear, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#lost !== null) return reject(this.#lost)
      if (signal.aborted) return
      this.#asked.set(asked.id, { hear, done: resolve, fail: reject })
      signal.addEventListener('abort', () => this.#drop(asked.id), { once: true })
      this.#send(asked)
      this.#watch ??= setInterval(() => this.#listen(), SILENCE_MS)
    })
  }

  #send(request: WorkRequest): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    this.#worker.postMessage(request)
  }

  #drop(id: number): void {
    if (!this.#asked.delete(id)) return
    this.#send({ kind: 'drop', id })
    this.#rest()
  }

  /** A page that was asleep hears late what has come meanwhile: the first silence is not believed. */
  #listen(): void {
    this.#silent += 1
    if (this.#silent >= (this.#wasHeard ? SILENCES.after : SILENCES.before))
      this.#lose('it says nothing any more')
  }

  #heard(data: unknown): void {
    this.#silent = 0
    this.#wasHeard = true
    const reply = readReply(data)
    if (reply === null) return this.#lose('it gave an answer that means nothing')
    const asked = this.#asked.get(reply.id)
    // What was dropped meanwhile.
    if (asked === undefined || reply.kind === 'alive') return
    if (reply.kind === 'placed' || reply.kind === 'judged') return asked.hear(reply)
    this.#asked.delete(reply.id)
    this.#rest()
    if (reply.kind === 'done') asked.done()
    else asked.fail(errorOf(reply.refusal))
  }

  #lose(why: string): void {
    if (this.#lost !== null) return
    this.#lost = new WorkLost(why)
    this.#worker.terminate()
    const waiting = [...this.#asked.values()]
    this.#asked.clear()
    this.#rest()
    for (const { fail } of waiting) fail(this.#lost)
  }

  #rest(): void {
    if (this.#asked.size > 0 || this.#watch === null) return
    clearInterval(this.#watch)
    this.#watch = null
    this.#silent = 0
  }
}

/** The error as it was thrown where the work is done. */
function errorOf({ name, code, message }: Refusal): Error {
  if (name === 'HeadError') return new HeadError(code as HeadError['code'], message)
  if (name === 'AnatomyDataError') return new AnatomyDataError(message)
  return new Error(message)
}

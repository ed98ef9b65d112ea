import type { WorkReply, WorkRequest } from '../../../src/state/work/messages.ts'
import type { WorkerLike } from '../../../src/state/work/work-line.ts'
import { workshop } from '../../../src/state/work/workshop.ts'

type Listener = Parameters<WorkerLike['addEventListener']>[1]

/**
 * A worker on the test's own thread: all that goes to and fro is cloned, and comes a moment later. Only the template is
 * passed as it is, to spare each worker the time to prepare it.
 */
export class TestWorker implements WorkerLike {
  /** What it said, as it was heard. */
  readonly heard: WorkReply[] = []
  readonly #listeners: [type: string, listener: Listener][] = []
  readonly #hear: (request: WorkRequest) => void
  #gone = false

  /** @param meddle changes what it says on the way */
  constructor(meddle: (reply: WorkReply, worker: TestWorker) => unknown = (reply) => reply) {
    const say = (reply: WorkReply, transfer: Transferable[] = []): void => {
      if (this.#gone) return
      const data = structuredClone(meddle(reply, this), { transfer })
      setTimeout(() => {
        if (this.#gone) return
        this.heard.push(data as WorkReply)
        this.#emit('message', { data })
      })
    }
    this.#hear = workshop(say, () => new Promise((resolve) => setTimeout(resolve)))
  }

  postMessage(request: WorkRequest): void {
    const data = request.kind === 'template' ? request : structuredClone(request)
    setTimeout(() => this.#hear(data))
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.push([type, listener])
  }

  crash(): void {
    this.#emit('error', { message: 'out of memory' })
  }

  terminate(): void {
    this.#gone = true
  }

  #emit(type: string, event: Parameters<Listener>[0]): void {
    for (const [wanted, listener] of this.#listeners) if (wanted === type) listener(event)
  }
}

import type { ScanAnswers, ScanJob, ScanReply } from '../../head/scan/scan-jobs.ts'
import { takenFromJob } from '../../head/scan/transfers.ts'

/** Why a job gave nothing: the sentence to show; null when it was cancelled. */
export class JobRefused extends Error {
  constructor(readonly sentence: string | null) {
    super(sentence ?? 'cancelled')
    this.name = 'JobRefused'
  }
}

export interface RunningJob<T> {
  /** @throws JobRefused */
  readonly answer: Promise<T>
  cancel(): void
}

export type JobRunner = <K extends ScanJob['kind']>(
  job: Extract<ScanJob, { kind: K }>,
  progress?: (share: number) => void,
) => RunningJob<ScanAnswers[K]>

/** Runs a job in a worker of its own, which takes over the bytes of a file; to cancel it is to end the worker. */
export const inWorker: JobRunner = (job, progress) => {
  const worker = new Worker(new URL('../../head/scan/scan.worker.ts', import.meta.url), { type: 'module' })
  let stop: (reason: JobRefused) => void = () => undefined
  const answer = new Promise<never>((resolve, reject) => {
    stop = reject
    const hear = hearer<never>(resolve, reject, progress)
    worker.addEventListener('message', ({ data }: MessageEvent<ScanReply>) => hear(data))
    const stopped = (): void =>
      reject(new JobRefused('The scan could not be worked on: the background task stopped.'))
    worker.addEventListener('error', stopped)
    worker.addEventListener('messageerror', stopped)
    try {
      worker.postMessage(job, takenFromJob(job))
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      reject(new JobRefused('The scan could not be worked on: this device has not enough memory for it.'))
    }
  }).finally(() => worker.terminate())
  return { answer, cancel: () => stop(new JobRefused(null)) }
}

/** Takes what a job says. */
export const hearer =
  <T>(
    resolve: (answer: T) => void,
    reject: (reason: JobRefused) => void,
    progress?: (share: number) => void,
  ) =>
  (reply: ScanReply): void => {
    if (reply.kind === 'progress') progress?.(reply.share)
    else if (reply.kind === 'refused') reject(new JobRefused(reply.message))
    else resolve(reply.answer as T)
  }

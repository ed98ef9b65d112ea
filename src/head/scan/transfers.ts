import type { ScanAnswers, ScanJob, ScanReply } from './scan-jobs.ts'

/** What a worker takes over instead of copying it: a file may have 250 MB, and is not needed again on the page. */
export const takenFromJob = (job: ScanJob): ArrayBuffer[] => (job.kind === 'read' ? [job.bytes] : [])

/** What the page takes over of an answer: the worker ends with it. */
export function takenFromReply(reply: ScanReply): ArrayBuffer[] {
  if (reply.kind !== 'done') return []
  return arraysOf(reply.answer).map(({ buffer }) => buffer)
}

function arraysOf(answer: ScanAnswers[ScanJob['kind']]): readonly { readonly buffer: ArrayBuffer }[] {
  if ('mesh' in answer) return [answer.mesh.positions, answer.mesh.triangles].map(owned)
  if ('displacement' in answer) return [answer.displacement, answer.seen, answer.residualsMm].map(owned)
  return []
}

/** Answers are made in memory of their own, never in shared memory. */
const owned = (array: Float32Array | Uint32Array | Uint8Array): { readonly buffer: ArrayBuffer } =>
  array as { readonly buffer: ArrayBuffer }

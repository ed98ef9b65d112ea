import { runScanJob, type ScanJob, type ScanReply } from './scan-jobs.ts'
import { takenFromReply } from './transfers.ts'

// One job for each worker: cancelling is to end it.
addEventListener('message', ({ data }: MessageEvent<ScanJob>) => {
  void runScanJob(data, (reply: ScanReply) => postMessage(reply, { transfer: takenFromReply(reply) }))
})

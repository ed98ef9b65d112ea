import { runScanJob, type ScanJob, type ScanReply } from './scan-jobs.ts'

// One job for each worker: cancelling is to end it.
addEventListener('message', ({ data }: MessageEvent<ScanJob>) => {
  void runScanJob(data, (reply: ScanReply) => postMessage(reply))
})

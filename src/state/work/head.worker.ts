import type { WorkRequest } from './messages.ts'
import { workshop } from './workshop.ts'

// A message to itself comes after those that wait: they are heard between two steps.
const { port1, port2 } = new MessageChannel()
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true })
    port2.postMessage(null)
  })
port1.start()

const hear = workshop((reply, transfer = []) => postMessage(reply, { transfer }), breathe)
addEventListener('message', ({ data }: MessageEvent<WorkRequest>) => hear(data))

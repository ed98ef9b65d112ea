import { planFileName } from '../plan/edits/plan.ts'
import { MAX_PLAN_BYTES } from '../plan/limits.ts'
import { serializePlan } from '../plan/serialize.ts'
import { endGesture } from './gesture-store.ts'
import { planCodec } from './plan-codec.ts'
import { planStore, replacePlan } from './plan-store.ts'
import { say, selectThread } from './view-store.ts'

/** Hand the plan to the user as a file. */
export function savePlanFile(): void {
  const { doc } = planStore.getState()
  downloadText(serializePlan(doc), planFileName(doc), 'application/json')
}

/** Hand any text to the user as a file. */
export function downloadText(text: string, fileName: string, mime: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has its own hold on the data once the click is handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Ask for a plan file and open it. */
export function openPlanDialog(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.json,application/json'
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file !== undefined) void openPlanFile(file)
  })
  input.click()
}

/**
 * Open a plan file in place of the current plan, undoably. A file that cannot be read leaves the plan
 * alone and says in one sentence what is wrong and where.
 */
export async function openPlanFile(file: File): Promise<void> {
  const { tooLarge } = await planCodec()
  if (file.size > MAX_PLAN_BYTES) return refuse(file.name, tooLarge().message)
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return refuse(file.name, 'this device could not read it.')
  }
  await openPlanBytes(new Uint8Array(bytes), file.name)
}

/** As `openPlanFile`, with the file already read. */
export async function openPlanBytes(file: string | Uint8Array, fileName: string): Promise<void> {
  const [{ parsePlan }, { planFault }] = await Promise.all([planCodec(), import('./plan-fault.ts')])
  const read = parsePlan(file)
  if (!read.ok) return refuse(fileName, read.error.message)
  const fault = planFault(read.value)
  if (fault !== null) return refuse(fileName, fault)
  endGesture()
  selectThread(null)
  replacePlan(read.value)
  say('info', `Opened “${read.value.name}”. Undo brings the earlier plan back.`)
}

const refuse = (fileName: string, why: string): void => say('error', `${fileName} was not opened. ${why}`)

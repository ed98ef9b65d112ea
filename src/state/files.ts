import type { PlanDocument } from '../plan/document.ts'
import { planFileName } from '../plan/edits/plan.ts'
import { MAX_PLAN_BYTES } from '../plan/limits.ts'
import { serializePlan } from '../plan/serialize.ts'
import { downloadText } from './download.ts'
import { unkeptPlan } from './library/open-plan.ts'
import { askForPlan, showPlan } from './library/show-plan.ts'
import { planCodec } from './plan-codec.ts'
import { ownPlan } from './plan-store.ts'
import { say } from './view-store.ts'

export { downloadText }

/** Hand the doctor's plan to the user as a file. */
export const savePlanFile = (): void => savePlanAsFile(ownPlan())

/** Hand a plan to the user as a file. */
export const savePlanAsFile = (doc: PlanDocument): void =>
  downloadText(serializePlan(doc), planFileName(doc), 'application/json')

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
 * Open a plan file as a new plan of the library, undoably. A file that cannot be read leaves the plan
 * alone and says in one sentence what is wrong and where. Of several the one asked for last is opened.
 */
export async function openPlanFile(file: File): Promise<void> {
  const isLast = askForPlan()
  const { tooLarge } = await planCodec()
  if (file.size > MAX_PLAN_BYTES) return refuse(file.name, tooLarge().message)
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return refuse(file.name, 'this device could not read it.')
  }
  await openPlanBytes(new Uint8Array(bytes), file.name, isLast)
}

/** As `openPlanFile`, with the file already read. */
export async function openPlanBytes(
  file: string | Uint8Array,
  fileName: string,
  isLast = askForPlan(),
): Promise<void> {
  const [{ parsePlan }, { planFault }] = await Promise.all([planCodec(), import('./plan-fault.ts')])
  const read = parsePlan(file)
  if (!read.ok) return refuse(fileName, read.error.message)
  const fault = await planFault(read.value)
  if (fault !== null) return refuse(fileName, fault)
  if (!isLast()) return
  showPlan(read.value, unkeptPlan(), 'Open plan')
  say('info', `Opened “${read.value.name}”. The earlier plan stays in the library; Undo brings it back.`)
}

const refuse = (fileName: string, why: string): void => say('error', `${fileName} was not opened. ${why}`)

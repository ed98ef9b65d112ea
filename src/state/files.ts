import { MAX_PLAN_BYTES, planFileName, readPlan, writePlan } from './plan-api.ts'
import { planStore, replacePlan } from './plan-store.ts'
import { endGesture } from './gesture-store.ts'
import { say, selectThread } from './view-store.ts'

/** Hand the plan to the user as a file. */
export function savePlanFile(): void {
  const { doc } = planStore.getState()
  const address = URL.createObjectURL(new Blob([writePlan(doc)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = planFileName(doc)
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
  if (file.size > MAX_PLAN_BYTES) {
    const sizeMb = (file.size / 1e6).toFixed(1)
    return say(
      'error',
      `${file.name} is ${sizeMb} MB; a plan is never larger than ${MAX_PLAN_BYTES / 1e6} MB.`,
    )
  }
  let text: string
  try {
    text = await file.text()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return say('error', `${file.name} could not be read from this device.`)
  }
  openPlanText(text, file.name)
}

/** As `openPlanFile`, with the text already read. */
export function openPlanText(text: string, fileName: string): void {
  const read = readPlan(text)
  if (!read.ok) return say('error', `${fileName} was not opened: ${read.message}`)
  endGesture()
  selectThread(null)
  replacePlan(read.plan)
  say('info', `Opened ${read.plan.name}. Undo brings the earlier plan back.`)
}

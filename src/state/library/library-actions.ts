import { emptyPlan, renamePlan } from '../../plan/index.ts'
import { keepNow } from '../autosave.ts'
import { savePlanAsFile } from '../files.ts'
import { dispatch } from '../plan-store.ts'
import { leaveSandbox } from '../sandbox.ts'
import { say } from '../view-store.ts'
import { forgetJournal, readJournal, setCurrentPlanId } from './journal.ts'
import { onShelf, planOf, putText, refresh, renamedText, takeIn, takePicture } from './library.ts'
import { newId, openPlan, unkeptPlan } from './open-plan.ts'
import { askForPlan, showPlan } from './show-plan.ts'

/** The library as it is now, the open plan and its picture with it. */
export async function lookIntoLibrary(): Promise<void> {
  keepNow()
  await takePicture()
  await refresh()
}

/** Open a plan of the library. @returns whether it could be read; else it was said why */
export async function openFromLibrary(id: string): Promise<boolean> {
  if (id === openPlan().id) return true
  const isLast = askForPlan()
  const read = await planOf(id)
  if (read === null || !read.ok) {
    say('error', `This plan was not opened. ${read?.error.message ?? 'It is not on this device any more.'}`)
    return false
  }
  if (!isLast()) return true
  const stamp = readJournal(id)?.stamp ?? null
  showPlan(read.value, { id, stamp, kept: null }, 'Open plan')
  return true
}

/** Begin an empty plan; it comes into the library with its first change. */
export function newPlan(): void {
  const doc = emptyPlan()
  const plan = { ...unkeptPlan(), kept: doc }
  showPlan(doc, plan, 'New plan')
  setCurrentPlanId(plan.id)
}

/** A copy beside the plan, under a name that says so. */
export async function duplicatePlan(id: string): Promise<void> {
  keepNow()
  const read = await planOf(id)
  if (read?.ok === true) {
    const copy = newId()
    await putText(copy, renamedText(read.value, copyName(read.value.name)))
    await onShelf(async (shelf) => {
      const original = (await shelf.list()).find((entry) => entry.id === id)
      await shelf.note(copy, { picture: original?.picture ?? null })
    }, undefined)
  }
  await refresh()
}

export const copyName = (name: string): string => `${name} (copy)`

export async function renameInLibrary(id: string, name: string): Promise<void> {
  if (id === openPlan().id) {
    leaveSandbox()
    dispatch('Rename plan', (doc) => renamePlan(doc, name))
    return lookIntoLibrary()
  }
  const read = await planOf(id)
  if (read?.ok === true) {
    await putText(id, renamedText(read.value, name))
    forgetJournal(id)
  }
  await refresh()
}

/** Hand a plan of the library to the user as a file. */
export async function saveFromLibrary(id: string): Promise<void> {
  keepNow()
  const read = await planOf(id)
  if (read?.ok === true) savePlanAsFile(read.value)
}

/** Take a plan off the list; it can be brought back for 30 days. The open one makes way for an empty plan. */
export async function deletePlan(id: string): Promise<void> {
  if (id === openPlan().id) newPlan()
  await takeIn()
  const held = await onShelf(async (shelf) => {
    const entry = (await shelf.list()).find((one) => one.id === id)
    await shelf.note(id, { deletedAtMs: Date.now() })
    return entry !== undefined && entry.stamp === (readJournal(id)?.stamp ?? entry.stamp)
  }, false)
  // Where the library did not take the last text in, the journal is all that there is of it.
  if (held) forgetJournal(id)
  await refresh()
}

export async function undeletePlan(id: string): Promise<void> {
  await onShelf((shelf) => shelf.note(id, { deletedAtMs: null }), undefined)
  await refresh()
}

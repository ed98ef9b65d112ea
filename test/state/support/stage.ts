import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHeadAsset, type HeadAsset } from '../../../src/head/index.ts'
import { emptyPlan, resolvePoint, type PlanPoint } from '../../../src/plan/index.ts'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { headMaker, type CompleteHead } from '../../../src/state/complete-head.ts'
import { endGesture, type SkinPick } from '../../../src/state/gesture-store.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { startWith } from '../../../src/state/plan-store.ts'
import { resetTools } from '../../../src/state/tools/tool-store.ts'
import { resetView } from '../../../src/state/view-store.ts'

/** Read as a file: in the page's environment of these tests an address beside the module is none. */
export const headBytes = (): ArrayBuffer =>
  Uint8Array.from(readFileSync(join(process.cwd(), 'public', 'models', 'face-1.bin'))).buffer

export const headAsset = (): HeadAsset => parseHeadAsset(headBytes())

let complete: CompleteHead | null = null

/** The default head with its structures: built once for all tests of a file. */
export function stageHead(): CompleteHead {
  complete ??= headMaker(headAsset()).complete({ preset: 'female-45' })
  return complete
}

/** Empty stores with no head: nothing can be judged. */
export function bareStage(): void {
  startWith(emptyPlan())
  resetView()
  resetTools()
  endGesture()
  headStore.setState(headStore.getInitialState(), true)
  assessmentStore.setState(assessmentStore.getInitialState(), true)
  localStorage.clear()
  sessionStorage.clear()
}

/** Empty stores on the default head. */
export function readyStage(): CompleteHead {
  bareStage()
  const made = stageHead()
  headStore.setState({ status: 'ready', error: null, ...made })
  return made
}

/** A place on the skin of the default head. */
export function pickAt(point: PlanPoint): SkinPick {
  const { head } = stageHead()
  const placed = resolvePoint(head, point)
  if (!placed.ok) throw new Error(placed.error.message)
  return { point: placed.value, at: head.positionOf(placed.value) }
}

/** In front of the patient's left ear. */
export const beforeEar = (): SkinPick =>
  pickAt({ landmark: 'tragion', side: 'left', mm: { anterior: 15, superior: 10 } })

/** Beside the patient's left corner of the mouth. */
export const besideMouth = (): SkinPick =>
  pickAt({ landmark: 'cheilion', side: 'left', mm: { superior: 5, lateral: 15 } })

/** Low on the patient's left cheek. */
export const lowCheek = (): SkinPick =>
  pickAt({ landmark: 'cheilion', side: 'left', mm: { superior: -8, lateral: 22 } })

import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { openPlan } from '../library/open-plan.ts'
import { usePlan } from '../plan-store.ts'
import type { SoundingDraft } from './sounding-draft.ts'

export const PATIENT_TABS = ['measurements', 'ultrasound', 'history', 'face', 'photo'] as const
export type PatientTab = (typeof PATIENT_TABS)[number]

interface PatientState {
  readonly tab: PatientTab
  /** The sounding that is being typed; it waits while its place is clicked on the face. */
  readonly draft: SoundingDraft | null
  /** Id of the plan that it is typed for. */
  readonly draftPlan: string | null
}

/** What the dialog on this patient has open. Kept nowhere, never undone. */
export const patientStore = createStore<PatientState>()(() => ({
  tab: 'measurements',
  draft: null,
  draftPlan: null,
}))

export const usePatientTab = (): PatientTab => useStore(patientStore, ({ tab }) => tab)
export const showPatientTab = (tab: PatientTab): void => patientStore.setState({ tab })
/** What is typed for the plan on screen; null where nothing is. */
export function useDraft(): SoundingDraft | null {
  usePlan((state) => state.doc)
  const { draft, draftPlan } = useStore(patientStore)
  return draftPlan === openPlan().id ? draft : null
}

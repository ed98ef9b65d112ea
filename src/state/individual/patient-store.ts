import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { SoundingDraft } from './sounding-draft.ts'

export const PATIENT_TABS = ['measurements', 'ultrasound', 'history', 'face'] as const
export type PatientTab = (typeof PATIENT_TABS)[number]

interface PatientState {
  readonly tab: PatientTab
  /** The sounding that is being typed; it waits while its place is clicked on the face. */
  readonly draft: SoundingDraft | null
}

/** What the dialog on this patient has open. Kept nowhere, never undone. */
export const patientStore = createStore<PatientState>()(() => ({ tab: 'measurements', draft: null }))

export const usePatientTab = (): PatientTab => useStore(patientStore, ({ tab }) => tab)
export const showPatientTab = (tab: PatientTab): void => patientStore.setState({ tab })
export const useDraft = (): SoundingDraft | null => useStore(patientStore, ({ draft }) => draft)

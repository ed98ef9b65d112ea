import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export const PATIENT_TABS = ['measurements', 'ultrasound', 'history', 'face'] as const
export type PatientTab = (typeof PATIENT_TABS)[number]

/** Which tab of the dialog on this patient is open. Kept nowhere, never undone. */
export const patientStore = createStore<{ readonly tab: PatientTab }>()(() => ({ tab: 'measurements' }))

export const usePatientTab = (): PatientTab => useStore(patientStore, ({ tab }) => tab)
export const showPatientTab = (tab: PatientTab): void => patientStore.setState({ tab })

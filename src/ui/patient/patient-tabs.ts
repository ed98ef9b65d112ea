import type { ComponentType } from 'react'
import type { PatientTab } from '../../state/individual/patient-store.ts'
import { FaceTabPlace } from './face-tab-place.tsx'
import { HistoryTab } from './history-tab.tsx'
import { MeasurementsTab } from './measurements-tab.tsx'
import { PhotoTabPlace } from './photo-tab-place.tsx'
import { UltrasoundTab } from './ultrasound-tab.tsx'

/** The tabs of the dialog on this patient, in their order; those that are not there are not offered. */
export const TAB_CONTENT: Readonly<Partial<Record<PatientTab, ComponentType>>> = {
  measurements: MeasurementsTab,
  ultrasound: UltrasoundTab,
  history: HistoryTab,
  face: FaceTabPlace,
  photo: PhotoTabPlace,
}

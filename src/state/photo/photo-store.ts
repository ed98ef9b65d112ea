import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { PhotoAlignmentResult } from '../../head/photo/align-photo.ts'
import type { PhotoPlace } from '../../head/photo/photo-camera.ts'
import type { PhotoRefusal } from './photo-file.ts'
import type { PhotoPicture } from './photo-picture.ts'

/** Marks and what the photo does not show: what undoing brings back together. */
export interface PhotoMarks {
  /** px of the photo, by `photoPointKey`. */
  readonly placed: ReadonlyMap<string, PhotoPlace>
  /** Landmarks that the photo does not show. */
  readonly hidden: ReadonlySet<string>
}

/** A photo of this patient and what was marked on it. */
export interface PhotoState extends PhotoMarks {
  readonly stage: 'choose' | 'reading' | 'marks'
  readonly fileName: string
  readonly picture: PhotoPicture | null
  /** Marks before each change, oldest first. */
  readonly past: readonly PhotoMarks[]
  /** The landmark that the next click places; null when all are there. */
  readonly current: string | null
  /** On the head as it is now; null before there are a picture and a head. */
  readonly alignment: PhotoAlignmentResult | null
  /** A file that was not taken, and why. */
  readonly refused: { readonly fileName: string; readonly why: PhotoRefusal } | null
}

export const NO_PHOTO: PhotoState = {
  stage: 'choose',
  fileName: '',
  picture: null,
  placed: new Map(),
  hidden: new Set(),
  past: [],
  current: null,
  alignment: null,
  refused: null,
}

/** Kept in memory alone: no plan, link, library or diagnostics reads this, and closing the page forgets it. */
export const photoStore = createStore<PhotoState>()(() => NO_PHOTO)

export const usePhoto = <T>(selector: (state: PhotoState) => T): T => useStore(photoStore, selector)

/** Whether the plan can be seen over the photo. */
export const photoReady = ({ picture, alignment }: PhotoState): boolean =>
  picture !== null && alignment?.ok === true

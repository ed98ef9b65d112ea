import { rememberCamera } from '../state/camera-memory.ts'
import { setView, viewStore, type ViewState } from '../state/view-store.ts'

/** The part of the view that lessons set. */
const SET_BY_LESSONS = [
  'skinOpacity',
  'peel',
  'clip',
  'systems',
  'context',
  'litContext',
  'isolatedStructure',
  'openStructure',
  'markedPoint',
  'shownVariants',
  'comparedStructure',
  'dangerZones',
  'names',
  'quiz',
] as const satisfies readonly (keyof ViewState)[]
export type LessonView = Pick<ViewState, (typeof SET_BY_LESSONS)[number]>

/**
 * Note the view as it is, camera and all.
 * @returns puts it back
 */
export function rememberView(): () => void {
  const now = viewStore.getState()
  const before = Object.fromEntries(
    SET_BY_LESSONS.map((field) => [field, now[field]]),
  ) as unknown as LessonView
  const backWithCamera = rememberCamera()
  return () => {
    setView(before)
    backWithCamera()
  }
}

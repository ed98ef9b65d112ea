import type { Figure } from '../catalogue/types.ts'

/** Read in the source named. */
export const read = <T>(value: T, source: string): Figure<T> => ({ value, verified: true, source })

/** Planning default: common practice without a published figure at hand; a source says only where the idea comes from. */
export const usual = <T>(value: T, source?: string): Figure<T> =>
  source === undefined ? { value, verified: false } : { value, verified: false, source }

import type { Severity } from './dump-types.ts'

const RANK: readonly Severity[] = ['clear', 'not-assessed', 'caution', 'danger']

export const worse = (a: Severity, b: Severity): boolean => RANK.indexOf(a) > RANK.indexOf(b)

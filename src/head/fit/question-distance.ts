import type { DistanceNorm, DistanceQuestion, Sex } from '../types.ts'
import { DISTANCE_NORMS } from './distance-norms.ts'

/** A typed distance farther than this from the norm of the sex is questioned, SD. */
export const UNLIKELY_SD = 4
/** Where no norm is published: farther than this from the generic head's own, as a share of it (planning default). */
const UNLIKELY_SHARE = 0.25

/**
 * Whether a typed distance is so unusual that it may be a slip: beyond 4 SD of every published norm of the sex.
 *
 * @param ownMm of the generic head, for distances without a norm
 * @returns the nearest norm and how many SD away it is, negative below it; null where the distance is usual
 */
export function questionDistance(id: string, mm: number, sex: Sex, ownMm: number): DistanceQuestion | null {
  const norms = (DISTANCE_NORMS[id] ?? []).filter((norm) => norm.sex === sex)
  if (norms.length === 0) {
    const share = mm / ownMm - 1
    return Math.abs(share) > UNLIKELY_SHARE ? { kind: 'no-norm', ownMm, share } : null
  }
  const sdsFrom = ({ meanMm, sdMm }: DistanceNorm): number => (mm - meanMm) / sdMm
  const nearest = norms.reduce((a, b) => (Math.abs(sdsFrom(b)) < Math.abs(sdsFrom(a)) ? b : a))
  const sds = sdsFrom(nearest)
  return Math.abs(sds) > UNLIKELY_SD ? { kind: 'norm', norm: nearest, sds } : null
}

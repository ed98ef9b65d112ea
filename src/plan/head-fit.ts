import type { FitDistance } from '../head/types.ts'
import { MEASUREMENTS, type Measurement } from './individual.ts'

/** Typed distances with the landmarks they run between. */
export const fitDistancesOf = (measurements: readonly Measurement[]): readonly FitDistance[] =>
  measurements.map(({ id, side, mm }) => {
    const { from, to } = MEASUREMENTS.find((one) => one.id === id)!
    return { id, from, to, ...(side === undefined ? {} : { side }), mm }
  })

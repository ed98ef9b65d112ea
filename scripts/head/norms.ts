/** The verified norms a preset is held to: its own sex, and its own population where one is published. */
import data from './norms.json' with { type: 'json' }
import type { Preset } from '../../src/head/presets.ts'

export interface Norm {
  readonly measure: string
  readonly sex: string
  readonly population: string
  readonly mean: number
  readonly sd: number
  readonly source: string
}

const NORMS: readonly Norm[] = data.norms

/** Norms of a measure for a preset; those of surveys of mixed ancestry where its own population has none. */
export function normsOf(
  measure: string,
  { sex, population }: Pick<Preset, 'sex' | 'population'>,
): readonly Norm[] {
  const from = (name: string): readonly Norm[] =>
    NORMS.filter(
      (norm) =>
        norm.measure === measure && norm.population === name && (norm.sex === sex || norm.sex === 'both'),
    )
  const own = from(population)
  return own.length > 0 ? own : from('mixed')
}

export const zScore = (value: number, { mean, sd }: Pick<Norm, 'mean' | 'sd'>): number => (value - mean) / sd

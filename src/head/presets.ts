import { HeadError, type HeadSpec, type MorphWeights, type Sex } from './types.ts'

export interface Preset {
  readonly id: string
  readonly label: string
  readonly sex: Sex
  readonly population: 'european' | 'east-asian' | 'african'
  readonly ageYears: number
}

export const PRESETS: readonly Preset[] = [
  { id: 'female-30', label: 'Female, 30', sex: 'female', population: 'european', ageYears: 30 },
  { id: 'female-45', label: 'Female, 45', sex: 'female', population: 'european', ageYears: 45 },
  { id: 'female-60', label: 'Female, 60', sex: 'female', population: 'european', ageYears: 60 },
  { id: 'male-30', label: 'Male, 30', sex: 'male', population: 'european', ageYears: 30 },
  { id: 'male-45', label: 'Male, 45', sex: 'male', population: 'european', ageYears: 45 },
  { id: 'male-60', label: 'Male, 60', sex: 'male', population: 'european', ageYears: 60 },
  {
    id: 'female-45-east-asian',
    label: 'Female, 45, East Asian',
    sex: 'female',
    population: 'east-asian',
    ageYears: 45,
  },
  {
    id: 'male-45-east-asian',
    label: 'Male, 45, East Asian',
    sex: 'male',
    population: 'east-asian',
    ageYears: 45,
  },
  {
    id: 'female-45-african',
    label: 'Female, 45, African',
    sex: 'female',
    population: 'african',
    ageYears: 45,
  },
  { id: 'male-45-african', label: 'Male, 45, African', sex: 'male', population: 'african', ageYears: 45 },
]

export interface Morph {
  readonly id: string
  readonly label: string
  /** What weight 1 does. */
  readonly description: string
}

/** Live morphs, weight 0 (preset as built) to 1. */
export const MORPHS: readonly Morph[] = [
  { id: 'age', label: 'Age', description: 'About 25 years older than the preset' },
  { id: 'jowl', label: 'Jowl', description: 'Cheek and jowl descend over the jaw line' },
  { id: 'neck', label: 'Neck laxity', description: 'Lax skin and fullness under the chin' },
  { id: 'fullness', label: 'Fullness', description: 'Fuller cheeks, jaw line and neck' },
]

/**
 * The preset of this id.
 * @throws HeadError `unknown-preset` that lists the known ones
 */
export function presetOf(id: string): Preset {
  const preset = PRESETS.find((candidate) => candidate.id === id)
  if (preset) return preset
  throw new HeadError(
    'unknown-preset',
    `There is no head "${id}"; known heads: ${PRESETS.map((known) => known.id).join(', ')}`,
  )
}

/**
 * The spec's morphs with weights checked.
 * @throws HeadError `unknown-morph` for an unknown id or a weight that is not a number from 0 to 1
 */
export function checkMorphs(spec: HeadSpec): MorphWeights {
  for (const [id, weight] of Object.entries(spec.morphs ?? {})) {
    if (!MORPHS.some((morph) => morph.id === id))
      throw new HeadError(
        'unknown-morph',
        `There is no morph "${id}"; known morphs: ${MORPHS.map((known) => known.id).join(', ')}`,
      )
    if (!(weight >= 0 && weight <= 1))
      throw new HeadError(
        'unknown-morph',
        `Morph "${id}" has weight ${weight}; expected a number from 0 to 1`,
      )
  }
  return Object.freeze({ ...spec.morphs })
}

/** Which source targets, in which weights, make each preset and each live morph. */

export type TargetWeights = Readonly<Record<string, number>>

export interface PresetRecipe {
  readonly id: string
  readonly sex: 'female' | 'male'
  readonly ancestry: 'caucasian' | 'asian' | 'african'
  readonly ageYears: number
}

export const PRESET_RECIPES: readonly PresetRecipe[] = [
  { id: 'female-30', sex: 'female', ancestry: 'caucasian', ageYears: 30 },
  { id: 'female-45', sex: 'female', ancestry: 'caucasian', ageYears: 45 },
  { id: 'female-60', sex: 'female', ancestry: 'caucasian', ageYears: 60 },
  { id: 'male-45', sex: 'male', ancestry: 'caucasian', ageYears: 45 },
  { id: 'male-60', sex: 'male', ancestry: 'caucasian', ageYears: 60 },
  { id: 'female-45-east-asian', sex: 'female', ancestry: 'asian', ageYears: 45 },
  { id: 'male-45-east-asian', sex: 'male', ancestry: 'asian', ageYears: 45 },
  { id: 'female-45-african', sex: 'female', ancestry: 'african', ageYears: 45 },
  { id: 'male-45-african', sex: 'male', ancestry: 'african', ageYears: 45 },
]

/** The source's own age scale: `young` is 25 years, `old` 90. */
const YOUNG_YEARS = 25
const OLD_YEARS = 90

export function macroWeights(recipe: PresetRecipe, ageYears = recipe.ageYears): TargetWeights {
  const old = Math.min(1, Math.max(0, (ageYears - YOUNG_YEARS) / (OLD_YEARS - YOUNG_YEARS)))
  const build = 'averagemuscle-averageweight'
  return {
    [`${recipe.ancestry}-${recipe.sex}-young`]: 1 - old,
    [`${recipe.ancestry}-${recipe.sex}-old`]: old,
    [`universal-${recipe.sex}-young-${build}`]: 1 - old,
    [`universal-${recipe.sex}-old-${build}`]: old,
  }
}

/** Years that the `age` morph adds at full weight. */
export const AGE_MORPH_YEARS = 25

/** Targets of the morphs that are the same on every preset, at morph weight 1. */
export const SHARED_MORPHS: Readonly<Record<string, TargetWeights>> = {
  jowl: {
    'l-cheek-trans-vert-down': 0.6,
    'r-cheek-trans-vert-down': 0.6,
    'chin-jaw-drop-more': 0.3,
  },
  neck: { 'neck-double-more': 0.8 },
  fullness: { 'head-fat': 0.6 },
}

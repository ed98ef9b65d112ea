/** Which source targets, in which weights, make each preset and each live morph. */
import fitted from './fitted.json' with { type: 'json' }
import type { Shape } from './shapes.ts'

export type TargetWeights = Readonly<Record<string, number>>

export type Ancestry = 'caucasian' | 'asian' | 'african'

export interface PresetRecipe {
  readonly id: string
  readonly sex: 'female' | 'male'
  readonly ancestry: Ancestry
  readonly ageYears: number
}

export const PRESET_RECIPES: readonly PresetRecipe[] = [
  { id: 'female-30', sex: 'female', ancestry: 'caucasian', ageYears: 30 },
  { id: 'female-45', sex: 'female', ancestry: 'caucasian', ageYears: 45 },
  { id: 'female-60', sex: 'female', ancestry: 'caucasian', ageYears: 60 },
  { id: 'male-30', sex: 'male', ancestry: 'caucasian', ageYears: 30 },
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

/** Sex, ancestry and age of a person of average build, in the source's macro targets. */
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

/** The person on whom displacements of our own are described: the female of 45 before fitting. */
export const REFERENCE_TARGETS: TargetWeights = macroWeights(
  PRESET_RECIPES.find(({ id }) => id === 'female-45')!,
)

/** The details that bring a sex and ancestry within its norms; the same at every age, so that one person ages. */
export type Details = Required<Pick<Shape, 'targets' | 'stretch'>>

/**
 * The source lets the upper lid of men hang over the pupil: turned up, degrees, so that it stands about 4 mm above
 * (planning default).
 */
const LID_TURN_DEG: Readonly<Record<string, number>> = {
  'male-caucasian': 9,
  'male-asian': 3,
  'male-african': 9.5,
}

export function detailsOf({ sex, ancestry }: PresetRecipe): Details {
  return (
    (fitted as unknown as Record<string, Details>)[`${sex}-${ancestry}`] ?? {
      targets: {},
      stretch: [0, 0, 0],
    }
  )
}

/** Targets come in pairs, more and less: a positive weight takes the first, a negative one the second. */
export function signedTargets(pairs: Readonly<Record<string, number>>): TargetWeights {
  const out: Record<string, number> = {}
  for (const [pair, weight] of Object.entries(pairs)) {
    const [name, more, less] = pair.split('|') as [string, string, string]
    const suffix = weight > 0 ? more : less
    for (const side of name.includes('*') ? ['l', 'r'] : [''])
      out[`${name.replace('*', side)}-${suffix}`] = Math.abs(weight)
  }
  return out
}

export function presetShape(
  recipe: PresetRecipe,
  ageYears = recipe.ageYears,
  details = detailsOf(recipe),
): Shape {
  return {
    targets: { ...macroWeights(recipe, ageYears), ...signedTargets(details.targets) },
    stretch: details.stretch,
    lidTurnDeg: LID_TURN_DEG[`${recipe.sex}-${recipe.ancestry}`] ?? 0,
  }
}

/** Years that the `age` morph adds at full weight. */
export const AGE_MORPH_YEARS = 25

/** Targets of the morphs that are the same on every preset, at morph weight 1. */
export const SHARED_MORPHS: Readonly<Record<string, TargetWeights>> = {
  jowl: {
    jowl: 1,
    'l-cheek-trans-vert-down': 0.5,
    'r-cheek-trans-vert-down': 0.5,
    'mouth-laugh-lines-in': 0.25,
    'mouth-angles-down': 0.25,
  },
  neck: { 'neck-double-more': 0.8 },
  fullness: { 'head-fat': 0.6 },
}

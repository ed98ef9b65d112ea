import { PRESETS } from '../presets.ts'
import type { HeadBasis } from '../types.ts'
import type { LayerPerson } from './region-values.ts'

const AGE_IF_UNSTATED_YEARS = 45
/** Years that the `age` morph adds at full weight, as the head asset is built. */
const AGE_MORPH_YEARS = 25

/** Whose layers a head has: sex, age of the preset plus the `age` morph, the `fullness` morph, the setting. */
export function layerPerson({ sex, preset, morphs, layerSetting }: HeadBasis): LayerPerson {
  const ageYears = PRESETS.find(({ id }) => id === preset)?.ageYears ?? AGE_IF_UNSTATED_YEARS
  return {
    sex,
    ageYears: ageYears + AGE_MORPH_YEARS * (morphs['age'] ?? 0),
    fullness: morphs['fullness'] ?? 0,
    setting: layerSetting,
  }
}

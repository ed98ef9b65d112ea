import type { HeadAsset } from './asset.ts'
import type { MorphWeights } from './types.ts'

/** Half-cage positions of a preset with its morphs, mm, in the frame of the asset. */
export function cageOf(asset: HeadAsset, preset: string, morphs: MorphWeights): Float64Array {
  const steps = asset.presets.get(preset)!
  const cage = Float64Array.from(steps, (value) => value * asset.stepMm)
  for (const [id, weight] of Object.entries(morphs)) {
    if (weight === 0) continue
    const morph = asset.morphs.get(id) ?? asset.morphs.get(`${id}:${preset}`)!
    const scale = weight * asset.stepMm
    for (let i = 0; i < morph.at.length; i++) {
      const to = morph.at[i]! * 3
      cage[to]! += morph.by[i * 3]! * scale
      cage[to + 1]! += morph.by[i * 3 + 1]! * scale
      cage[to + 2]! += morph.by[i * 3 + 2]! * scale
    }
  }
  return cage
}

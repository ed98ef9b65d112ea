import type { HeadAsset } from '../asset.ts'
import { poseHead } from '../pose-head.ts'
import { prepare } from '../prepared.ts'

/** How often a way is evened out with its neighbours: takes out the cut of lips and lids, which no distance tells. */
const EVENING_TURNS = 20

const worked = new WeakMap<HeadAsset, readonly Float64Array[]>()

/**
 * How the skin of each preset of an asset differs from the mean of all of them: flat xyz per vertex of the picture, mm,
 * in the head frame, without fine detail. Sex, age and ancestry change places together (the mouth comes forward, not
 * the ears); distances alone do not tell which.
 */
export function presetWays(asset: HeadAsset): readonly Float64Array[] {
  const known = worked.get(asset)
  if (known) return known
  const skins = [...asset.presets.keys()].map((preset) => {
    const noMorphs = (): never => {
      throw new Error(`${preset} has no morphs on`)
    }
    return poseHead(asset, preset, {}, noMorphs).skin
  })
  const mean = new Float64Array(skins[0]!.length)
  for (const skin of skins) for (let i = 0; i < mean.length; i++) mean[i]! += skin[i]! / skins.length
  const { pictureTriangles } = prepare(asset).template
  const ways = skins.map((skin) =>
    evened(
      skin.map((value, i) => value - mean[i]!),
      pictureTriangles,
    ),
  )
  worked.set(asset, ways)
  return ways
}

/** Flat xyz per vertex, each turn half way to the mean of the neighbours. */
function evened(values: Float64Array, triangles: Uint32Array): Float64Array {
  let out = values
  for (let turn = 0; turn < EVENING_TURNS; turn++) {
    const sums = new Float64Array(out.length)
    const counts = new Uint16Array(out.length / 3)
    for (let t = 0; t < triangles.length; t++) {
      const [a, b] = [triangles[t]!, triangles[t % 3 === 2 ? t - 2 : t + 1]!]
      counts[a]! += 1
      counts[b]! += 1
      for (let axis = 0; axis < 3; axis++) {
        sums[a * 3 + axis]! += out[b * 3 + axis]!
        sums[b * 3 + axis]! += out[a * 3 + axis]!
      }
    }
    out = out.map((value, i) => {
      const count = counts[Math.floor(i / 3)]!
      return count === 0 ? value : (value + sums[i]! / count) / 2
    })
  }
  return out
}

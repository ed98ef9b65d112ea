import type { HeadAsset } from '../asset.ts'
import { prepare } from '../prepared.ts'
import { MORPHS } from '../presets.ts'
import { cageOf } from '../shape.ts'
import type { Head } from '../types.ts'

/**
 * How each live morph moves the skin of a head from weight 0 to 1: flat xyz per vertex of the picture, mm, in the head's
 * own frame. Ageing moves skin along itself, which its shape alone does not show.
 * @param head built of the asset, without a fit
 */
export function morphModes(asset: HeadAsset, { preset, picture }: Head): readonly Float64Array[] {
  const { template } = prepare(asset)
  const plain = template.refine(cageOf(asset, preset, {})).skin
  const [cos, sin] = turnBetween(plain, picture.positions)
  return MORPHS.map(({ id }) => {
    const mode = template.refine(cageOf(asset, preset, { [id]: 1 })).skin.map((value, i) => value - plain[i]!)
    for (let i = 0; i < mode.length; i += 3) {
      const [y, z] = [mode[i + 1]!, mode[i + 2]!]
      mode[i + 1] = y * cos - z * sin
      mode[i + 2] = y * sin + z * cos
    }
    return mode
  })
}

/** The turn about the x axis from the asset's frame to the head's, from the whole of both skins. */
function turnBetween(from: Float64Array, to: Float32Array): readonly [number, number] {
  const mean = (values: ArrayLike<number>, axis: number): number => {
    let sum = 0
    for (let i = axis; i < values.length; i += 3) sum += values[i]!
    return sum / (values.length / 3)
  }
  const [fromY, fromZ, toY, toZ] = [mean(from, 1), mean(from, 2), mean(to, 1), mean(to, 2)]
  let [along, across] = [0, 0]
  for (let i = 0; i < from.length; i += 3) {
    const [a, b] = [from[i + 1]! - fromY, from[i + 2]! - fromZ]
    const [c, d] = [to[i + 1]! - toY, to[i + 2]! - toZ]
    along += a * c + b * d
    across += a * d - b * c
  }
  const size = Math.hypot(along, across)
  return [along / size, across / size]
}

import { buildHeadBasis } from '../../../src/head/build-head.ts'
import { MORPHS, PRESETS } from '../../../src/head/index.ts'
import { loadHeadAssetFromDisk } from '../../../src/head/load-node.ts'
import type { HeadBasis, MorphWeights } from '../../../src/head/types.ts'
import type { SurfacePoint } from '../../../src/geometry/skin.ts'
import type { Side } from '../../../src/geometry/anatomy-types.ts'

const asset = loadHeadAssetFromDisk()

export const head = (preset: string, morphs: MorphWeights = {}): HeadBasis =>
  buildHeadBasis(asset, { preset, morphs })

/** Every preset as built. */
export const presetHeads: readonly HeadBasis[] = PRESETS.map(({ id }) => head(id))

const everyMorph: MorphWeights = Object.fromEntries(MORPHS.map(({ id }) => [id, 1]))

/** Every preset as built and with all morphs at their end, and one of each sex with each morph alone. */
export const extremeHeads: readonly HeadBasis[] = [
  ...presetHeads,
  ...PRESETS.map(({ id }) => head(id, everyMorph)),
  ...MORPHS.flatMap((morph) => ['female-45', 'male-45'].map((preset) => head(preset, { [morph.id]: 1 }))),
]

export const middleOf = (tri: number): SurfacePoint => ({ tri, bary: [1 / 3, 1 / 3, 1 / 3] })

/** A landmark moved by mm (away from the midline, up, forward), on the closest skin. */
export function skinAt(
  basis: HeadBasis,
  id: string,
  [lateral, up, forward]: readonly [number, number, number] = [0, 0, 0],
  side: Side = 'left',
): SurfacePoint {
  const [x, y, z] = basis.isPaired(id) ? basis.landmark(id, side) : basis.landmark(id)
  const hit = basis.closestPoint([x + (side === 'left' ? lateral : -lateral), y + up, z + forward])
  if (!hit) throw new Error(`no skin near ${id}`)
  return hit.point
}

/** The skin closest to a share of the way between two landmarks of one side. */
export function skinBetween(
  basis: HeadBasis,
  from: string,
  to: string,
  share: number,
  side: Side = 'left',
): SurfacePoint {
  const spot = (id: string) => (basis.isPaired(id) ? basis.landmark(id, side) : basis.landmark(id))
  const [a, b] = [spot(from), spot(to)]
  const at = (axis: 0 | 1 | 2): number => a[axis] + share * (b[axis] - a[axis])
  const hit = basis.closestPoint([at(0), at(1), at(2)])
  if (!hit) throw new Error(`no skin between ${from} and ${to}`)
  return hit.point
}

import { buildHead, MORPHS, PRESETS, type Head, type HeadSpec } from '../../../src/head/index.ts'
import { loadHeadAssetFromDisk } from '../../../src/head/load-node.ts'
import type { Vec3 } from '../../../src/geometry/vec3.ts'
import { dot, sub } from '../../../src/geometry/vec3.ts'

const asset = loadHeadAssetFromDisk()

/** Every preset as built. */
export const PRESET_SPECS: readonly HeadSpec[] = PRESETS.map(({ id }) => ({ preset: id }))

/** The far ends of the morphs, one by one on two unlike presets, and all together with thin layers. */
export const EXTREME_SPECS: readonly HeadSpec[] = [
  ...['female-30', 'male-45-african'].flatMap((preset) =>
    MORPHS.map(({ id }) => ({ preset, morphs: { [id]: 1 } })),
  ),
  {
    preset: 'female-60',
    morphs: Object.fromEntries(MORPHS.map(({ id }) => [id, 1])),
    layers: 'thin' as const,
  },
]

export const nameOf = (spec: HeadSpec): string =>
  [spec.preset, ...Object.keys(spec.morphs ?? {}), ...(spec.layers === 'thin' ? ['thin layers'] : [])].join(
    ' + ',
  )

export const headOf = (spec: HeadSpec): Head => buildHead(asset, spec)

/** Depth below the outer skin, measured here without the code under test; negative outside. */
export function measuredDepth(head: Head, at: Vec3): number {
  const hit = head.closestPoint(at)!
  const normal = head.normalOf(hit.point)
  if (dot(sub(hit.at, at), normal) >= 0) return hit.distanceMm
  // At the free edge of the lips the closest skin may face away: then skin lies in front all the same.
  const over = head.castToSkin(at, [0, 0, 1])
  return over && over.at[2] > at[2] ? hit.distanceMm : -hit.distanceMm
}

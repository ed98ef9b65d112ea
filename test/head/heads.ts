import { buildHeadBasis } from '../../src/head/build-head.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import { MORPHS, PRESETS } from '../../src/head/presets.ts'
import type { HeadBasis, HeadSpec } from '../../src/head/types.ts'

export const asset = loadHeadAssetFromDisk()

const built = new Map<string, HeadBasis>()

/** A head without layers and zones; each spec is built once per test file. */
export function basis(spec: HeadSpec): HeadBasis {
  const key = JSON.stringify(spec)
  const head = built.get(key) ?? buildHeadBasis(asset, spec)
  built.set(key, head)
  return head
}

/** Every preset as built, and two of them with each morph, and with all morphs, at full weight. */
export const SPECS: readonly HeadSpec[] = [
  ...PRESETS.map(({ id }) => ({ preset: id })),
  ...['female-30', 'male-60'].flatMap((preset) => [
    ...MORPHS.map(({ id }) => ({ preset, morphs: { [id]: 1 } })),
    { preset, morphs: Object.fromEntries(MORPHS.map(({ id }) => [id, 1])) },
  ]),
]

export const nameOf = ({ preset, morphs = {} }: HeadSpec): string =>
  [preset, ...Object.keys(morphs)].join(' + ')

import type { HeadAsset } from '../asset.ts'
import { buildHead } from '../index.ts'
import type { Head, HeadSpec } from '../types.ts'
import { fitHead } from './fit-head.ts'

/**
 * Builds a head whether or not its spec has a fit; `buildHead` alone builds only those without.
 * @throws HeadError as `buildHead`
 */
export const buildPatientHead = (asset: HeadAsset, spec: HeadSpec): Head => buildHead(asset, spec, fitHead)

export { fitHead } from './fit-head.ts'

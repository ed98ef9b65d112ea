import { buildHead, type Head } from '../../../src/head/index.ts'
import { loadHeadAssetFromDisk } from '../../../src/head/load-node.ts'
import type { HeadSpec } from '../../../src/head/types.ts'

/** A head of this repository's own asset. */
export const realHead = (spec: HeadSpec = { preset: 'female-45' }): Head =>
  buildHead(loadHeadAssetFromDisk(), spec)

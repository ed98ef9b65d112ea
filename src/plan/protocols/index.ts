import { BROW_AND_NECK_PROTOCOLS } from './data/brow-and-neck.ts'
import { JAWLINE_PROTOCOLS } from './data/jawline.ts'
import { LATERAL_PROTOCOLS } from './data/lateral.ts'
import { MIDFACE_PROTOCOLS } from './data/midface.ts'
import { SKIN_QUALITY_PROTOCOLS } from './data/skin-quality.ts'
import type { Protocol } from './types.ts'

export * from './types.ts'
export { REFUSED_DESIGNS } from './data/refused.ts'

/** All designs with a template, by area. */
export const PROTOCOLS: readonly Protocol[] = [
  ...JAWLINE_PROTOCOLS,
  ...MIDFACE_PROTOCOLS,
  ...LATERAL_PROTOCOLS,
  ...BROW_AND_NECK_PROTOCOLS,
  ...SKIN_QUALITY_PROTOCOLS,
]

/** The design with this id, or null. */
export const protocolById = (id: string): Protocol | null =>
  PROTOCOLS.find((protocol) => protocol.id === id) ?? null

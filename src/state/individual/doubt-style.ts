import type { Doubt } from './doubt-store.ts'

/** Over altered regions, and of the lines of both kinds. */
export const ALTERED_TINT = '#5b4b8a'
export const HATCH_INK = '#29303a'
/** Skin as it looks under the hatching: in legends. */
export const DOUBT_GROUND: Readonly<Record<Doubt, string>> = { altered: '#c2998f', unseen: '#dcb09a' }

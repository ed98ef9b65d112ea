import type { ContextKind, PlacedContext } from '../../anatomy/context-types.ts'

/** How one kind of context is drawn. Colours are sRGB; each kind has a line of its own as well. */
export interface ContextStyle {
  readonly color: string
  /** Width of a line on screen, px. */
  readonly widthPx: number
  /** Length of a dash and of the gap after it, mm; null for a whole line. */
  readonly dashMm: number | null
  /** Opacity of the area, 0..1. */
  readonly fill: number
  /** Drawn over the skin, also where it is opaque; else at its own depth. */
  readonly onSkin: boolean
}

const STYLES: Readonly<Record<ContextKind, ContextStyle>> = {
  muscle: { color: '#84485a', widthPx: 1.3, dashMm: null, fill: 0.15, onSkin: false },
  bone: { color: '#94794a', widthPx: 2.6, dashMm: null, fill: 0, onSkin: false },
  ligament: { color: '#0c7a70', widthPx: 2, dashMm: null, fill: 0, onSkin: false },
  'smas-zone': { color: '#4a6fa8', widthPx: 1.8, dashMm: 3, fill: 0.16, onSkin: true },
  'danger-zone': { color: '#a3256b', widthPx: 2.2, dashMm: 5, fill: 0.14, onSkin: true },
}
/** Fixed SMAS holds, mobile SMAS gives: cool and warm. */
const MOBILE_COLOR = '#b8741a'

export function contextStyle({ kind, id }: Pick<PlacedContext, 'kind' | 'id'>): ContextStyle {
  return id === 'smas-mobile' ? { ...STYLES[kind], color: MOBILE_COLOR } : STYLES[kind]
}

import type { AlteredRegion } from '../geometry/altered.ts'
import type { HistoryFlag, HistoryKind } from './individual.ts'

const EARLIER: Readonly<Record<HistoryKind, string>> = {
  facelift: 'previous facelift',
  threads: 'previous threads',
  filler: 'filler',
  'energy-device': 'energy-device treatment',
  implant: 'implant',
  infection: 'skin or dental infection',
  palsy: 'facial palsy',
  asymmetry: 'marked asymmetry',
}

/** What the checker is told of a patient's history: one entry for each region and side, with all that altered it. */
export function alteredRegions(history: readonly HistoryFlag[]): readonly AlteredRegion[] {
  const bySide = (side: 'left' | 'right'): AlteredRegion[] => {
    const own = history.filter((flag) => flag.side === side || flag.side === 'both')
    return [...new Set(own.map(({ region }) => region))].map((region) => {
      const kinds = [...new Set(own.filter((flag) => flag.region === region).map(({ kind }) => kind))]
      return { region, side, reason: `altered anatomy: ${kinds.map((kind) => EARLIER[kind]).join(', ')}` }
    })
  }
  return [...bySide('left'), ...bySide('right')]
}

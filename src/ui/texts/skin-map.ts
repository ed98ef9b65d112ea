import type { MapLevel } from '../../plan/skin-map/skin-map.ts'
import { lower } from './words.ts'

/** Words of the skin map's legend. Loaded with it. */
export const SKIN_MAP_TEXTS = {
  title: 'Skin map',
  forWhat: (product: string, plane: string, thread: string | null) =>
    `${product}, ${lower(plane)}${thread === null ? ' (next thread)' : ` (${thread})`}`,
  working: 'Reckoning …',
  levels: {
    open: 'No conflict found in the model',
    caution: 'Caution',
    danger: 'Danger',
  } satisfies Record<MapLevel, string>,
  notAssessed: 'Depth not assessed',
  note: 'For a short thread in the middle of this plane, whichever way it runs. A drawn thread is judged by itself.',
  peeled: 'Shown on whole skin: set "Peel down to" to Skin.',
  off: 'Take the map off',
} as const

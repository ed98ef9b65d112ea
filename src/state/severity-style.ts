import type { Severity } from '../geometry/check-types.ts'

/** How a stretch is drawn: a line pattern in mm along the path, shared by 3D, strip and lists. */
export type LinePattern = 'solid' | 'dots' | 'long-dashes' | 'crossed-dashes'

export interface SeverityStyle {
  /** The word on screen. Never "safe". */
  readonly word: string
  /** Text and icons on a light ground; contrast at least 4.5 to 1 on white. */
  readonly colorLight: string
  /** Text and icons on a dark ground; contrast at least 4.5 to 1 on #14181d. */
  readonly colorDark: string
  /** Fill in the 3D view, the same in both themes, far from the anatomy's red, blue, yellow and ochre. */
  readonly colorScene: string
  readonly pattern: LinePattern
  /** Filled and empty lengths of the pattern, mm; null for an unbroken line. */
  readonly dashMm: readonly [filled: number, empty: number] | null
  /** Name of the lucide icon. */
  readonly icon: 'octagon-alert' | 'triangle-alert' | 'circle-question-mark' | 'minus'
}

/**
 * The one source of how severity looks. Colour, pattern and icon each tell the four apart alone;
 * the hues (magenta, amber, grey, teal) stay apart in red-green colour blindness.
 */
export const SEVERITY_STYLE: Readonly<Record<Severity, SeverityStyle>> = {
  danger: {
    word: 'Danger',
    colorLight: '#b3124f',
    colorDark: '#ff7fac',
    colorScene: '#e0146a',
    pattern: 'crossed-dashes',
    dashMm: [2.4, 1],
    icon: 'octagon-alert',
  },
  caution: {
    word: 'Caution',
    colorLight: '#8a5300',
    colorDark: '#ffb84d',
    colorScene: '#ff9d0a',
    pattern: 'long-dashes',
    dashMm: [6, 2],
    icon: 'triangle-alert',
  },
  'not-assessed': {
    word: 'Not assessed',
    colorLight: '#5b636e',
    colorDark: '#a9b3bf',
    colorScene: '#9aa3ad',
    pattern: 'dots',
    dashMm: [1, 1.4],
    icon: 'circle-question-mark',
  },
  clear: {
    word: 'No conflict found',
    colorLight: '#00696a',
    colorDark: '#4fd0c6',
    colorScene: '#12b5a8',
    pattern: 'solid',
    dashMm: null,
    icon: 'minus',
  },
}

/** In place of a severity's word, while other threads of the plan are still to be judged. */
export const NO_VERDICT_YET = 'No verdict yet'

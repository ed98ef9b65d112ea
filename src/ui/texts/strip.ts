import type { SectionView } from '../../report/section/index.ts'

/** Words of the depth strip's chart and sections, loaded with them. */
export const STRIP_TEXTS = {
  positionHelp:
    'Arrow keys move along the thread, Enter goes there. Alt with arrow up or down lays the thread half a millimetre shallower or deeper at this place.',
  dragHint: 'Drag the line up or down to change its depth here',
  sections: 'Sections',
  views: { along: 'Along', across: 'Across' } satisfies Record<SectionView, string>,
  viewHelp: {
    along: 'Cut along the thread through the skin, true scale',
    across: 'Cut across the thread, looking the way the cannula is pushed, true scale',
  } satisfies Record<SectionView, string>,
  at: (view: SectionView, mm: string) => `${STRIP_TEXTS.views[view]}, ${mm}`,
  scale: (mm: number) => `${mm} mm`,
  shells:
    'Tinted: margin kept free. Line: where margin and structure may lie instead (one-sided 95 %); for the nearest three. Faint: other courses.',
  variant: (structure: string, course: string, share: string | null) =>
    share === null ? `${structure}, other course: ${course}` : `${structure}, ${course} in ${share} of sides`,
  usualCourse: 'usual course',
  percent: (share: number) => `${Math.round(share * 100)} %`,
  edges: {
    up: 'up',
    down: 'down',
    front: 'front',
    back: 'back',
    medial: 'medial',
    lateral: 'lateral',
  } as Readonly<Record<string, string>>,
} as const

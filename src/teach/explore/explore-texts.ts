import type { PeelStop } from './peel-stops.ts'

/** Words of Explore; what is known of a structure stands in its card. */
export const EXPLORE_TEXTS = {
  tools: 'Peel, quiz, planes',
  peel: 'Peel the face',
  stops: {
    skin: 'Skin',
    fat: 'Fat',
    smas: 'SMAS',
    deep: 'Deep',
    bone: 'Bone',
  } satisfies Record<PeelStop, string>,
  quiz: 'Quiz: hide the names',
  quizNote: 'Point at or choose a structure, name it for yourself, then look.',
  compare: (count: number) => `Compare its ${count} courses in one picture`,
  hidden: 'Which structure is this?',
  reveal: 'Show the name',
} as const

import type { TeachTab } from './teach-store.ts'

/** Words of the frame round all that Teach offers; each tab has its own table. */
export const TEACH_TEXTS = {
  tabs: 'Ways to learn',
  names: {
    explore: 'Explore',
    tours: 'Tours',
    practice: 'Practice',
    complications: 'Complications',
    exam: 'Exam',
  } satisfies Record<TeachTab, string>,
} as const

/** Words of the choice of courses. Loaded with the card. */
export const VARIANT_TEXTS = {
  title: 'Course drawn',
  usual: 'Usual course',
  course: (name: string) => `Course ${name}`,
  share: (share: number) => `${Math.round(share * 1000) / 10} % of sides`,
  uncounted: 'share not counted',
  apart: 'counted apart from the others',
  verdicts: 'Only the picture changes. Verdicts check every course and go by the worst.',
  together: (names: string) => `Drawn the same way, as they divide together: ${names}.`,
  beside: 'Other courses faded beside it',
  shown: (count: number) =>
    count === 1
      ? '1 course is drawn that is not the usual one.'
      : `${count} courses are drawn that are not the usual ones.`,
  compared: 'Other courses are drawn faded.',
  reset: 'Draw usual courses',
} as const

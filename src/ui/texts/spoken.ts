/** Verdicts for the ear: a thread in one sentence, once it has settled. */
export const SPOKEN_TEXTS = {
  severity: {
    danger: 'danger',
    caution: 'caution',
    'not-assessed': 'partly not assessed',
    clear: 'no conflict found in the model',
  },
  thread: (title: string, verdict: string, worst: string | null) =>
    worst === null ? `${title}: ${verdict}.` : `${title}: ${verdict}. ${worst}`,
  more: (count: number) => (count === 1 ? 'And one more finding.' : `And ${count} more findings.`),
  plan: (threads: number, danger: number, caution: number, gaps: number) =>
    [
      `${threads === 1 ? '1 thread' : `${threads} threads`} judged`,
      `${danger} in danger`,
      `${caution} with a caution`,
      ...(gaps > 0 ? [`${gaps} partly not assessed`] : []),
    ].join(', ') + '.',
  empty: 'No threads.',
} as const

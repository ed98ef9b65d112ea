/** Problems that the reviews counted, as the patient's view names them. */
export type CountedProblem =
  'swelling' | 'bruising' | 'pain' | 'numb' | 'dimples' | 'seen' | 'out' | 'infection'

/** A review or a study whose figures a patient is shown. Shares are in percent of the people treated. */
export interface Study {
  readonly citation: string
  /** Studies that a review joined; null for a single study. */
  readonly studies: number | null
  /** People in it; null where its abstract gives no total. */
  readonly people: number | null
}

export interface Review extends Study {
  readonly year: number
  readonly preprint: boolean
  readonly shares: Readonly<Partial<Record<CountedProblem, number>>>
}

/**
 * Two meta-analyses of 26 studies each. They are different works and are often mixed up: their figures are shown each
 * under its own heading, never in one row.
 */
export const REVIEWS: readonly Review[] = [
  {
    citation: 'Niu 2021, Aesthetic Plast Surg 45:2148',
    year: 2021,
    preprint: false,
    studies: 26,
    people: null,
    shares: { swelling: 35, dimples: 10, numb: 6, seen: 4, infection: 2, out: 2 },
  },
  {
    citation: 'Zhou and Zhuang 2025, medRxiv 2025.03.10.25323087',
    year: 2025,
    preprint: true,
    studies: 26,
    people: 2827,
    shares: {
      bruising: 26,
      swelling: 16,
      pain: 11,
      numb: 10,
      dimples: 7,
      seen: 6,
      out: 5,
      infection: 2,
    },
  },
]

/** Further figures of the review of 2021: by age, and how many were pleased. */
export const BY_AGE = {
  dimples: { over50: 16, younger: 5.6 },
  infection: { over50: 5.9, younger: 0.7 },
} as const
export const PLEASED = { atOnce: 98, afterMonths: 6, later: 88 } as const

/** PDO threads: the lift was clearly less at 6 months and gone at 12. Superficial displacement in 11.2 %. */
export const LASTING: Study & { readonly lessMonths: number; readonly goneMonths: number } = {
  citation: 'Bertossi 2019, Aesthet Surg J 39:241',
  studies: null,
  people: 160,
  lessMonths: 6,
  goneMonths: 12,
}

/** PDO threads anchored in the temple. */
export const TEMPLE_SERIES = {
  citation: 'Yeo 2017',
  studies: null,
  people: 144,
  glandShare: 0.7,
  tooLittleShare: 2.1,
  hairShare: 2.1,
} as const satisfies Study & Readonly<Record<string, unknown>>

/** PDO threads, no nerve injury. */
export const NO_NERVE_SERIES: Study & { readonly people: number } = {
  citation: 'Choi 2020, Arch Aesthet Plast Surg 26(2)',
  studies: null,
  people: 179,
}

/** People sent to a hospital because of problems: a share of problems, not of all people treated. */
export const REFERRED = {
  citation: 'Li 2021',
  studies: null,
  people: 190,
  weakShare: 2.6,
} as const satisfies Study & Readonly<Record<string, unknown>>

/** Every source that the patient's view takes a figure from, in the order of their use. */
export const STUDIES: readonly Study[] = [...REVIEWS, NO_NERVE_SERIES, REFERRED, TEMPLE_SERIES, LASTING]

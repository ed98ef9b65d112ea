/** What a point of the check-list rests on. */
export type ItemBasis =
  /** Read as a reason to leave people out of a trial; no rule for practice by itself. */
  | 'trial-exclusion'
  /** Read in a list of contraindications or in the advice of a review. */
  | 'listed'
  /** Read in a consensus or a study of results. */
  | 'results'
  | 'planning-default'

export interface CheckItem {
  readonly id: CheckItemId
  readonly basis: ItemBasis
  /** Named where one was read. */
  readonly source?: string
}

export type CheckItemId =
  | 'laxity'
  | 'age'
  | 'expectation'
  | 'pregnancy'
  | 'infection'
  | 'scars'
  | 'bleeding'
  | 'autoimmune'
  | 'thyroid'
  | 'allergy'
  | 'cancer'
  | 'mind'
  | 'smoking'
  | 'toxin-laser'
  | 'filler'
  | 'skin'
  | 'severe'

/** What speaks for threads: an answer of no is to be discussed. */
export const INDICATIONS: readonly CheckItem[] = [
  { id: 'laxity', basis: 'results', source: 'InstaLift consensus, as summarised' },
  { id: 'age', basis: 'results', source: 'one study of 20 people' },
  { id: 'expectation', basis: 'planning-default' },
]

/** What speaks against, or for a talk first: an answer of yes is to be discussed. */
export const CONTRAINDICATIONS: readonly CheckItem[] = [
  { id: 'pregnancy', basis: 'trial-exclusion' },
  { id: 'infection', basis: 'trial-exclusion' },
  { id: 'scars', basis: 'trial-exclusion' },
  { id: 'bleeding', basis: 'trial-exclusion' },
  { id: 'autoimmune', basis: 'trial-exclusion' },
  { id: 'thyroid', basis: 'listed', source: 'Medicina 2022;58:30' },
  { id: 'allergy', basis: 'trial-exclusion' },
  { id: 'cancer', basis: 'trial-exclusion' },
  { id: 'mind', basis: 'listed', source: 'a list for gold threads' },
  { id: 'smoking', basis: 'trial-exclusion' },
  { id: 'toxin-laser', basis: 'trial-exclusion' },
  { id: 'filler', basis: 'trial-exclusion' },
  { id: 'skin', basis: 'results', source: 'InstaLift consensus, as summarised' },
  { id: 'severe', basis: 'results', source: 'Guida 2018' },
]

export const ANSWERS = ['open', 'no', 'yes'] as const
export type Answer = (typeof ANSWERS)[number]
export type Answers = Readonly<Partial<Record<CheckItemId, Answer>>>

export const answerTo = (answers: Answers, id: CheckItemId): Answer => answers[id] ?? 'open'

/** What the answers give to talk about, in the order of the list. */
export function toDiscuss(answers: Answers): readonly CheckItemId[] {
  return [
    ...INDICATIONS.filter(({ id }) => answers[id] === 'no'),
    ...CONTRAINDICATIONS.filter(({ id }) => answers[id] === 'yes'),
  ].map(({ id }) => id)
}

/** What has not been asked yet, in the order of the list. */
export const notAsked = (answers: Answers): readonly CheckItemId[] =>
  [...INDICATIONS, ...CONTRAINDICATIONS].map(({ id }) => id).filter((id) => answerTo(answers, id) === 'open')

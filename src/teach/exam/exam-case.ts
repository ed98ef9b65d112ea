import type { Side } from '../../geometry/anatomy-types.ts'
import type { Plane } from '../../geometry/planes.ts'
import { emptyPlan, type PlanDocument } from '../../plan/index.ts'

/** Which sides a case asks for: a stated one, both, or one of the learner's choice. Sides are the patient's. */
export const CASE_SIDES = ['left', 'right', 'both', 'either'] as const
export type CaseSides = (typeof CASE_SIDES)[number]

/** Of a case that is told on screen: beyond any brief worth reading. */
export const MAX_CASE_TITLE = 120
export const MAX_CASE_TEXT = 800
/** Longest time limit, minutes. */
export const MAX_CASE_MINUTES = 180

/** A task for a blind exam. What the learner may see before handing in is all but `structures`, `source` and `reference`. */
export interface ExamCase {
  readonly id: string
  readonly title: string
  /** What is to be treated, in plain words. */
  readonly indication: string
  /** Id of the head preset; its morphs and settings are those of the reference plan. */
  readonly preset: string
  readonly product: string
  /** Absent: the learner chooses the plane. */
  readonly plane?: Plane | undefined
  /** How many threads are asked for, all sides together: as many as the reference plan has. */
  readonly threads: number
  readonly sides: CaseSides
  /** Absent: no limit. */
  readonly minutes?: number | undefined
  /** Ids of the structures that the case is about, named after handing in. */
  readonly structures: readonly string[]
  /** Where the reference plan comes from, told after handing in. */
  readonly source?: string | undefined
  /** What the threads are compared with. */
  readonly reference: PlanDocument
}

/** The plan that a learner begins with: the head and the products of the case, and no thread. */
export const blankOf = ({ title, reference }: ExamCase): PlanDocument => ({
  ...emptyPlan(title),
  head: reference.head,
  settings: reference.settings,
  ...(reference.products === undefined ? {} : { products: reference.products }),
})

/** The sides that threads are asked on, where the case states them. */
export const sidesAsked = ({ sides }: ExamCase): readonly Side[] =>
  sides === 'both' ? ['left', 'right'] : sides === 'either' ? [] : [sides]

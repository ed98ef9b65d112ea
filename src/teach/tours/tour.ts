import type { Side } from '../../geometry/anatomy-types.ts'
import type { Peel, ViewName } from '../../state/view-store.ts'

/** A number that a step states, and where the anatomy data has it. */
export interface TourFigure {
  /** As it stands in the text: mm, or per cent of a share. */
  readonly value: number
  /** Id of the structure, or of the muscle, edge, ligament or zone, whose record holds the number. */
  readonly of: string
  /** Key of the source it was read in; null: a planning default. */
  readonly source: string | null
}

/** One idea, and what is looked at while it is read. */
export interface TourStep {
  readonly title: string
  readonly text: string
  /** Standard view to look from. */
  readonly look?: ViewName | undefined
  /** Id of what to fly to; it wins over `look`. */
  readonly at?: string | undefined
  readonly peel: Peel
  /** 0 (skin gone) to 1. */
  readonly skinOpacity: number
  /** Ids of the structures in the light: one alone stands out, of several the systems they belong to. */
  readonly structures: readonly string[]
  /** Ids of the muscles, bony edges, ligaments or zones that are drawn, alone. */
  readonly zones: readonly string[]
  readonly figures: readonly TourFigure[]
}

export interface TourAnswer {
  readonly text: string
  readonly right: boolean
  /** Why it is right, or what speaks against it. */
  readonly why: string
}

/** A walk through part of the anatomy, with a question at its end. */
export interface Tour {
  readonly id: string
  readonly title: string
  /** One sentence: what one knows after it. */
  readonly aim: string
  /** The side looked at, the patient's. */
  readonly side: Side
  readonly steps: readonly TourStep[]
  readonly question: { readonly ask: string; readonly answers: readonly TourAnswer[] }
}

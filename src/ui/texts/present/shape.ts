import type { RegionId } from '../../../geometry/skin.ts'
import type { CountedProblem } from '../../present/studies.ts'
import type { Plural } from '../fill.ts'

interface Area {
  readonly name: string
  readonly purpose: string
}

/** The words of the patient's view, whatever the language. `{…}` stand for figures and names put in. */
export interface PresentWords {
  readonly title: string
  readonly mark: string
  readonly parts: string
  readonly part: Readonly<Record<'plan' | 'day' | 'risks' | 'after' | 'choices', string>>
  readonly next: string
  readonly back: string
  readonly print: string
  readonly planned: Plural
  readonly openings: Plural
  readonly none: string
  readonly keyTitle: string
  readonly key: Readonly<Record<'line' | 'entry' | 'pull', string>>
  readonly turn: string
  readonly views: Readonly<Record<'title' | 'front' | 'left' | 'right', string>>
  readonly areasTitle: string
  readonly aim: string
  readonly side: Readonly<Record<'left' | 'right' | 'midline', string>>
  readonly threads: Plural
  readonly threadLabel: string
  readonly smooth: string
  readonly region: Readonly<Record<RegionId | 'other', Area>>
  readonly model: string
  readonly stepsTitle: string
  readonly steps: readonly string[]
  readonly time: string
  readonly lastsTitle: string
  readonly lasts: readonly string[]
  readonly risksTitle: string
  readonly risksIntro: string
  readonly outOf: string
  readonly review: string
  readonly reviewOf: string
  readonly reviewOfPeople: string
  readonly preprint: string
  readonly problem: Readonly<Record<CountedProblem, string>>
  readonly older: string
  readonly rareTitle: string
  readonly rare: Readonly<
    Record<'weak' | 'numb' | 'gland' | 'remove' | 'shape' | 'hair' | 'again' | 'letDown', string>
  >
  readonly noNumber: string
  readonly sources: string
  readonly whoTitle: string
  readonly whoIntro: string
  readonly who: readonly string[]
  readonly fit: string
  readonly thinner: string
  readonly careTitle: string
  readonly careNote: string
  readonly care: readonly { readonly when: string; readonly what: readonly string[] }[]
  readonly callTitle: string
  readonly call: readonly string[]
  readonly emergency: string
  readonly otherTitle: string
  readonly other: readonly string[]
  readonly askTitle: string
  readonly ask: readonly string[]
  readonly consent: string
  readonly consentMore: string
  readonly cost: string
}

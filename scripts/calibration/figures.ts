import { exactUpperBound } from './exact-bounds.ts'
import type { JudgedCase } from './judge-case.ts'
import type { ThreadShares } from './random-lateral.ts'

export const KINDS = ['safe', 'injurious', 'shallow'] as const
export const SETS = ['tuning', 'held-out'] as const

/** Agreement of one kind of case in one set. */
export interface Agreement {
  readonly kind: (typeof KINDS)[number]
  readonly set: (typeof SETS)[number]
  readonly agree: number
  readonly of: number
  /** Rate of disagreement that these numbers still allow (`exactUpperBound`). */
  readonly disagreementUpTo: number
}

export interface Figures {
  readonly agreement: readonly Agreement[]
  /** Of the safe cases, side by side: what a reader has to read. */
  readonly safeSides: {
    readonly sides: number
    readonly withDanger: number
    readonly meanCautions: number
    readonly mostCautions: number
    readonly meanUnfolded: number
  }
  readonly randomLateral: ThreadShares | null
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

export function figuresOf(judged: readonly JudgedCase[], randomLateral: ThreadShares | null): Figures {
  const sides = judged.filter(({ expect }) => expect === 'safe').flatMap(({ burden }) => burden)
  return {
    agreement: KINDS.flatMap((kind) =>
      SETS.map((set) => {
        const group = judged.filter((one) => one.expect === kind && one.set === set)
        const agree = group.filter((one) => one.disagreements.length === 0).length
        return {
          kind,
          set,
          agree,
          of: group.length,
          disagreementUpTo: exactUpperBound(group.length - agree, group.length),
        }
      }),
    ),
    safeSides: {
      sides: sides.length,
      withDanger: sides.filter(({ dangers }) => dangers.length > 0).length,
      meanCautions: mean(sides.map(({ cautions }) => cautions.length)),
      mostCautions: Math.max(...sides.map(({ cautions }) => cautions.length)),
      meanUnfolded: mean(sides.map(({ unfolded }) => unfolded)),
    },
    randomLateral,
  }
}

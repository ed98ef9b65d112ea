import type { Vec3 } from '../../geometry/vec3.ts'
import type { LineId, Rubric, RubricLine } from './rubric.ts'

/** Something that costs points. */
export interface Fault {
  readonly line: LineId
  /** Ids of the learner’s threads that it concerns. */
  readonly threads: readonly string[]
  /** Why, in a sentence. */
  readonly words: string
  /** Where to look, head frame, mm; null where it has no place. */
  readonly at: Vec3 | null
}

/** What was seen of a plan, ready to be scored. */
export interface Observed {
  /** Threads that the case asks for, and how many of them were drawn in their corridors. */
  readonly asked: number
  readonly answered: number
  /** Lines that the case gives nothing to judge for: they count neither for nor against. */
  readonly without: readonly LineId[]
  readonly faults: readonly Fault[]
}

export interface ScoredLine {
  readonly line: RubricLine
  readonly points: number
  readonly faults: readonly Fault[]
}

export interface Score {
  readonly lines: readonly ScoredLine[]
  /** Points, and how many the case can give. */
  readonly points: number
  readonly of: number
  /** 0 to 100 */
  readonly percent: number
  readonly passed: boolean
}

/**
 * Score what was seen. Each fault takes its points off its line, down to 0. Every line is earned by the threads asked
 * for: each that is missing, or lies outside the corridors, takes its equal share of all of them. A danger is never
 * passed. Pure; points are not rounded.
 */
export function scoreOf(rubric: Rubric, { asked, answered, without, faults }: Observed): Score {
  const share = asked === 0 ? 0 : Math.min(1, answered / asked)
  const lines = rubric.lines
    .filter(({ id }) => !without.includes(id))
    .map((line): ScoredLine => {
      const own = faults.filter((fault) => fault.line === line.id)
      return {
        line,
        points: Math.max(0, line.points - own.length * line.perFault) * share,
        faults: own,
      }
    })
  const of = sum(lines.map(({ line }) => line.points))
  const points = sum(lines.map((scored) => scored.points))
  const percent = of === 0 ? 0 : (points / of) * 100
  const danger = faults.some(({ line }) => line === 'safety')
  return { lines, points, of, percent, passed: !danger && percent >= rubric.passPercent }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

import type { CheckResult, Finding, FindingCode, ThreadResult } from '../../geometry/check-types.ts'
import type { Plane } from '../../geometry/planes.ts'
import { planeWords } from '../../report/index.ts'
import { EXAM_FAULTS as T } from './exam-texts.ts'
import type { ExamCase } from './exam-case.ts'
import type { Fault } from './score.ts'
import { offDeg, type Track } from './tracks.ts'

/** A thread in the corridor of a reference thread. */
export interface Answer {
  readonly track: Track
  readonly reference: Track
}

/** Every thread with a danger, wherever it lies, and every danger of the plan as a whole. */
export function safetyFaults(result: CheckResult | null): readonly Fault[] {
  if (result === null) return []
  const dangers = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter(({ severity }) => severity === 'danger')
  const ofThreads = result.threads.flatMap((thread): Fault[] => {
    const [first, ...more] = dangers(thread.findings)
    if (first === undefined) return []
    return [
      { line: 'safety', threads: [thread.id], words: T.danger(first.message, more.length), at: first.at },
    ]
  })
  const ofPlan = dangers(result.findings).map(({ message, at }): Fault => ({
    line: 'safety',
    threads: [],
    words: T.danger(message, 0),
    at,
  }))
  return [...ofThreads, ...ofPlan]
}

const DEPTH_CODES: readonly FindingCode[] = ['breaks-skin', 'too-shallow', 'too-deep']

/** Threads that leave the layer asked for. One with a danger has paid already; what the reference has is no fault. */
export function depthFaults(
  answers: readonly Answer[],
  planeAsked: boolean,
  unassessedMm: number,
): readonly Fault[] {
  return answers.flatMap(({ track, reference }): Fault[] => {
    if (track.result.severity === 'danger') return []
    const fault = (words: string, at: Fault['at']): Fault[] => [
      { line: 'depth', threads: [track.id], words, at },
    ]
    const allowed = planesOf(reference)
    const strange = planesOf(track).find((plane) => !allowed.includes(plane))
    if (planeAsked && strange !== undefined) return fault(T.otherPlane(planeWords(strange)), track.entry)
    const known = depthFindings(reference.result).map(({ code }) => code)
    const found = depthFindings(track.result).find(({ code }) => !known.includes(code))
    if (found !== undefined) return fault(T.depth(found.message), found.at)
    const gap = gapMm(track.result) - gapMm(reference.result)
    return gap > unassessedMm ? fault(T.notAssessed(gapMm(track.result)), track.entry) : []
  })
}

const planesOf = ({ input }: Track): readonly Plane[] => [
  ...new Set([input.plane, ...input.passes.flat().flatMap(({ plane }) => plane ?? [])]),
]

const depthFindings = ({ findings }: ThreadResult): readonly Finding[] =>
  findings.filter(({ code, severity }) => DEPTH_CODES.includes(code) && severity === 'caution')

const gapMm = ({ lengthMm, assessedMm }: ThreadResult): number => lengthMm - assessedMm

/** Threads off the nearest reference vector of their region and side. */
export function directionFaults(
  answers: readonly Answer[],
  references: readonly Track[],
  limitDeg: number,
): readonly Fault[] {
  return answers.flatMap(({ track, reference }): Fault[] => {
    const near = references.filter(
      (other) => other === reference || (other.side === track.side && other.region === track.region),
    )
    const off = offDeg(track, near)
    if (off <= limitDeg) return []
    return [{ line: 'direction', threads: [track.id], words: T.direction(off, limitDeg), at: track.entry }]
  })
}

/** Threads beyond the number asked for, and threads of another product. */
export function countFaults(
  results: readonly ThreadResult[],
  tracks: readonly Track[],
  { threads: asked, product }: ExamCase,
): readonly Fault[] {
  const others = tracks.filter((track) => track.product !== product)
  return [
    ...results.slice(asked).map(({ id }, i): Fault => ({
      line: 'count',
      threads: [id],
      words: T.tooMany(asked + i + 1, asked),
      at: tracks.find((track) => track.id === id)?.entry ?? null,
    })),
    ...others.map(({ id, input, entry }): Fault => ({
      line: 'count',
      threads: [id],
      words: T.otherProduct(input.product.name),
      at: entry,
    })),
  ]
}

/** One for every minute begun beyond the limit. */
export function timeFaults(seconds: number, minutes: number): readonly Fault[] {
  const late = Math.max(0, Math.ceil(seconds / 60 - minutes))
  return Array.from({ length: late }, (_, i) => ({
    line: 'time',
    threads: [],
    words: T.late(i + 1),
    at: null,
  }))
}

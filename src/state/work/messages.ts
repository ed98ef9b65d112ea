import type { CheckedThread } from '../../geometry/check-plan.ts'
import { SEVERITIES, type CheckSettings, type ThreadInput } from '../../geometry/check-types.ts'
import type { HeadAsset, HeadSpec } from '../../head/index.ts'
import type { PlanDocument, PlanThread } from '../../plan/index.ts'
import type { PlacedOnHead, Soundings } from '../complete-head.ts'

/** The head that something is asked about. */
export interface HeadAsked {
  /** Two questions about the same head have the same number; the last few are kept. */
  readonly head: number
  readonly spec: HeadSpec
  readonly soundings: Soundings
}

/** Threads to judge, each for itself. */
export interface ThreadsAsked {
  readonly threads: readonly PlanThread[]
  readonly products: PlanDocument['products']
  readonly settings: CheckSettings
}

/** What is asked about one head; answered in the order of asking. */
export interface WorkAsked extends HeadAsked {
  readonly kind: 'work'
  readonly id: number
  /** Say what is placed on the head. */
  readonly place: boolean
  readonly judge: ThreadsAsked | null
}

export type WorkRequest =
  | { readonly kind: 'template'; readonly asset: HeadAsset }
  | WorkAsked
  /** The answer is not wanted any more. */
  | { readonly kind: 'drop'; readonly id: number }

/** The verdict on a thread for itself. */
export interface ThreadJudged {
  readonly thread: string
  readonly input: ThreadInput
  readonly checked: CheckedThread
}

/** Why something could not be worked out: the error as it was thrown there. */
export interface Refusal {
  readonly name: string
  readonly code: string | null
  readonly message: string
}

export type WorkReply =
  /** Still at it. */
  | { readonly kind: 'alive'; readonly id: number }
  | { readonly kind: 'placed'; readonly id: number; readonly placed: PlacedOnHead }
  | { readonly kind: 'judged'; readonly id: number; readonly judged: ThreadJudged }
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: Refusal }
  | { readonly kind: 'done'; readonly id: number }

/** A reply as it came; null where it is none. What it holds is looked at as far as a verdict could rest on nothing. */
export function readReply(data: unknown): WorkReply | null {
  if (!isRecord(data) || typeof data['id'] !== 'number') return null
  const isReply = CONTENTS[String(data['kind'])]?.(data) ?? false
  return isReply ? (data as unknown as WorkReply) : null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const CONTENTS: Readonly<Record<string, (reply: Record<string, unknown>) => boolean>> = {
  alive: () => true,
  done: () => true,
  placed: ({ placed }) =>
    isRecord(placed) &&
    areRecords(placed['structures'], 1) &&
    areRecords(placed['context'], 1) &&
    areRecords(placed['soundings'], 0),
  judged: ({ judged }) => {
    if (!isRecord(judged) || typeof judged['thread'] !== 'string') return false
    const { input, checked, thread } = judged
    if (!isRecord(input) || input['id'] !== thread || !isRecord(checked)) return false
    const { run, result, gaps } = checked
    return (
      isRecord(run) &&
      areRecords(run['passes'], 0) &&
      isRecord(result) &&
      result['id'] === thread &&
      SEVERITIES.some((severity) => severity === result['severity']) &&
      areRecords(result['findings'], 0) &&
      areRecords(result['passes'], 0) &&
      areRecords(gaps, 0)
    )
  },
  refused: ({ refusal }) => isRecord(refusal) && typeof refusal['message'] === 'string',
}

const areRecords = (value: unknown, least: number): boolean =>
  Array.isArray(value) && value.length >= least && value.every(isRecord)

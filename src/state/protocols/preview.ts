import type { ThreadResult } from '../../geometry/check-types.ts'
import type { PlanDocument } from '../../plan/index.ts'
import type { FixContext } from '../../plan/fix/find-fix.ts'
import { adaptSteps, type AdaptedProtocol } from '../../plan/protocols/adapt-protocol.ts'
import type { Placeable, PlacingChoice } from '../../plan/protocols/place-protocol.ts'
import { protocolVerdict, type ProtocolVerdict } from '../../report/protocol-verdict.ts'
import { assessment } from '../assessment.ts'
import { ownProducts } from '../clinic-products.ts'
import { dispatch, planStore } from '../plan-store.ts'
import { say, selectThread } from '../view-store.ts'

/** A design as it would be placed now, and what the checker makes of it. */
export interface ProtocolPreview {
  /** The plan it was made for: it is placed into no other. */
  readonly base: PlanDocument
  readonly adapted: AdaptedProtocol
  readonly verdict: ProtocolVerdict
  /** Verdicts on its threads, neighbours included. */
  readonly threads: readonly ThreadResult[]
}

/** The plan that a design is meant for, and the head it is judged on. */
export interface PreviewPlace extends FixContext {
  readonly doc: PlanDocument
}

/** Why there is no preview: one sentence, or that it was given up for another one. */
export type NoPreview = { readonly error: string } | 'given up'

/** Work done before the page gets its turn, ms: half a frame. */
const TURN_MS = 8

/** Place a design on a copy of the plan, check it and move what meets a danger, without blocking the page. */
export async function previewProtocol(
  protocol: Placeable,
  choice: PlacingChoice,
  { doc: base, head, ground }: PreviewPlace,
  given: AbortSignal,
): Promise<ProtocolPreview | NoPreview> {
  const plan = { ...base, products: ownProducts(base, protocol.definitions) }
  const steps = adaptSteps(protocol, choice, plan, { head, ground })
  let adapted: AdaptedProtocol | null = null
  while (adapted === null) {
    const until = performance.now() + TURN_MS
    while (adapted === null && performance.now() < until) {
      const step = steps.next()
      if (step.done === true) adapted = step.value
    }
    await nextTurn()
    if (given.aborted) return 'given up'
  }
  const { byThread, error } = assessment(adapted.doc, head, ground)
  if (error !== null) return { error }
  const threads = adapted.threads.flatMap(({ id }) => byThread.get(id) ?? [])
  return { base, adapted, threads, verdict: protocolVerdict(adapted, threads) }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * Put a previewed design into the plan, as one undoable step, and select its first thread.
 * @returns false when the plan has changed since: the preview no longer holds
 */
export function placePreview({ base, adapted, verdict }: ProtocolPreview, name: string): boolean {
  if (verdict.refusal !== null || planStore.getState().doc !== base) return false
  // Definitions of products that no thread uses are dropped on the way in.
  dispatch(`Place protocol: ${name}`, () => adapted.doc)
  selectThread(adapted.threads[0]?.id ?? null)
  const moved =
    adapted.moves.length === 0 ? '' : ` ${adapted.moves.length} moved: adapted, no longer as published.`
  say('info', `${name}: ${adapted.threads.length} threads placed.${moved}`)
  return true
}

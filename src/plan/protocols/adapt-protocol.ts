import type { Side } from '../../geometry/anatomy-types.ts'
import type { PlanDocument, PlanThread } from '../document.ts'
import { mirroredPoint } from '../edits/mirror.ts'
import { fixSteps, type FixContext, type NoFix } from '../fix/find-fix.ts'
import { placeProtocol, type Placeable, type PlacingChoice } from './place-protocol.ts'

/** A thread that was moved off its template, and how. */
export interface ProtocolMove {
  readonly thread: string
  readonly name: string
  /** E.g. `Move the end 3.5 mm up`. */
  readonly sentence: string
}

/** A thread for which no small move clears the danger. */
export interface ProtocolConflict {
  readonly thread: string
  readonly name: string
  readonly reason: NoFix
}

export interface AdaptedProtocol {
  /** The plan with the threads of the design at its end. */
  readonly doc: PlanDocument
  /** The threads of the design as they ended up. */
  readonly threads: readonly PlanThread[]
  /** Empty: placed as the template says. Otherwise citation and outcome no longer belong to it. */
  readonly moves: readonly ProtocolMove[]
  /** Null: no danger is left. Otherwise the design does not fit this head; threads after this one were not tried. */
  readonly conflict: ProtocolConflict | null
}

/** What is appended to the name of a thread that was moved. */
export const ADAPTED_SUFFIX = ', adapted'

/**
 * Place a design on a head and move each thread that meets a danger by the smallest amount that clears it with
 * tolerance (`findFix`: never into another plane, unassessed skin or off the direction of pull). The second side takes
 * over the moves of the first as its mirror image. Yields after each judgement, so that a page stays alive.
 * @param doc the plan they are added to; its threads are neighbours and are not moved
 */
export function* adaptSteps(
  protocol: Placeable,
  choice: PlacingChoice,
  doc: PlanDocument,
  context: FixContext,
): Generator<void, AdaptedProtocol> {
  const placed = placeProtocol(protocol, choice, doc)
  const sides = choice.sides.map((side) => placed.filter((thread) => sideOf(thread) === side))
  let plan: PlanDocument = { ...doc, threads: [...doc.threads, ...placed] }
  const moves: ProtocolMove[] = []
  const done = (conflict: ProtocolConflict | null): AdaptedProtocol => ({
    doc: plan,
    threads: placed.map(({ id }) => threadOf(plan, id)),
    moves,
    conflict,
  })
  for (const [n, threads] of sides.entries()) {
    for (const thread of threads) {
      const partner = n === 0 ? undefined : partnerOf(thread, sides[0]!)
      const moved = partner && moves.find((move) => move.thread === partner.id)
      if (partner && moved) {
        const image = threadOf(plan, partner.id).passes.map((points) =>
          points.map((point) => mirroredPoint(point, context.head)),
        )
        plan = withThread(plan, { ...thread, name: adaptedName(thread), passes: image })
        moves.push({ ...moved, thread: thread.id, name: nameOf(thread) })
      }
      const fix = yield* fixSteps(plan, thread.id, context)
      if (fix.ok) {
        plan = withThread(plan, { ...fix.value.thread, name: adaptedName(thread) })
        moves.push({ thread: thread.id, name: nameOf(thread), sentence: fix.value.sentence })
      } else if (fix.error.code !== 'nothing-to-fix') {
        return done({ thread: thread.id, name: nameOf(thread), reason: fix.error })
      }
    }
  }
  return done(null)
}

/** As `adaptSteps`, in one go. */
export function adaptProtocol(
  protocol: Placeable,
  choice: PlacingChoice,
  doc: PlanDocument,
  context: FixContext,
): AdaptedProtocol {
  const steps = adaptSteps(protocol, choice, doc, context)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Side of the entry, as placed. */
function sideOf({ passes }: PlanThread): Side | undefined {
  const entry = passes[0]?.[0]
  return entry !== undefined && 'landmark' in entry ? entry.side : undefined
}

const nameOf = ({ id, name }: PlanThread): string => name ?? id
const adaptedName = (thread: PlanThread): string => `${nameOf(thread)}${ADAPTED_SUFFIX}`

/** The same thread of the template on the first side; none where the template has it on one side only. */
const partnerOf = ({ name }: PlanThread, first: readonly PlanThread[]): PlanThread | undefined =>
  first.find((other) => other.name === name)

const withThread = (doc: PlanDocument, thread: PlanThread): PlanDocument => ({
  ...doc,
  threads: doc.threads.map((other) => (other.id === thread.id ? thread : other)),
})

const threadOf = (doc: PlanDocument, id: string): PlanThread =>
  doc.threads.find((thread) => thread.id === id)!

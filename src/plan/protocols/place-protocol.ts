import type { Side } from '../../geometry/anatomy-types.ts'
import type { Plane } from '../../geometry/planes.ts'
import type { OwnProduct } from '../catalogue/own-product.ts'
import { PLAN_DEFAULTS, type LandmarkPoint, type PlanDocument, type PlanThread } from '../document.ts'
import type { TemplatePoint, TemplateThread } from './types.ts'
import { takenIds } from '../edits/threads.ts'

/** What placing reads of a design, the clinic's own ones included. */
export interface Placeable {
  readonly id: string
  readonly name: string
  readonly plane: Plane
  readonly threads: readonly TemplateThread[]
  /** Own products that its threads use; the definitions of the plan go before them. */
  readonly definitions?: readonly OwnProduct[] | undefined
}

export interface PlacingChoice {
  readonly sides: readonly Side[]
  /** Product of all threads that name none of their own. */
  readonly product: string
}

const OTHER: Readonly<Record<Side, Side>> = { left: 'right', right: 'left' }

/**
 * The threads of a design as the template says, one set for each side asked for. Nothing is checked or moved.
 * @param doc the plan they are meant for: ids and entry holes do not collide with its own
 */
export function placeProtocol(
  protocol: Placeable,
  { sides, product }: PlacingChoice,
  doc: PlanDocument,
): readonly PlanThread[] {
  const ids = freeIds([...takenIds(doc)], 't', doc.threads.length)
  const holes = freeIds(
    doc.threads.map(({ entryId }) => entryId ?? ''),
    'hole-',
    0,
  )
  return sides.flatMap((side) => {
    const holeIds = new Map<string, string>()
    return protocol.threads
      .filter(({ only }) => only === undefined || only === side)
      .map((template): PlanThread => {
        const { hole } = template
        if (hole !== undefined && !holeIds.has(hole)) holeIds.set(hole, holes())
        const entryId = hole === undefined ? {} : { entryId: holeIds.get(hole)! }
        return {
          id: ids(),
          name: `${protocol.name}: ${template.name}`,
          product: template.product ?? product,
          plane: template.plane ?? protocol.plane,
          passes: template.passes.map((points) => points.map((point) => placedPoint(point, side))),
          entry: PLAN_DEFAULTS.entry,
          endExits: template.endExits ?? PLAN_DEFAULTS.endExits,
          anchor: template.anchor ?? PLAN_DEFAULTS.anchor,
          extra: { protocol: protocol.id },
          ...entryId,
        }
      })
  })
}

function placedPoint({ across, ...point }: TemplatePoint, side: Side): LandmarkPoint {
  return { ...point, side: across === true ? OTHER[side] : side }
}

/** Makes ids `prefix1`, `prefix2`, … that are not taken yet, from the number after `from` on. */
function freeIds(taken: readonly string[], prefix: string, from: number): () => string {
  const used = new Set(taken)
  let n = from
  return () => {
    let id: string
    do id = `${prefix}${++n}`
    while (used.has(id))
    used.add(id)
    return id
  }
}
